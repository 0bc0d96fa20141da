// SPDX-License-Identifier: Apache-2.0
#include "core/sections/table/query.h"

#include "core/sections/table/filter.h"
#include "core/sections/table/ranking.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace success {

namespace {

struct QueryText
{
    Q_DECLARE_TR_FUNCTIONS(QueryText)
};

/// Counting sort by rank: ranks are dense, so it is two passes. Rows of one rank keep their order in either direction.
void sortByRank(std::vector<quint32> &rows, const Ranking &ranking, bool descending)
{
    const auto places = quint32(ranking.representatives.size());
    const auto place = [&](quint32 row) {
        const quint32 rank = ranking.ranks[row];
        if (rank == Table::missingRank)
            return places;
        return descending ? places - 1 - rank : rank;
    };
    std::vector<quint32> starts(size_t(places) + 2, 0);
    for (const quint32 row : rows)
        ++starts[place(row) + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<quint32> sorted(rows.size());
    for (const quint32 row : rows)
        sorted[starts[place(row)]++] = row;
    rows.swap(sorted);
}

void keepMatching(std::vector<bool> &rows, const std::vector<bool> &matching)
{
    for (size_t row = 0; row < rows.size(); ++row)
        rows[row] = rows[row] && matching[row];
}

} // namespace

Result<Filter> parseFilter(const QString &text)
{
    const auto isOperator = [](QChar c) {
        return c == u'=' || c == u'<' || c == u'>';
    };
    const auto at = std::find_if(text.begin(), text.end(), isOperator) - text.begin();
    const QString column = text.left(at).trimmed();
    if (at == text.size() || column.isEmpty())
        return failure(ErrorKind::InvalidInput,
                       QueryText::tr("The filter “%1” cannot be read; write it as COLUMN=VALUE, COLUMN=FROM..TO or "
                                     "COLUMN>=VALUE.")
                           .arg(text));
    return Filter{column, text.mid(text[at] == u'=' ? at + 1 : at).trimmed()};
}

Result<SortOrder> parseSortOrder(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    const QString direction = colon < 0 ? QStringLiteral("asc") : text.mid(colon + 1);
    if (direction != u"asc" && direction != u"desc")
        return failure(
            ErrorKind::InvalidInput,
            QueryText::tr("The sort order “%1” cannot be read; write COLUMN, COLUMN:asc or COLUMN:desc.").arg(text));
    return SortOrder{text.left(colon), direction == u"desc"};
}

Result<std::vector<quint32>> runQuery(const Table &table, const TableQuery &query)
{
    std::vector<bool> shown = table.searchMatches(query.search);
    for (const Filter &filter : query.filters) {
        const auto matching = filterMatches(table, filter);
        if (!matching)
            return tl::unexpected(matching.error());
        keepMatching(shown, *matching);
    }
    std::vector<quint32> rows;
    rows.reserve(shown.size());
    for (quint32 row = 0; row < shown.size(); ++row) {
        if (shown[row])
            rows.push_back(row);
    }
    if (query.sort) {
        const auto column = knownColumn(table, query.sort->column);
        if (!column)
            return tl::unexpected(column.error());
        sortByRank(rows, table.ranking(*column), query.sort->descending);
    }
    std::stable_partition(rows.begin(), rows.end(), [&](quint32 row) { return table.isRouted(int(row)); });
    if (query.limit >= 0 && rows.size() > size_t(query.limit))
        rows.resize(size_t(query.limit));
    return rows;
}

} // namespace success
