// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/match_decisions.h"

#include "core/workspace/change_set.h"
#include "core/workspace/sql_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("MatchDecisions", text);
}

/// A sentence for the history; `decided` is not empty.
QString summaryOf(const std::vector<MatchDecision> &decided)
{
    const MatchDecision &first = decided.front();
    if (decided.size() > 1)
        return first.approved ? tr("Approved %1 matches").arg(decided.size())
                              : tr("Dismissed %1 matches").arg(decided.size());
    return (first.approved ? tr("Approved that “%2” answers “%1”") : tr("Dismissed that “%2” answers “%1”"))
        .arg(first.requestText, first.shippedText);
}

} // namespace

std::vector<MatchDecision> readMatchDecisions(SQLite::Database &connection)
{
    SQLite::Statement rows(connection,
                           "SELECT request_id, shipped_id, verdict, account_key, request_text, shipped_text "
                           "FROM match_decision ORDER BY request_id, shipped_id");
    std::vector<MatchDecision> decisions;
    while (rows.executeStep())
        decisions.push_back({textOf(rows.getColumn(0)), textOf(rows.getColumn(1)),
                             textOf(rows.getColumn(2)) == u"approved", textOf(rows.getColumn(3)),
                             textOf(rows.getColumn(4)), textOf(rows.getColumn(5))});
    return decisions;
}

Result<void> decideMatches(Workspace &workspace, const std::vector<MatchDecision> &decisions)
{
    return workspace.record([&](ChangeSet &changes) -> Result<Workspace::Plan> {
        const std::vector<MatchDecision> standing = readMatchDecisions(changes.connection());
        std::vector<MatchDecision> decided;
        for (const MatchDecision &decision : decisions) {
            const bool stands = std::ranges::any_of(standing, [&](const MatchDecision &other) {
                return other.requestId == decision.requestId && other.shippedId == decision.shippedId &&
                       other.approved == decision.approved;
            });
            if (stands)
                continue;
            changes.put("match_decision", {{"request_id", decision.requestId.toStdString()},
                                           {"shipped_id", decision.shippedId.toStdString()},
                                           {"verdict", decision.approved ? "approved" : "dismissed"},
                                           {"account_key", decision.accountKey.toStdString()},
                                           {"request_text", decision.requestText.toStdString()},
                                           {"shipped_text", decision.shippedText.toStdString()},
                                           {"at", sqlTime(changes.at())}});
            decided.push_back(decision);
        }
        if (decided.empty())
            return Workspace::Plan{};
        const QString command =
            decided.front().approved ? QStringLiteral("match_approve") : QStringLiteral("match_dismiss");
        return Workspace::Plan{command, decided.size() == 1 ? decided.front().accountKey : QString(),
                               summaryOf(decided)};
    });
}

} // namespace success
