// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/time.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace success {

/// The row changes of one decision, written as they are made, with what stood there before. The tables that decisions
/// change are known here, and no other can be written.
class ChangeSet
{
public:
    /// `connection` is inside a transaction; `at` is when the decision is made.
    ChangeSet(SQLite::Database &connection, Instant at)
        : m_connection(&connection)
        , m_at(at)
    {
    }

    /// Inserts or replaces a whole row: `row` names every column of `table`. An equal row is left as it is.
    void put(const std::string &table, const nlohmann::json &row);
    /// Deletes the row with these key columns, if there is one.
    void remove(const std::string &table, const nlohmann::json &key);
    [[nodiscard]] bool has(const std::string &table, const nlohmann::json &key) const;
    /// Makes the changes of the decision before this one (its before() and after()) part of this one, as if both had
    /// been made at once. A row that is as it was before both is no change.
    void goOnFrom(const nlohmann::json &before, const nlohmann::json &after);

    [[nodiscard]] bool isEmpty() const { return m_before.empty(); }
    [[nodiscard]] SQLite::Database &connection() const { return *m_connection; }
    [[nodiscard]] Instant at() const { return m_at; }

    /// `[{"table", "key", "row"}]`, a row that was (or is) not there as null; in the order of the changes.
    [[nodiscard]] const nlohmann::json &before() const { return m_before; }
    [[nodiscard]] const nlohmann::json &after() const { return m_after; }

private:
    void remember(const std::string &table, const nlohmann::json &key, nlohmann::json before, nlohmann::json after);

    SQLite::Database *m_connection;
    Instant m_at;
    nlohmann::json m_before = nlohmann::json::array();
    nlohmann::json m_after = nlohmann::json::array();
};

/// Puts every row back as ChangeSet::before() has it, the last change first. False: the state is not one that a
/// ChangeSet wrote, and nothing was changed.
[[nodiscard]] bool restoreRows(SQLite::Database &connection, const nlohmann::json &before);

/// True where one of the rows of a before or after state names this account.
[[nodiscard]] bool touchesAccount(const nlohmann::json &state, const std::string &accountKey);

} // namespace success
