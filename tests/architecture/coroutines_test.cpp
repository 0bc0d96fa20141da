// SPDX-License-Identifier: Apache-2.0
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace {

/// The `co_await` expressions of a source text that make a lambda which holds copies. GCC 12 destroys them twice.
QStringList awaitedLambdas(const QString &source)
{
    static const QRegularExpression await(
        QStringLiteral("\\bco_await\\b[^;{]*?\\[(?!(?:&\\w*|this)(?:,\\s*(?:&\\w+|this))*\\])[^\\]\\[]+\\]\\s*[({]"));
    QStringList found;
    for (auto matches = await.globalMatch(source); matches.hasNext();)
        found << matches.next().captured();
    return found;
}

TEST(Coroutines, AwaitNoLambdaThatHoldsSomething)
{
    int read = 0;
    for (const char *top : {"core", "brief", "ui", "app"}) {
        QDirIterator files(QStringLiteral(SUCCESS_SOURCE_DIR "/") + QString::fromLatin1(top),
                           {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            ++read;
            for (const QString &wrong : awaitedLambdas(QString::fromUtf8(file.readAll())))
                ADD_FAILURE() << qPrintable(file.fileName()) << ": name the lambda first: " << qPrintable(wrong);
        }
    }
    EXPECT_GT(read, 50);
}

TEST(Coroutines, TheCheckItselfSeesALambda)
{
    EXPECT_EQ(awaitedLambdas(QStringLiteral("x = co_await run(file, [=](Store &s) { s.drop(name); });")).size(), 1);
    EXPECT_EQ(awaitedLambdas(QStringLiteral("co_await run(\n    [name] { drop(name); });")).size(), 1);
    EXPECT_TRUE(awaitedLambdas(QStringLiteral("co_await run([](Store &s) { s.drop(); });")).isEmpty());
    EXPECT_TRUE(awaitedLambdas(QStringLiteral("co_await run([&] { drop(); });")).isEmpty());
    EXPECT_TRUE(awaitedLambdas(QStringLiteral("co_await run([this, &name](Store &s) { s.drop(name); });")).isEmpty());
    EXPECT_EQ(awaitedLambdas(QStringLiteral("co_await run([&store, name] { store.drop(name); });")).size(), 1);
    EXPECT_TRUE(awaitedLambdas(QStringLiteral("co_await read(pages[0], (x));")).isEmpty());
}

} // namespace
