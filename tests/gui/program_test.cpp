// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_transport.h"

#include "ui/shell/command_line.h"
#include "ui/shell/log_file.h"
#include "ui/shell/screenshot.h"
#include "ui/shell/single_instance.h"

#include <QDir>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWidget>

#include <gtest/gtest.h>

#include <thread>

using namespace success;
using namespace success::ui;

namespace {

Result<CommandLine> parse(const char *text)
{
    return CommandLine::parse(QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts));
}

TEST(CommandLineTest, ReadsEveryOption)
{
    const auto line = parse("--demo --data-dir /somewhere --as-of=2026-11-22 --theme dark --route "
                            "/success/health?risk=critical --feature success=off --screenshot a.png --size 1024x700");
    ASSERT_TRUE(line) << line.error().sentence.toStdString();
    EXPECT_TRUE(line->demo);
    EXPECT_EQ(line->dataDir, QStringLiteral("/somewhere"));
    EXPECT_EQ(line->asOf, AsOf::noonUtc(QDate(2026, 11, 22)));
    EXPECT_EQ(line->theme, ThemeChoice::Dark);
    EXPECT_EQ(line->route->value(QStringLiteral("risk")), QStringLiteral("critical"));
    EXPECT_EQ(line->feature, false);
    EXPECT_EQ(line->screenshot, QStringLiteral("a.png"));
    EXPECT_EQ(line->size, QSize(1024, 700));
    EXPECT_EQ(parse("success://health")->route, Route::parse(QStringLiteral("/success/health")));
    EXPECT_EQ(parse("--help")->action, CommandLine::Action::Help);
    EXPECT_EQ(parse("-platform offscreen --version")->action, CommandLine::Action::Version);
}

TEST(CommandLineTest, RefusesMistakesWithASentence)
{
    for (const char *text : {"--nope", "--as-of 2026-02-30", "--as-of 1970-12-31", "--as-of 2201-01-01", "--as-of",
                             "--theme pink", "--route /success/nowhere", "--feature other=off", "--size 12",
                             "--size 99999x1", "--demo=yes", "health", "--data-dir --demo", "success://nowhere"}) {
        const auto line = parse(text);
        ASSERT_FALSE(line) << text;
        EXPECT_EQ(line.error().kind, ErrorKind::InvalidInput);
        EXPECT_TRUE(line.error().sentence.endsWith(u'.')) << line.error().sentence.toStdString();
    }
    EXPECT_TRUE(parse("--route /success/nowhere").error().sentence.contains(QStringLiteral("/success/convert")));
}

TEST(SecretsTest, AreTakenOutOfTheLog)
{
    const auto clean = [](const char *text) {
        return withoutSecrets(QString::fromUtf8(text)).toStdString();
    };
    for (const char *line :
         {"GET /v1 Authorization: Bearer s3cr3tvalue", "token=s3cr3tvalue", "{\"api_key\": \"s3cr3tvalue\"}",
          "https://user:s3cr3tvalue@host/x", "key sk_live_s3cr3tvalue", "pat-eu1-s3cr3tvalue", "phx_s3cr3tvalue",
          "client_secret='s3cr3tvalue'", "Basic s3cr3tvalue=="})
        EXPECT_EQ(clean(line).find("s3cr3t"), std::string::npos) << clean(line);
    for (const char *line : {"Synced 5 sources, 1,204 records", "The token was refused.", "https://host/path?x=1"})
        EXPECT_EQ(clean(line), line);
}

TEST(LogFileTest, WritesMessagesAndRotates)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("success-desktop.log"));
    {
        const auto log = LogFile::open(path, 4096);
        ASSERT_TRUE(log);
        for (int i = 0; i < 100; ++i)
            qWarning("line %d with token=abcdefgh\nsecond", i);
    }
    qWarning("after it was closed");
    QFile newest(path);
    ASSERT_TRUE(newest.open(QIODevice::ReadOnly));
    const QByteArray text = newest.readAll();
    EXPECT_TRUE(text.contains("line 99 with token=[removed]\\nsecond"));
    EXPECT_FALSE(text.contains("after"));
    EXPECT_TRUE(QFile::exists(path + QStringLiteral(".1")));
    EXPECT_LT(newest.size(), 4096 + 200);
}

