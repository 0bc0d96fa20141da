// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/activity_feed.h"

#include "core/sections/table/fold.h"
#include "core/sections/table/value.h"
#include "core/store/row_reader.h"

#include <algorithm>
#include <memory>

namespace success {

namespace {

/// The timeline of one company, newest first, read as far as it is asked for. The index gives the order of `at`; only
/// items of the same second are sorted, so that nothing behind the page is touched.
class CompanyTimeline
{
public:
    CompanyTimeline(SQLite::Database &cache, qint64 company, const std::string &kinds, const ActivityCursor &before)
        : m_rows(cache,
                 "SELECT id, at, source, external_id, kind, signal, signal_type, severity, nps, positive, title, "
                 "text, person, url, currency, amount_minor FROM activity WHERE company_id = ?1 AND at <= ?2" +
                     kinds + " AND (at < ?2 OR id < ?3) ORDER BY at DESC, id DESC")
    {
        m_rows.bind(1, int64_t(company));
        m_rows.bind(2, int64_t(before.at));
        m_rows.bind(3, int64_t(before.id));
        next();
    }

    void next() { m_open = m_rows.executeStep(); }
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] std::pair<qint64, qint64> place() const { return {number(1), number(0)}; }

    /// True if title, text or person contain each of the words.
    [[nodiscard]] bool contains(const QList<QByteArray> &words) const
    {
        if (words.isEmpty())
            return true;
        QByteArray text;
        for (const int column : {10, 11, 12}) {
            appendFolded(text, textAt(m_rows, column));
            text += '\n';
        }
        return std::all_of(words.begin(), words.end(), [&](const QByteArray &word) { return text.contains(word); });
    }

    [[nodiscard]] ActivityItem item() const
    {
        ActivityItem item;
        item.id = number(0);
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

private:
    [[nodiscard]] qint64 number(int column) const { return m_rows.getColumn(column).getInt64(); }

    mutable SQLite::Statement m_rows;
    bool m_open = false;
};

std::string kindCondition(const std::vector<ActivityKind> &kinds)
{
    std::string list;
    for (const ActivityKind kind : kinds)
        list += (list.empty() ? "" : ", ") + std::to_string(int(kind));
    return list.empty() ? list : " AND kind IN (" + list + ")";
}

std::vector<std::unique_ptr<CompanyTimeline>> timelinesOf(SQLite::Database &cache, qint64 accountId,
                                                          const ActivityQuery &query, const ActivityCursor &before)
{
    std::vector<std::unique_ptr<CompanyTimeline>> timelines;
    SQLite::Statement companies(cache, "SELECT id FROM company WHERE account_id = ? ORDER BY id");
    companies.bind(1, int64_t(accountId));
    const std::string kinds = kindCondition(query.kinds);
    while (companies.executeStep()) {
        const qint64 company = companies.getColumn(0).getInt64();
        auto timeline = std::make_unique<CompanyTimeline>(cache, company, kinds, before);
        if (timeline->isOpen())
            timelines.push_back(std::move(timeline));
    }
    return timelines;
}

QList<QByteArray> searchWords(const QString &search)
{
    QList<QByteArray> words = folded(search).split(' ');
    words.removeAll(QByteArray());
    return words;
}

} // namespace

Result<ActivityPage> activityPage(Database &cache, qint64 accountId, Instant asOf, const ActivityQuery &query,
                                  const std::optional<ActivityCursor> &after)
{
    const ActivityCursor before = after.value_or(ActivityCursor{epochSeconds(asOf) + 1, 0});
    const QList<QByteArray> words = searchWords(query.search);
    const auto pageSize = size_t(std::max(1, query.pageSize));
    ActivityPage page;
    const auto read = cache.run([&](SQLite::Database &connection) {
        auto timelines = timelinesOf(connection, accountId, query, before);
        while (!timelines.empty()) {
            const auto newest = std::max_element(timelines.begin(), timelines.end(),
                                                 [](const auto &a, const auto &b) { return a->place() < b->place(); });
            if ((*newest)->contains(words)) {
                if (page.items.size() == pageSize) { // there is more
                    const ActivityItem &last = page.items.back();
                    page.next = ActivityCursor{epochSeconds(last.record.at), last.id};
                    return;
                }
                page.items.push_back((*newest)->item());
            }
            (*newest)->next();
            if (!(*newest)->isOpen())
                timelines.erase(newest);
        }
    });
    if (!read)
        return tl::unexpected(read.error());
    return page;
}

nlohmann::ordered_json activityJson(const std::vector<ActivityItem> &items)
{
    using Json = nlohmann::ordered_json;
    const auto text = [](const QString &value) {
        return value.isEmpty() ? Json(nullptr) : Json(value.toStdString());
    };
    auto array = Json::array();
    for (const ActivityItem &item : items) {
        const ActivityRecord &record = item.record;
        const bool isSignal = record.signal != SignalKind::None;
        const bool money = record.amountMinor && record.currency.isValid();
        array.push_back({{"id", text(record.externalId)},
                         {"kind", text(activityKindKey(record.kind))},
                         {"source", text(sourceKey(item.source))},
                         {"at", text(toIso(record.at))},
                         {"title", text(record.title)},
                         {"text", text(record.text)},
                         {"person", text(record.person)},
                         {"url", text(record.url)},
                         {"signal", isSignal ? text(signalKindKey(record.signal)) : Json(nullptr)},
                         {"signal_type", text(record.signalType)},
                         {"severity", isSignal ? Json(record.severity) : Json(nullptr)},
                         {"nps", record.nps ? Json(*record.nps) : Json(nullptr)},
                         {"amount", money ? toJson(Money{*record.amountMinor, record.currency}) : Json(nullptr)}});
    }
    return array;
}

QString activityKindKey(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Call:
        return QStringLiteral("call");
    case ActivityKind::Message:
        return QStringLiteral("message");
    case ActivityKind::Project:
        return QStringLiteral("project");
    case ActivityKind::Signal:
        return QStringLiteral("signal");
    case ActivityKind::Contract:
        return QStringLiteral("contract");
    case ActivityKind::Payment:
        break;
    }
    return QStringLiteral("payment");
}

QString signalKindKey(SignalKind kind)
{
    switch (kind) {
    case SignalKind::None:
        return {};
    case SignalKind::Escalation:
        return QStringLiteral("escalation");
    case SignalKind::ChurnRisk:
        return QStringLiteral("churn_risk");
    case SignalKind::Complaint:
        return QStringLiteral("complaint");
    case SignalKind::Objection:
        return QStringLiteral("objection");
    case SignalKind::Issue:
        return QStringLiteral("issue");
    case SignalKind::Request:
        return QStringLiteral("request");
    case SignalKind::Commitment:
        return QStringLiteral("commitment");
    case SignalKind::Nps:
        return QStringLiteral("nps");
    case SignalKind::Other:
        break;
    }
    return QStringLiteral("other");
}

} // namespace success
