// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/workspace.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace success {

/// An empty workspace in a folder of its own, with a clock that moves a minute at every look.
class WorkspaceTest : public ::testing::Test
{
protected:
    void SetUp() override { reopen(); }

    void reopen()
    {
        workspace.reset();
        auto opened = Workspace::open(m_folder.filePath(QStringLiteral("workspace.sqlite")),
                                      [this] { return m_now += std::chrono::minutes(1); });
        ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
        workspace = std::move(*opened);
    }

    /// Every row of every table but decision and audit, sorted.
    QStringList dump()
    {
        QStringList lines;
        const auto done = workspace->database().run([&](SQLite::Database &connection) {
            SQLite::Statement tables(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN "
                                                 "('decision', 'audit') ORDER BY name");
            while (tables.executeStep()) {
                const std::string table = tables.getColumn(0).getString();
                SQLite::Statement rows(connection, "SELECT * FROM " + table);
                while (rows.executeStep()) {
                    QStringList cells{QString::fromStdString(table)};
                    for (int i = 0; i < rows.getColumnCount(); ++i)
                        cells << QString::fromStdString(rows.getColumn(i).getString());
                    lines << cells.join(u'|');
                }
            }
        });
        EXPECT_TRUE(done);
        lines.sort();
        return lines;
    }

    int count(const char *table)
    {
        int rows = -1;
        const auto done = workspace->database().run([&](SQLite::Database &connection) {
            rows = connection.execAndGet(std::string("SELECT count(*) FROM ") + table).getInt();
        });
        EXPECT_TRUE(done);
        return rows;
    }

    std::unique_ptr<Workspace> workspace;

private:
    QTemporaryDir m_folder;
    Instant m_now = AsOf::noonUtc(QDate(2026, 11, 22)).instant;
};

} // namespace success
