// SPDX-License-Identifier: Apache-2.0
#include "core/sections/releases/release_loop.h"

#include "core/matching/request_groups.h"
#include "core/portfolio/parallel.h"
#include "core/portfolio/row_cursor.h"
#include "core/sections/releases/shipped_entries.h"

#include <QSet>

#include <algorithm>

namespace success {

namespace {

using matching::Suggestion;

constexpr size_t requestsAPiece = 2048; ///< each piece looks up the words of its requests once

std::vector<CustomerRequest> readRequests(SQLite::Database &cache, const Portfolio &portfolio)
{
    QHash<qint64, quint32> byId;
    for (quint32 i = 0; i < portfolio.accounts.size(); ++i)
        byId.insert(portfolio.accounts[i].id, i);
    RowCursor rows(cache,
                   "SELECT c.account_id, a.source, a.external_id, a.title, a.text, a.person, a.at FROM activity a "
                   "JOIN company c ON c.id = a.company_id WHERE a.kind = ?1 AND a.signal = ?2 AND a.at <= ?3 "
                   "ORDER BY a.at DESC, a.id");
    rows.bind(1, qint64(ActivityKind::Signal));
    rows.bind(2, qint64(SignalKind::Request));
    rows.bind(3, epochSeconds(portfolio.asOf.instant));
    std::vector<CustomerRequest> requests;
    QSet<QString> seen;
    while (rows.next()) {
        const auto account = byId.constFind(rows.integer(0));
        if (account == byId.cend())
            continue; // the portfolio is older than the cache
        QString id = sourceKey(SourceId(rows.number(1))) % u':' % rows.text(2);
        if (seen.contains(id)) // one call of several companies
            id += u'@' % portfolio.accounts[*account].key;
        seen.insert(id);
        const QString title = rows.text(3);
        requests.push_back(
            {id, *account, title.isEmpty() ? rows.text(4) : title, rows.text(5), instantFromEpoch(rows.integer(6))});
    }
    return requests;
}

void groupNearDuplicates(std::vector<CustomerRequest> &requests)
{
    std::vector<QString> texts;
    for (const CustomerRequest &request : requests)
        texts.push_back(request.text);
    quint32 number = 0;
    for (const std::vector<size_t> &group : matching::groupRequests(texts)) {
        for (const size_t member : group)
            requests[member].group = number;
        ++number;
    }
}

matching::LearnedWords learn(const std::vector<MatchDecision> &decisions)
{
    std::vector<matching::Decision> lessons;
    for (const MatchDecision &decision : decisions)
        lessons.push_back({decision.requestText, decision.shippedText, decision.approved});
    return matching::LearnedWords(lessons);
}

/// For each request; a suggestion's slot is its place in loop.shipped.
std::vector<std::vector<Suggestion>> suggestAll(const ReleaseLoop &loop)
{
    matching::FeatureIndex index;
    for (const ShippedEntry &entry : loop.shipped)
        index.add({entry.id, entry.title, entry.kind, dateOf(entry.at)});
    QHash<QString, quint32> places; // an entry without words has no slot
    for (quint32 i = 0; i < loop.shipped.size(); ++i)
        places.insert(loop.shipped[i].id, i);

    std::vector<std::vector<Suggestion>> suggestions(loop.requests.size());
    inChunks(
        loop.requests.size(),
        [&](size_t begin, size_t end) {
            matching::RequestRanker ranker(index, loop.learned);
            for (size_t i = begin; i < end; ++i) {
                const CustomerRequest &request = loop.requests[i];
                suggestions[i] = matching::suggest(ranker, {request.text, dateOf(request.at)});
                for (Suggestion &suggestion : suggestions[i])
                    suggestion.slot = places.value(index.feature(suggestion.slot).id);
            }
        },
        requestsAPiece);
    return suggestions;
}

/// Adds what people decided: a decided match keeps its place, one that is not suggested any more comes behind.
class MatchList
{
public:
    MatchList(ReleaseLoop &loop, const std::vector<MatchDecision> &decisions)
        : m_loop(loop)
    {
        for (quint32 i = 0; i < loop.shipped.size(); ++i)
            m_shipped.insert(loop.shipped[i].id, i);
        for (const MatchDecision &decision : decisions) {
            const auto shipped = m_shipped.constFind(decision.shippedId);
            if (shipped != m_shipped.cend())
                m_decided[decision.requestId].insert(*shipped, decision.approved);
        }
    }

    void add(quint32 request, const std::vector<Suggestion> &suggestions)
    {
        QMap<quint32, bool> decided = m_decided.value(m_loop.requests[request].id);
        for (const Suggestion &suggestion : suggestions) {
            const auto decision = decided.constFind(suggestion.slot);
            const MatchStatus status = decision == decided.cend() ? MatchStatus::Suggested : statusOf(*decision);
            m_loop.matches.push_back(
                {request, suggestion.slot, suggestion.confidence, status, suggestion.shippedBefore});
            decided.remove(suggestion.slot);
        }
        for (auto left = decided.cbegin(); left != decided.cend(); ++left)
            m_loop.matches.push_back({request, left.key(), std::nullopt, statusOf(left.value())});
    }

private:
    static MatchStatus statusOf(bool approved) { return approved ? MatchStatus::Approved : MatchStatus::Dismissed; }

    ReleaseLoop &m_loop;
    QHash<QString, quint32> m_shipped;
    QHash<QString, QMap<quint32, bool>> m_decided; ///< by request id, then place in shipped: approved
};

} // namespace

Result<std::shared_ptr<const ReleaseLoop>> readReleaseLoop(const Portfolio &portfolio, Database &cache,
                                                           const std::vector<MatchDecision> &decisions)
{
    const auto loop = std::make_shared<ReleaseLoop>();
    const auto read = cache.run([&](SQLite::Database &connection) {
        loop->requests = readRequests(connection, portfolio);
        loop->shipped = readShippedEntries(connection, portfolio.asOf);
    });
    if (!read)
        return tl::unexpected(read.error());
    groupNearDuplicates(loop->requests);
    loop->learned = learn(decisions);
    const auto suggestions = suggestAll(*loop);
    MatchList matches(*loop, decisions);
    for (quint32 request = 0; request < loop->requests.size(); ++request)
        matches.add(request, suggestions[request]);
    return loop;
}

QString matchStatusKey(MatchStatus status)
{
    switch (status) {
    case MatchStatus::Suggested:
        return QStringLiteral("suggested");
    case MatchStatus::Approved:
        return QStringLiteral("approved");
    case MatchStatus::Dismissed:
        break;
    }
    return QStringLiteral("dismissed");
}

} // namespace success
