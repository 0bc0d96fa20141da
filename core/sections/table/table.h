// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/table/column.h"

#include <memory>
#include <span>

namespace success {

struct Ranking;

/// Rows of any section behind one face: what the window's table model, the command line and the exports read.
/// Immutable and thread-safe; sort keys, the search text and where each account stands are made on first use and kept.
class Table
{
public:
    virtual ~Table();

    [[nodiscard]] virtual int rowCount() const = 0;
    [[nodiscard]] const std::vector<ColumnInfo> &columns() const { return m_columns; }
    [[nodiscard]] int columnIndex(const QString &id) const; ///< −1 if there is none
    [[nodiscard]] virtual Value value(int row, int column) const = 0;
    [[nodiscard]] virtual QString accountKey(int row) const = 0;
    /// The first row of an account, −1 if it has none.
    [[nodiscard]] int rowOf(const QString &accountKey) const;
    /// True for a row that stands on top because it was routed here.
    [[nodiscard]] virtual bool isRouted(int row) const = 0;

    /// What a column sorts and filters by: numbers, days, minor units of the base currency, places of levels. nullopt:
    /// missing, or a column of texts, which sort by `textKey`.
    [[nodiscard]] virtual std::optional<qint64> sortKey(int row, int column) const = 0;
    /// True: the column sorts by `sortKey`; false: by its folded text.
    [[nodiscard]] virtual bool sortsByNumber(int column) const = 0;

    /// What a filter on texts matches a row by: unless a column says otherwise, its value, the entries of a list, the
    /// kinds and titles of factors, where routes come from. Empty: missing.
    [[nodiscard]] virtual QStringList filterTexts(int row, int column) const;

    /// For each row its place in the ascending order of that column (equal values share one); missing values hold
    /// `missingRank`. 100,000 rows sort by it in a few milliseconds.
    static constexpr quint32 missingRank = 0xffffffffu;
    [[nodiscard]] std::span<const quint32> ranks(int column) const;
    /// The same with a row for each place (ranking.h).
    [[nodiscard]] const Ranking &ranking(int column) const;

    /// Rows whose search text (name, domain, contact e-mail …) contains `text`, case- and accent-insensitively;
    /// one flag a row. Empty text: all.
    [[nodiscard]] std::vector<bool> searchMatches(const QString &text) const;

    /// Makes everything that is else made on first use, so that the first keystroke and the first sort cost what later
    /// ones do. For a worker thread.
    void prepare() const;

protected:
    explicit Table(std::vector<ColumnInfo> columns);
    Table(const Table &) = delete;
    Table &operator=(const Table &) = delete;

    [[nodiscard]] virtual QString searchText(int row) const = 0;

private:
    struct Lazy;
    std::vector<ColumnInfo> m_columns;
    std::unique_ptr<Lazy> m_lazy;
};

} // namespace success
