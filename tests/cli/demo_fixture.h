// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/successctl.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <memory>

namespace success::test {

/// One demo data folder for all tests of a suite: the recordings are synced once. Tests leave it as they found it.
class DemoTest : public ::testing::Test
{
protected:
    static void SetUpTestSuite() { s_folder = std::make_unique<QTemporaryDir>(); }
    static void TearDownTestSuite() { s_folder.reset(); }

    static CliRun ctl(const QStringList &arguments, const char *asOf = "2026-11-22")
    {
        return runSuccessctl(QStringLiteral(SUCCESSCTL),
                             QStringList{QStringLiteral("--demo"), QStringLiteral("--data-dir"), s_folder->path(),
                                         QStringLiteral("--as-of"), QString::fromLatin1(asOf)} +
                                 arguments,
                             QStringLiteral(SUCCESS_DEMO_DATA));
    }
    static CliRun ctl(const char *spaceSeparated, const char *asOf = "2026-11-22")
    {
        return ctl(QString::fromUtf8(spaceSeparated).split(u' '), asOf);
    }
    /// The answer of a run that has to succeed, as JSON.
    static nlohmann::json ask(const char *spaceSeparated, const char *asOf = "2026-11-22")
    {
        const CliRun run = ctl(QString::fromUtf8(spaceSeparated).split(u' ') +
                                   QStringList{QStringLiteral("--format"), QStringLiteral("json")},
                               asOf);
        EXPECT_EQ(run.exitCode, 0) << spaceSeparated << ": " << run.err.toStdString();
        EXPECT_FALSE(run.json().is_discarded()) << run.out.left(500).toStdString();
        return run.json();
    }
    static QString folder() { return s_folder->path(); }

private:
    static inline std::unique_ptr<QTemporaryDir> s_folder;
};

} // namespace success::test
