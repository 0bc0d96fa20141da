// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/change_set.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>

namespace success {

using nlohmann::json;

namespace {

struct TableShape
{
    std::string name;
    std::vector<std::string> columns; ///< key columns first
    size_t keyColumns = 1;
};

const TableShape *findShape(const std::string &table)
{
    static const std::array shapes{
        TableShape{"setting", {"key", "value"}, 1},
        TableShape{"untracked", {"account_key", "at"}, 1},
        TableShape{"merge", {"account_key", "target_key", "at"}, 1},
        TableShape{"split", {"source", "external_id", "account_key", "at"}, 2},
        TableShape{"route", {"account_key", "destination", "from_section", "reason", "at"}, 2},
        TableShape{"note", {"account_key", "text", "at"}, 1},
        TableShape{"match_decision",
                   {"request_id", "shipped_id", "verdict", "account_key", "request_text", "shipped_text", "at"},
                   2},
        TableShape{"stage_move",
                   {"id",           "source",        "external_id",   "account_key",   "deal",      "from_stage",
                    "from_title",   "from_since",    "to_stage",      "to_title",      "at",        "state",
                    "reason",       "current_stage", "current_title", "current_since", "written",   "tries",
                    "first_try_at", "not_before",    "inverse_of",    "place",         "current_at"},
                   1},
        TableShape{"manual_release", {"id", "title", "body", "shipped_on", "url", "at"}, 1},
        TableShape{"release_mail", {"id", "state", "account_key", "subject", "body", "at"}, 1},
        TableShape{"release_mail_match",
                   {"request_id", "shipped_id", "mail_id", "account_key", "person", "email", "shipped_text"},
                   2},
        TableShape{"deal_dismissal", {"deal_id", "account_key", "until", "reason", "at"}, 1},
        TableShape{"loss_reason", {"deal_id", "account_key", "category", "reason_text", "at"}, 1},
        TableShape{"saved_view", {"id", "section", "name", "name_key", "query", "columns", "at"}, 1},
        TableShape{"access_request", {"id", "at", "name", "email", "company", "message"}, 1},
    };
    const auto shape = std::find_if(shapes.begin(), shapes.end(), [&](const auto &each) { return each.name == table; });
    return shape == shapes.end() ? nullptr : &*shape;
}

const TableShape &shapeOf(const std::string &table)
{
    const TableShape *shape = findShape(table);
    if (!shape)
        throw std::invalid_argument("no decision changes the table " + table);
    return *shape;
}

std::string joined(const std::vector<std::string> &names, size_t count, const char *each, const char *separator)
{
    std::string text;
    for (size_t i = 0; i < count; ++i)
        text += (i ? separator : "") + names[i] + each;
    return text;
}

json keyOf(const TableShape &shape, const json &row)
{
    json key = json::object();
    for (size_t i = 0; i < shape.keyColumns; ++i)
        key[shape.columns[i]] = row.at(shape.columns[i]);
    return key;
}

void bindValue(SQLite::Statement &statement, int index, const json &value)
{
    if (value.is_number_integer())
        statement.bind(index, value.get<std::int64_t>());
    else
        statement.bind(index, value.get<std::string>());
}

void bindKey(SQLite::Statement &statement, const TableShape &shape, const json &key)
{
    for (size_t i = 0; i < shape.keyColumns; ++i)
        bindValue(statement, int(i) + 1, key.at(shape.columns[i]));
}

std::string whereKey(const TableShape &shape)
{
    return " WHERE " + joined(shape.columns, shape.keyColumns, " = ?", " AND ");
}

/// The whole row, or null.
json readRow(SQLite::Database &connection, const TableShape &shape, const json &key)
{
    SQLite::Statement select(connection, "SELECT " + joined(shape.columns, shape.columns.size(), "", ", ") + " FROM " +
                                             shape.name + whereKey(shape));
    bindKey(select, shape, key);
    if (!select.executeStep())
        return nullptr;
    json row = json::object();
    for (size_t i = 0; i < shape.columns.size(); ++i) {
        const SQLite::Column column = select.getColumn(int(i));
        row[shape.columns[i]] = column.isInteger() ? json(column.getInt64()) : json(column.getString());
    }
    return row;
}

/// Deletes the row, then inserts `row` unless it is null.
void writeRow(SQLite::Database &connection, const TableShape &shape, const json &key, const json &row)
{
    SQLite::Statement erase(connection, "DELETE FROM " + shape.name + whereKey(shape));
    bindKey(erase, shape, key);
    erase.exec();
    if (row.is_null())
        return;
    const std::vector<std::string> places(shape.columns.size(), "?");
    SQLite::Statement insert(connection, "INSERT INTO " + shape.name + " (" +
                                             joined(shape.columns, shape.columns.size(), "", ", ") + ") VALUES (" +
                                             joined(places, places.size(), "", ", ") + ")");
    for (size_t i = 0; i < shape.columns.size(); ++i)
        bindValue(insert, int(i) + 1, row.at(shape.columns[i]));
    insert.exec();
}

/// True if `columns` of `object` are there and are text or whole numbers.
bool holds(const json &object, const std::vector<std::string> &columns, size_t count)
{
    return object.is_object() && std::all_of(columns.begin(), columns.begin() + std::ptrdiff_t(count), [&](auto &name) {
               const auto value = object.find(name);
               return value != object.end() && (value->is_string() || value->is_number_integer());
           });
}

bool isChange(const json &change)
{
    const auto table = change.is_object() ? change.find("table") : change.end();
    if (!change.is_object() || table == change.end() || !table->is_string() || !change.contains("row"))
        return false;
    const TableShape *shape = findShape(table->get<std::string>());
    return shape && holds(change.value("key", json()), shape->columns, shape->keyColumns) &&
           (change["row"].is_null() || holds(change["row"], shape->columns, shape->columns.size()));
}

} // namespace

void ChangeSet::put(const std::string &table, const json &row)
{
    const TableShape &shape = shapeOf(table);
    const json key = keyOf(shape, row);
    json before = readRow(*m_connection, shape, key);
    if (before == row)
        return;
    writeRow(*m_connection, shape, key, row);
    remember(table, key, std::move(before), row);
}

void ChangeSet::remove(const std::string &table, const json &key)
{
    const TableShape &shape = shapeOf(table);
    json before = readRow(*m_connection, shape, key);
    if (before.is_null())
        return;
    writeRow(*m_connection, shape, key, nullptr);
    remember(table, key, std::move(before), nullptr);
}

bool ChangeSet::has(const std::string &table, const json &key) const
{
    return !readRow(*m_connection, shapeOf(table), key).is_null();
}

void ChangeSet::remember(const std::string &table, const json &key, json before, json after)
{
    m_before.push_back({{"table", table}, {"key", key}, {"row", std::move(before)}});
    m_after.push_back({{"table", table}, {"key", key}, {"row", std::move(after)}});
}

void ChangeSet::goOnFrom(const json &before, const json &after)
{
    const auto sameRow = [](const json &a, const json &b) {
        return a.at("table") == b.at("table") && a.at("key") == b.at("key");
    };
    json allBefore = json::array();
    json allAfter = json::array();
    const auto add = [&](const json &was, const json &is) {
        const auto known = std::ranges::find_if(allAfter, [&](const json &earlier) { return sameRow(earlier, is); });
        if (known != allAfter.end())
            return void(*known = is);
        allBefore.push_back(was);
        allAfter.push_back(is);
    };
    for (size_t i = 0; i < std::min(before.size(), after.size()); ++i)
        add(before[i], after[i]);
    for (size_t i = 0; i < m_after.size(); ++i)
        add(m_before[i], m_after[i]);
    m_before = json::array();
    m_after = json::array();
    for (size_t i = 0; i < allAfter.size(); ++i) {
        if (allBefore[i] == allAfter[i])
            continue;
        m_before.push_back(std::move(allBefore[i]));
        m_after.push_back(std::move(allAfter[i]));
    }
}

bool restoreRows(SQLite::Database &connection, const json &before)
{
    if (!before.is_array() || !std::all_of(before.begin(), before.end(), isChange))
        return false;
    for (auto change = before.rbegin(); change != before.rend(); ++change)
        writeRow(connection, shapeOf(change->at("table")), change->at("key"), change->at("row"));
    return true;
}

bool touchesAccount(const json &state, const std::string &accountKey)
{
    const auto names = [&](const json &row) {
        return row.is_object() &&
               (row.value("account_key", "") == accountKey || row.value("target_key", "") == accountKey);
    };
    return state.is_array() && std::any_of(state.begin(), state.end(), [&](const json &change) {
               return change.is_object() && (names(change.value("key", json())) || names(change.value("row", json())));
           });
}

} // namespace success
