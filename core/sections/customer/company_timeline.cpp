// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/company_timeline.h"

#include "core/sections/table/fold.h"
#include "core/store/row_reader.h"

#include <limits>

namespace success {

namespace {

std::string kindCondition(const std::vector<TimelineKind> &kinds)
{
    std::string list;
    for (const TimelineKind kind : kinds)
        list += (list.empty() ? "" : ", ") + std::to_string(int(kind));
    return list.empty() ? list : " AND kind IN (" + list + ")";
}

constexpr const char *columns =
    "SELECT id, at, source, external_id, kind, signal, signal_type, severity, nps, positive, "
    "title, text, person, url, currency, amount_minor FROM activity";

qint64 number(SQLite::Statement &rows, int column)
{
    return rows.getColumn(column).getInt64();
}

ActivityItem itemAt(SQLite::Statement &rows)
{
    ActivityItem item;
    item.id = number(rows, 0);
    item.kind = TimelineKind(number(rows, 4));
    item.source = SourceId(number(rows, 2));
    ActivityRecord &record = item.record;
    record.at = instantFromEpoch(number(rows, 1));
    record.externalId = textAt(rows, 3);
    record.kind = ActivityKind(number(rows, 4));
    record.signal = SignalKind(number(rows, 5));
    record.signalType = textAt(rows, 6);
    record.severity = int(number(rows, 7));
    if (const auto nps = numberAt(rows, 8))
        record.nps = int(*nps);
    record.positive = number(rows, 9) != 0;
    record.title = textAt(rows, 10);
    record.text = textAt(rows, 11);
    record.person = textAt(rows, 12);
    record.url = textAt(rows, 13);
    record.currency = Currency::fromCode(textAt(rows, 14)).value_or(Currency());
    record.amountMinor = numberAt(rows, 15);
    return item;
}

} // namespace

CompanyTimeline::CompanyTimeline(SQLite::Database &cache, qint64 company, const std::vector<TimelineKind> &kinds,
                                 const ActivityCursor &before)
    : m_rows(cache, std::string(columns) + " WHERE company_id = ?1 AND at <= ?2" + kindCondition(kinds) +
                        " AND (at < ?2 OR id < ?3) ORDER BY at DESC, id DESC")
{
    m_rows.bind(1, int64_t(company));
    m_rows.bind(2, int64_t(before.at));
    m_rows.bind(3, before.ofSource ? int64_t(before.id) : std::numeric_limits<int64_t>::max());
    next();
}

ActivityCursor CompanyTimeline::place() const
{
    return {number(m_rows, 1), true, number(m_rows, 0)};
}

QByteArray CompanyTimeline::searchText() const
{
    QByteArray text;
    for (const int column : {10, 11, 12}) {
        appendFolded(text, textAt(m_rows, column));
        text += '\n';
    }
    return text;
}

ActivityItem CompanyTimeline::item() const
{
    return itemAt(m_rows);
}

void addItems(std::vector<ActivityItem> &items, SQLite::Database &cache, qint64 accountId, SourceId source,
              const QString &externalId)
{
    SQLite::Statement rows(cache, std::string(columns) +
                                      " WHERE company_id IN (SELECT id FROM company WHERE account_id = ?) AND "
                                      "source = ? AND external_id = ?");
    rows.bind(1, int64_t(accountId));
    rows.bind(2, int(source));
    rows.bind(3, externalId.toStdString());
    while (rows.executeStep())
        items.push_back(itemAt(rows));
}

} // namespace success
