// SPDX-License-Identifier: Apache-2.0
#include "core/sections/table/filter.h"

#include "core/model/time.h"
#include "core/sections/table/fold.h"
#include "core/sections/table/ranking.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace success {

namespace {

struct FilterText
{
    Q_DECLARE_TR_FUNCTIONS(FilterText)
};

/// Sort keys from `low` to `high`, both included.
struct Interval
{
    qint64 low = std::numeric_limits<qint64>::min();
    qint64 high = std::numeric_limits<qint64>::max();
};

struct Bounds
{
    qint64 floor = 0;
    qint64 ceiling = 0;
};

/// The sort keys just at or around a number as the column's kind spells it.
std::optional<Bounds> readBound(QStringView text, const ColumnInfo &column)
{
    if (column.kind == ColumnKind::Date) {
        const auto date = text.size() == 10 ? dateFromIso(text) : std::nullopt;
        return date ? std::optional(Bounds{date->toJulianDay(), date->toJulianDay()}) : std::nullopt;
    }
    if (column.kind == ColumnKind::Boolean) {
        const bool yes = text == u"true" || text == u"yes" || text == u"1";
        const bool no = text == u"false" || text == u"no" || text == u"0";
        return yes || no ? std::optional(Bounds{yes, yes}) : std::nullopt;
    }
    auto number = rationalFromDecimal(text);
    if (!number)
        return {};
    for (int digit = 0; digit < column.decimals; ++digit)
        *number *= 10;
    mpz_class floor;
    mpz_class ceiling;
    mpz_fdiv_q(floor.get_mpz_t(), number->get_num().get_mpz_t(), number->get_den().get_mpz_t());
    mpz_cdiv_q(ceiling.get_mpz_t(), number->get_num().get_mpz_t(), number->get_den().get_mpz_t());
    if (!floor.fits_slong_p() || !ceiling.fits_slong_p())
        return {};
    return Bounds{floor.get_si(), ceiling.get_si()};
}

std::optional<Interval> readInterval(QStringView text, const ColumnInfo &column)
{
    text = text.trimmed();
    const auto bound = [&](QStringView part) {
        return readBound(part.trimmed(), column);
    };
    Interval interval;
    if (const qsizetype dots = text.indexOf(u".."); dots >= 0) {
        const QStringView from = text.left(dots);
        const QStringView to = text.mid(dots + 2);
        const auto low = bound(from);
        const auto high = bound(to);
        if ((from.isEmpty() && to.isEmpty()) || (!from.isEmpty() && !low) || (!to.isEmpty() && !high))
            return {};
        interval.low = low ? low->ceiling : interval.low;
        interval.high = high ? high->floor : interval.high;
        return interval;
    }
    const bool orEqual = text.mid(1).startsWith(u'=');
    const bool less = text.startsWith(u'<');
    const bool more = text.startsWith(u'>');
    const auto value = bound(less || more ? text.mid(orEqual ? 2 : 1) : text);
    if (!value)
        return {};
    if (!less)
        interval.low = more && !orEqual ? value->floor + 1 : value->ceiling;
    if (!more)
        interval.high = less && !orEqual ? value->ceiling - 1 : value->floor;
    return interval;
}

QString expectation(const ColumnInfo &column)
{
    if (!column.choices.isEmpty())
        return FilterText::tr("one of %1, or several joined with |").arg(column.choices.join(u", "));
    if (column.kind == ColumnKind::Date)
        return FilterText::tr("a date such as 2026-11-22, a range such as 2026-11-01..2026-11-30, or >= and a date");
    if (column.kind == ColumnKind::Boolean)
        return FilterText::tr("true or false");
    return FilterText::tr("a number, a range such as 0..30, or a comparison such as >=100");
}

tl::unexpected<Error> unreadable(const ColumnInfo &column, const QString &expression)
{
    return failure(ErrorKind::InvalidInput, FilterText::tr("The filter “%1” on %2 cannot be read; it takes %3.")
                                                .arg(expression, column.id, expectation(column)));
}

/// Marks the rows whose rank `meets`.
template<typename Meets>
std::vector<bool> rowsOfRanks(std::span<const quint32> ranks, Meets meets)
{
    std::vector<bool> rows(ranks.size());
    for (size_t row = 0; row < ranks.size(); ++row)
        rows[row] = meets(ranks[row]);
    return rows;
}

Result<std::vector<bool>> numberMatches(const Table &table, int column, const QString &expression)
{
    const ColumnInfo &info = table.columns()[size_t(column)];
    const Ranking &ranking = table.ranking(column);
    std::vector<bool> wanted(ranking.representatives.size(), false);
    for (const QString &part : expression.split(u'|')) {
        const auto interval = readInterval(part, info);
        if (!interval)
            return unreadable(info, expression);
        const auto key = [&](quint32 row) {
            return table.sortKey(int(row), column).value_or(0);
        };
        const auto &rows = ranking.representatives;
        const auto first =
            std::partition_point(rows.begin(), rows.end(), [&](quint32 row) { return key(row) < interval->low; });
        const auto last =
            std::partition_point(first, rows.end(), [&](quint32 row) { return key(row) <= interval->high; });
        std::fill(wanted.begin() + (first - rows.begin()), wanted.begin() + (last - rows.begin()), true);
    }
    return rowsOfRanks(ranking.ranks, [&](quint32 rank) { return rank != Table::missingRank && wanted[rank]; });
}

Result<std::vector<bool>> textMatches(const Table &table, int column, const QString &expression)
{
    const ColumnInfo &info = table.columns()[size_t(column)];
    std::vector<QByteArray> wanted;
    for (const QString &part : expression.split(u'|')) {
        if (!info.choices.isEmpty() && !info.choices.contains(part.trimmed(), Qt::CaseInsensitive))
            return unreadable(info, expression);
        wanted.push_back(folded(QStringView(part).trimmed()));
    }
    const auto meets = [&](quint32 row) {
        const QStringList texts = table.filterTexts(int(row), column);
        return std::any_of(texts.begin(), texts.end(), [&](const QString &text) {
            return std::find(wanted.begin(), wanted.end(), folded(text)) != wanted.end();
        });
    };
    if (info.kind == ColumnKind::Level) { // few values on many rows
        const Ranking &ranking = table.ranking(column);
        std::vector<bool> ranks;
        for (const quint32 row : ranking.representatives)
            ranks.push_back(meets(row));
        return rowsOfRanks(ranking.ranks, [&](quint32 rank) { return rank != Table::missingRank && ranks[rank]; });
    }
    std::vector<bool> rows(size_t(table.rowCount()));
    for (size_t row = 0; row < rows.size(); ++row)
        rows[row] = meets(quint32(row));
    return rows;
}

} // namespace

Result<int> knownColumn(const Table &table, const QString &id)
{
    const int column = table.columnIndex(id);
    if (column >= 0)
        return column;
    QStringList known;
    for (const ColumnInfo &info : table.columns())
        known << info.id;
    return failure(ErrorKind::InvalidInput,
                   FilterText::tr("There is no column “%1” here; the columns are %2.").arg(id, known.join(u", ")));
}

Result<std::vector<bool>> filterMatches(const Table &table, const Filter &filter)
{
    const auto column = knownColumn(table, filter.column);
    if (!column)
        return tl::unexpected(column.error());
    const QString expression = filter.expression.trimmed();
    const ColumnInfo &info = table.columns()[size_t(*column)];
    if (expression.isEmpty() && !isNumeric(info.kind)) {
        std::vector<bool> rows(size_t(table.rowCount()));
        for (size_t row = 0; row < rows.size(); ++row)
            rows[row] = table.filterTexts(int(row), *column).isEmpty();
        return rows;
    }
    if (expression.isEmpty())
        return rowsOfRanks(table.ranks(*column), [](quint32 rank) { return rank == Table::missingRank; });
    return isNumeric(info.kind) ? numberMatches(table, *column, expression) : textMatches(table, *column, expression);
}

} // namespace success
