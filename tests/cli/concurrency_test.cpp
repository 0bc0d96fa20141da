// SPDX-License-Identifier: Apache-2.0
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <array>

namespace success::test {
namespace {

TEST(Concurrency, ProgramsThatMakeOneDemoFolderAtOnceAllSucceedAndAgree)
{
    const QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SUCCESS_DEMO_RECORDINGS"), QStringLiteral(SUCCESS_DEMO_DATA));
    std::array<QProcess, 4> programs;
    for (QProcess &program : programs) {
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(SUCCESSCTL),
                      {QStringLiteral("--demo"), QStringLiteral("--data-dir"), folder.path(), QStringLiteral("--as-of"),
                       QStringLiteral("2026-11-22"), QStringLiteral("list"), QStringLiteral("health"),
                       QStringLiteral("--format"), QStringLiteral("json")});
    }
    QByteArray first;
    for (QProcess &program : programs) {
        ASSERT_TRUE(program.waitForFinished(60'000));
        EXPECT_EQ(program.exitCode(), 0) << program.readAllStandardError().toStdString();
        const QByteArray out = program.readAllStandardOutput();
        EXPECT_FALSE(out.isEmpty());
        if (first.isEmpty())
            first = out;
        EXPECT_EQ(out, first);
    }
}

} // namespace
} // namespace success::test
