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

} // namespace

CompanyTimeline::CompanyTimeline(SQLite::Database &cache, qint64 company, const std::vector<TimelineKind> &kinds,
                                 const ActivityCursor &before)
    : m_rows(cache, "SELECT id, at, source, external_id, kind, signal, signal_type, severity, nps, positive, title, "
                    "text, person, url, currency, amount_minor FROM activity WHERE company_id = ?1 AND at <= ?2" +
                        kindCondition(kinds) + " AND (at < ?2 OR id < ?3) ORDER BY at DESC, id DESC")
{
    m_rows.bind(1, int64_t(company));
    m_rows.bind(2, int64_t(before.at));
    m_rows.bind(3, before.ofSource ? int64_t(before.id) : std::numeric_limits<int64_t>::max());
    next();
}

ActivityCursor CompanyTimeline::place() const
{
    return {number(1), true, number(0)};
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
    ActivityItem item;
    item.id = number(0);
    item.kind = TimelineKind(number(4));
    item.source = SourceId(number(2));
    ActivityRecord &record = item.record;
    record.at = instantFromEpoch(number(1));
    record.externalId = textAt(m_rows, 3);
    record.kind = ActivityKind(number(4));
    record.signal = SignalKind(number(5));
    record.signalType = textAt(m_rows, 6);
    record.severity = int(number(7));
    if (const auto nps = numberAt(m_rows, 8))
        record.nps = int(*nps);
    record.positive = number(9) != 0;
    record.title = textAt(m_rows, 10);
    record.text = textAt(m_rows, 11);
    record.person = textAt(m_rows, 12);
    record.url = textAt(m_rows, 13);
    record.currency = Currency::fromCode(textAt(m_rows, 14)).value_or(Currency());
    record.amountMinor = numberAt(m_rows, 15);
    return item;
}

} // namespace success