TEST(LogFileTest, KeepsRequestsWithoutTheirSecrets)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("success-desktop.log"));
    const QByteArray secret = "s3cr3t-f0r-acme";
    test::FakeTransport transport;
    const QString request = QStringLiteral("GET /v1/things?api_key=") + QString::fromUtf8(secret);
    transport.on(request, [&](const HttpRequest &) -> Result<HttpResponse> {
        return failure(ErrorKind::Network,
                       QStringLiteral("The connection with ") + QString::fromUtf8(secret) + QStringLiteral(" broke."));
    });
    std::chrono::milliseconds waited{0};
    HttpProfile profile{QStringLiteral("acme"),
                        QStringLiteral("Acme"),
                        QUrl(QStringLiteral("https://someone:s3cr3t-f0r-acme@api.acme.example")),
                        {{"Authorization", "Bearer " + secret}, {"X-Plain", secret}},
                        {secret}};
    HttpClient client(profile, transport, CancelToken(), {.delay = test::recordedDelay(waited)});
    ::testing::internal::CaptureStderr();
    {
        const auto log = LogFile::open(path);
        ASSERT_TRUE(log);
        EXPECT_FALSE(QCoro::waitFor(client.getJson(request.mid(4))));
    }
    const std::string terminal = ::testing::internal::GetCapturedStderr();
    EXPECT_FALSE(QCoro::waitFor(client.getJson(request.mid(4))));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    EXPECT_TRUE(text.contains("info success.net: acme GET https://api.acme.example/v1/things")) << text.constData();
    EXPECT_FALSE(text.contains("s3cr3t")) << text.constData();
    EXPECT_EQ(text.count('\n'), 1) << "nothing is written after the log was closed";
    EXPECT_EQ(terminal.find("success.net"), std::string::npos) << terminal;
}

TEST(LogFileTest, GoesOnWhereItsFolderHasGone)
{
    QTemporaryDir folder;
    const auto log = LogFile::open(folder.filePath(QStringLiteral("success-desktop.log")), 100);
    ASSERT_TRUE(log);
    ASSERT_TRUE(folder.remove());
    for (int i = 0; i < 20; ++i)
        qWarning("line %d, for which there is no file any more", i); // Qt itself warns of the file: not for ever
}

TEST(LogFileTest, SaysThatAFileCannotBeWritten)
{
    const auto log = LogFile::open(QStringLiteral("/proc/no-such-folder/x.log"));
    ASSERT_FALSE(log);
    EXPECT_EQ(log.error().kind, ErrorKind::Storage);
}

TEST(SingleInstanceTest, TheSecondStartHandsItsRouteOver)
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    ASSERT_EQ(first.claim({}), true);
    QSignalSpy received(&first, &SingleInstance::routeReceived);
    Result<bool> second = true;
    std::thread other([&] { second = SingleInstance(folder.path()).claim(QStringLiteral("success://health?q=ü")); });
    EXPECT_TRUE(received.wait(5000));
    other.join();
    EXPECT_EQ(second, false);
    ASSERT_EQ(received.count(), 1);
    EXPECT_EQ(received[0][0].toString(), QStringLiteral("success://health?q=ü"));
}

TEST(SingleInstanceTest, TheFolderIsFreeAgainAfterwards)
{
    const QTemporaryDir folder;
    {
        SingleInstance first(folder.path());
        ASSERT_EQ(first.claim({}), true);
    }
    SingleInstance second(folder.path());
    EXPECT_EQ(second.claim({}), true);
}

TEST(SingleInstanceTest, FoldersHaveNamesOfTheirOwn)
{
    const QTemporaryDir one;
    const QTemporaryDir two;
    EXPECT_NE(SingleInstance::serverName(one.path()), SingleInstance::serverName(two.path()));
    EXPECT_EQ(SingleInstance::serverName(one.path()), SingleInstance::serverName(one.path() + QStringLiteral("/./")));
}

TEST(ScreenshotTest, WaitsUntilThePageHasSettled)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.png"));
    QWidget widget;
    widget.resize(40, 30);
    bool ready = false;
    Screenshot screenshot({&widget, [&] { return ready; },
                           [] {
                               return QString();
                           }},
                          file, 10'000);
    QSignalSpy saved(&screenshot, &Screenshot::saved);
    EXPECT_FALSE(saved.wait(300));
    ready = true;
    EXPECT_TRUE(saved.wait(5000));
    EXPECT_EQ(QImage(file).size(), QSize(40, 30));
}

TEST(ScreenshotTest, SaysWhyThereIsNone)
{
    QWidget widget;
    const auto error = [&](Screenshot::Subject subject, const QString &file, int timeout) {
        Screenshot screenshot(std::move(subject), file, timeout);
        QSignalSpy failed(&screenshot, &Screenshot::failed);
        EXPECT_TRUE(failed.wait(5000));
        return failed.isEmpty() ? QString() : failed[0][0].value<Error>().sentence;
    };
    const auto no = [] {
        return false;
    };
    const auto yes = [] {
        return true;
    };
    const auto fine = [] {
        return QString();
    };
    EXPECT_TRUE(error({&widget, no, fine}, QStringLiteral("x.png"), 100).contains(QStringLiteral("in time")));
    EXPECT_EQ(error({&widget, no,
                     [] {
                         return QStringLiteral("It broke.");
                     }},
                    QStringLiteral("x.png"), 10'000),
              QStringLiteral("It broke."));
    EXPECT_TRUE(error({&widget, yes, fine}, QStringLiteral("/proc/none/x.png"), 10'000)
                    .contains(QStringLiteral("/proc/none/x.png")));
}

} // namespace
