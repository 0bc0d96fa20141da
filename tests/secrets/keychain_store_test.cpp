// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/keychain_store.h"
#include "tests/secrets/secrets_fixture.h"

#include <QMap>
#include <QPromise>

#include <gmock/gmock.h>

namespace success::test {
namespace {

using namespace std::chrono_literals;
using Status = KeychainAnswer::Status;

QFuture<KeychainAnswer> answered(const KeychainAnswer &answer)
{
    QPromise<KeychainAnswer> promise;
    promise.start();
    promise.addResult(answer);
    promise.finish();
    return promise.future();
}

/// A keychain of this test's own.
struct FakeKeychain
{
    QMap<QString, QByteArray> entries; ///< by service and key
    std::vector<KeychainCall> calls;

    QFuture<KeychainAnswer> operator()(const KeychainCall &call)
    {
        calls.push_back(call);
        const QString name = call.service + u'/' + call.key;
        if (call.what == KeychainCall::What::Write)
            entries.insert(name, call.secret);
        else if (!entries.contains(name))
            return answered({Status::NotFound, {}, QStringLiteral("Entry not found")});
        const QByteArray secret = call.what == KeychainCall::What::Remove ? entries.take(name) : entries.value(name);
        return answered({Status::Done, call.what == KeychainCall::What::Read ? secret : QByteArray(), {}});
    }
};

class KeychainStoreTest : public ::testing::Test
{
protected:
    KeychainStore storeOver(AskKeychain keychain) const
    {
        return KeychainStore(folder.path(), std::move(keychain), 50ms);
    }
    static AskKeychain always(Status status, const char *detail = "")
    {
        return [=](const KeychainCall &) {
            return answered({status, {}, QString::fromUtf8(detail)});
        };
    }

    const QTemporaryDir folder;
};

TEST_F(KeychainStoreTest, KeepsReplacesAndForgets)
{
    FakeKeychain keychain;
    KeychainStore store = storeOver(std::ref(keychain));
    EXPECT_FALSE(await(store.read(stripe))->has_value());
    ASSERT_TRUE(await(store.write(stripe, "first")));
    ASSERT_TRUE(await(store.write(stripe, token)));
    EXPECT_EQ(**await(store.read(stripe)), token);
    ASSERT_TRUE(await(store.remove(stripe)));
    ASSERT_TRUE(await(store.remove(stripe)));
    EXPECT_TRUE(keychain.entries.isEmpty());
}

TEST_F(KeychainStoreTest, AnotherDataFolderHasEntriesOfItsOwn)
{
    FakeKeychain keychain;
    KeychainStore store = storeOver(std::ref(keychain));
    ASSERT_TRUE(await(store.write(stripe, token)));
    const QTemporaryDir elsewhere;
    KeychainStore other(elsewhere.path(), std::ref(keychain));
    EXPECT_FALSE(await(other.read(stripe))->has_value());
    KeychainStore same(folder.path() + QStringLiteral("/../") + QFileInfo(folder.path()).fileName(),
                       std::ref(keychain));
    EXPECT_EQ(**await(same.read(stripe)), token);
    EXPECT_TRUE(keychain.calls.front().service.startsWith(u"Success Desktop ")) << "what Seahorse shows";
}

TEST_F(KeychainStoreTest, WhereNoneAnswersBothWaysOutAreNamed)
{
    KeychainStore store = storeOver(always(Status::Unavailable, "no D-Bus\n session"));
    for (const Error &error : {await(store.read(feed)).error(), await(store.write(feed, token)).error(),
                               await(store.remove(feed)).error()}) {
        EXPECT_EQ(error.kind, ErrorKind::Auth);
        EXPECT_THAT(error.sentence.toStdString(), ::testing::HasSubstr("No keychain answers"));
        EXPECT_THAT(error.sentence.toStdString(), ::testing::HasSubstr("(no D-Bus session)"));
        EXPECT_THAT(error.sentence.toStdString(), ::testing::HasSubstr("SUCCESS_FEED_TOKEN"));
        EXPECT_THAT(error.sentence.toStdString(), ::testing::HasSubstr("successctl secrets use vault"));
        EXPECT_FALSE(error.sentence.contains(QString::fromUtf8(token)));
    }
}

TEST_F(KeychainStoreTest, ARefusalIsNoMissingToken)
{
    KeychainStore store = storeOver(always(Status::Denied));
    const auto read = await(store.read(stripe));
    ASSERT_FALSE(read);
    EXPECT_THAT(read.error().sentence.toStdString(), ::testing::HasSubstr("refused"));
}

TEST_F(KeychainStoreTest, OneThatHangsIsWaitedForOnceAndAskedAgainWhenItIsBack)
{
    QPromise<KeychainAnswer> late;
    late.start();
    int asked = 0;
    KeychainStore store = storeOver([&](const KeychainCall &) {
        return ++asked == 1 ? late.future() : answered({Status::Done, token, {}});
    });
    const auto first = await(store.read(stripe));
    ASSERT_FALSE(first);
    EXPECT_THAT(first.error().sentence.toStdString(), ::testing::HasSubstr("did not answer"));
    EXPECT_TRUE(first.error().retryCanHelp);
    EXPECT_FALSE(await(store.read(feed)));
    EXPECT_EQ(asked, 1);
    late.addResult(KeychainAnswer{Status::NotFound, {}, {}});
    late.finish();
    EXPECT_EQ(**await(store.read(stripe)), token);
}

TEST_F(KeychainStoreTest, AnAnswerThatNeverComesBecauseTheProgramEndsIsNone)
{
    KeychainStore store = storeOver([](const KeychainCall &) {
        QPromise<KeychainAnswer> dropped;
        dropped.start();
        return dropped.future();
    });
    EXPECT_FALSE(await(store.read(stripe)));
}

/// The real QtKeychain, without a session bus, as on a server.
TEST_F(KeychainStoreTest, ASystemWithoutAKeychainAnswersQuicklyAndLogsNoSecret)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    const CapturedLog log;
    KeychainStore store(folder.path(), askSystemKeychain, 20s);
    QElapsedTimer clock;
    clock.start();
    const auto written = await(store.write(stripe, token));
    const auto read = await(store.read(stripe));
    EXPECT_LT(clock.elapsed(), 10'000);
    ASSERT_FALSE(written);
    ASSERT_FALSE(read);
    for (const Error &error : {written.error(), read.error()}) {
        EXPECT_THAT(error.sentence.toStdString(), ::testing::HasSubstr("No keychain answers"));
        EXPECT_FALSE(error.sentence.contains(QString::fromUtf8(token)));
    }
    EXPECT_FALSE(log.text().contains(QString::fromUtf8(token)));
}

} // namespace
} // namespace success::test
