// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/reengage_decisions.h"

#include "core/drafts/outreach_template.h"
#include "core/workspace/change_set.h"
#include "core/workspace/reengage_setting_rows.h"
#include "core/workspace/sql_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace success {

using nlohmann::json;

namespace {

struct DealDecision
{
    Q_DECLARE_TR_FUNCTIONS(DealDecision)
};

constexpr const char *dismissalTable = "deal_dismissal";
constexpr const char *reasonTable = "loss_reason";

json keyOf(const LostDealRef &deal)
{
    return {{"deal_id", deal.id.toStdString()}};
}

/// `1 Mar 2027`.
QString dayText(QDate day)
{
    return QLocale::c().toString(day, QStringLiteral("d MMM yyyy"));
}

/// Deals in the sentence of a decision: `“Hooli, 40 seats”`, `3 deals`.
QString namesOf(const std::vector<LostDealRef> &deals)
{
    return deals.size() == 1 ? DealDecision::tr("“%1”").arg(deals.front().name)
                             : DealDecision::tr("%1 deals").arg(deals.size());
}

QString onlyAccountOf(const std::vector<LostDealRef> &deals)
{
    return deals.size() == 1 ? deals.front().accountKey : QString();
}

void readDismissals(SQLite::Database &connection, ReengageDecisions &decisions)
{
    SQLite::Statement rows(connection, "SELECT deal_id, until, reason FROM deal_dismissal");
    while (rows.executeStep())
        decisions.dismissals.insert(
            textOf(rows.getColumn(0)),
            {QDate::fromString(textOf(rows.getColumn(1)), Qt::ISODate), textOf(rows.getColumn(2))});
}

void readReasons(SQLite::Database &connection, ReengageDecisions &decisions)
{
    SQLite::Statement rows(connection, "SELECT deal_id, category, reason_text FROM loss_reason ORDER BY at, deal_id");
    while (rows.executeStep()) {
        const auto category = lossReasonFromKey(textOf(rows.getColumn(1)));
        if (!category)
            continue; // of a later version
        decisions.corrected.insert(textOf(rows.getColumn(0)), *category);
        if (const QString text = sameReason(textOf(rows.getColumn(2))); !text.isEmpty())
            decisions.taught.insert(text, *category);
    }
}

} // namespace

LossReason ReengageDecisions::categoryOf(const QString &dealId, const QString &sameText, LossReason byRules) const
{
    if (const auto own = corrected.constFind(dealId); own != corrected.cend())
        return *own;
    const auto lesson = taught.constFind(sameText);
    return lesson != taught.cend() ? *lesson : byRules;
}

const ReengageDecisions &reengageDecisionsIn(const WorkspaceSnapshot &snapshot)
{
    static const ReengageDecisions none{{}, defaultOutreachTemplate(), {}, {}, {}};
    return snapshot.reengage ? *snapshot.reengage : none;
}

ReengageDecisions readReengageDecisions(SQLite::Database &connection, const QHash<QString, json> &values)
{
    ReengageDecisions decisions;
    decisions.settings = reengageSettingsFrom(values);
    decisions.outreach = outreachTemplateFrom(values);
    readDismissals(connection, decisions);
    readReasons(connection, decisions);
    return decisions;
}

Result<void> dismissDeals(Workspace &workspace, const std::vector<LostDealRef> &deals, QDate until,
                          const QString &reason, QDate today)
{
    if (!until.isValid() || until <= today)
        return failure(
            ErrorKind::InvalidInput,
            DealDecision::tr("A dismissed deal comes back on a day after %1; say which.").arg(dayText(today)));
    const QString why = reason.simplified();
    return workspace.record([&](ChangeSet &changes) -> Result<Workspace::Plan> {
        for (const LostDealRef &deal : deals) {
            json row = keyOf(deal);
            row["account_key"] = deal.accountKey.toStdString();
            row["until"] = isoDay(until);
            row["reason"] = why.toStdString();
            row["at"] = sqlTime(changes.at());
            changes.put(dismissalTable, row);
        }
        const QString summary = DealDecision::tr("Dismissed %1 until %2").arg(namesOf(deals), dayText(until));
        return Workspace::Plan{QStringLiteral("dismiss"), onlyAccountOf(deals),
                               why.isEmpty() ? summary : DealDecision::tr("%1: %2").arg(summary, why)};
    });
}

Result<void> bringDealsBack(Workspace &workspace, const std::vector<LostDealRef> &deals)
{
    return workspace.record([&](ChangeSet &changes) -> Result<Workspace::Plan> {
        std::vector<LostDealRef> back;
        for (const LostDealRef &deal : deals) {
            if (!changes.has(dismissalTable, keyOf(deal)))
                continue;
            changes.remove(dismissalTable, keyOf(deal));
            back.push_back(deal);
        }
        return Workspace::Plan{QStringLiteral("bring_back"), onlyAccountOf(back),
                               DealDecision::tr("Brought %1 back").arg(namesOf(back))};
    });
}

Result<void> correctLossReason(Workspace &workspace, const LostDealRef &deal, const QString &reasonText,
                               std::optional<LossReason> category)
{
    return workspace.record([&](ChangeSet &changes) -> Result<Workspace::Plan> {
        const QString name = namesOf({deal});
        if (!category) {
            changes.remove(reasonTable, keyOf(deal));
            return Workspace::Plan{QStringLiteral("loss_reason"), deal.accountKey,
                                   DealDecision::tr("Took back why %1 was lost").arg(name)};
        }
        json row = keyOf(deal);
        row["account_key"] = deal.accountKey.toStdString();
        row["category"] = lossReasonKey(*category).toStdString();
        row["reason_text"] = reasonText.toStdString();
        row["at"] = sqlTime(changes.at());
        changes.put(reasonTable, row);
        return Workspace::Plan{QStringLiteral("loss_reason"), deal.accountKey,
                               DealDecision::tr("%1 was lost for: %2").arg(name, lossReasonTitle(*category))};
    });
}

} // namespace success
