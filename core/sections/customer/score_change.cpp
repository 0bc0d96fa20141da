// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/score_change.h"

#include "core/portfolio/account_facts.h"
#include "core/sections/health/health_snapshot.h"
#include "core/workspace/routes.h"
#include "core/workspace/settings_history.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ScoreChange", text);
}

QString dayText(QDate day)
{
    return day.toString(QStringLiteral("d MMM yyyy"));
}

Result<std::optional<HealthSnapshotRow>> savedOn(Workspace &workspace, const QString &accountKey, QDate day)
{
    const auto rows = workspace.healthHistory(accountKey);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto row = std::ranges::find(*rows, day, &HealthSnapshotRow::day);
    return row == rows->end() ? std::nullopt : std::optional(*row);
}

/// A route to Contracts is the renewal motion from the moment it was made.
bool routedToContracts(const Portfolio &portfolio, const Account &account, Instant at)
{
    return std::ranges::any_of(routesIn(portfolio.workspace).of(account.key), [&](const AccountRoute &route) {
        return route.destination == Section::Contracts && route.at <= at;
    });
}

Result<std::optional<HealthSide>> measuredAgain(const Portfolio &portfolio, const Account &account, QDate day,
                                                const Database &cache, Workspace &workspace)
{
    const Instant then = portfolio.asOf.daysEarlier(int(day.daysTo(portfolio.asOf.date))).instant;
    auto facts = factsOn(cache.file(), portfolio, account, day);
    const auto settings = healthSettingsAt(workspace, then);
    if (!facts || !settings)
        return tl::unexpected(!facts ? facts.error() : settings.error());
    if (!*facts)
        return std::nullopt;
    (*facts)->renewalMotion = (*facts)->renewalMotion || routedToContracts(portfolio, account, then);
    return HealthSide{assessHealth(**facts), measuredFactors(**facts), *settings};
}

} // namespace

Result<ScoreChange> scoreChangeSince(const Portfolio &portfolio, const Account &account, QDate day, Database &cache,
                                     Workspace &workspace)
{
    if (!day.isValid() || day >= portfolio.asOf.date)
        return failure(
            ErrorKind::InvalidInput,
            tr("A change is shown since a day before %1; choose an earlier one.").arg(dayText(portfolio.asOf.date)));
    const size_t index = portfolio.indexOf(account);
    const HealthSide now{portfolio.healthAssessments[index], measuredFactors(portfolio.healthFacts[index]),
                         portfolio.workspace.health};
    const auto saved = savedOn(workspace, account.key, day);
    if (!saved)
        return tl::unexpected(saved.error());
    std::optional<HealthSide> then = *saved ? sideFrom((*saved)->detail) : std::nullopt;
    const auto basis = then ? ScoreChange::Basis::Saved : ScoreChange::Basis::Facts;
    if (!then) {
        auto again = measuredAgain(portfolio, account, day, cache, workspace);
        if (!again)
            return tl::unexpected(again.error());
        then = std::move(*again);
    }
    if (!then && *saved)
        return failure(ErrorKind::InvalidInput,
                       tr("On %1 the score was %2; what it rested on was not kept then, and the records do not reach "
                          "back so far. Choose a later day.")
                           .arg(dayText(day))
                           .arg((*saved)->score));
    if (!then)
        return failure(ErrorKind::InvalidInput,
                       tr("What was known on %1 can no longer be told: no score was saved on that day, and the records "
                          "do not reach back so far. Choose a later day, or one on which a score was saved.")
                           .arg(dayText(day)));
    const auto change = healthChange(*then, now);
    if (!change)
        return failure(ErrorKind::InvalidInput,
                       tr("The account is not scored on both days, %1 and %2, so there is no change to explain.")
                           .arg(dayText(day), dayText(portfolio.asOf.date)));
    return ScoreChange{day, portfolio.asOf.date, basis, *change, then->settings, now.settings};
}

std::array<ChangePart, 3> changeParts(const HealthChange &change)
{
    return {
        ChangePart{QStringLiteral("behaviour"), tr("Behaviour"), tr("what the account did, and time that passed"),
                   &change.behaviour},
        ChangePart{QStringLiteral("weights"), tr("Weights"), tr("changes of Health's settings"), &change.weights},
        ChangePart{QStringLiteral("data"), tr("Data"), tr("what came to be measured, or no longer is"), &change.data}};
}

nlohmann::ordered_json scoreChangeJson(const ScoreChange &shown)
{
    using Json = nlohmann::ordered_json;
    const HealthChange &change = shown.change;
    const auto parts = changeParts(change);
    Json json{{"since", shown.since.toString(Qt::ISODate).toStdString()},
              {"basis", shown.basis == ScoreChange::Basis::Saved ? "saved" : "facts"},
              {"score_before", change.before},
              {"score_after", change.after},
              {"risk_level_before", riskLevelKey(change.levelBefore).toStdString()},
              {"risk_level_after", riskLevelKey(change.levelAfter).toStdString()},
              {"change", change.after - change.before}};
    for (const ChangePart &part : parts)
        json[part.key.toStdString()] = part.step->total();
    Json factors = Json::array();
    for (size_t factor = 0; factor < healthFactors; ++factor) {
        if (std::ranges::all_of(parts, [&](const ChangePart &part) { return part.step->byFactor[factor] == 0; }))
            continue;
        Json row{{"kind", healthFactorKey(HealthFactor(factor)).toStdString()},
                 {"title", healthFactorTitle(HealthFactor(factor)).toStdString()}};
        for (const ChangePart &part : parts)
            row[part.key.toStdString()] = int(part.step->byFactor[factor]);
        factors.push_back(std::move(row));
    }
    json["factors"] = std::move(factors);
    const auto inputs = [](std::uint8_t bits) {
        Json list = Json::array();
        for (int input = 0; input < healthInputs; ++input) {
            if ((bits >> input) & 1)
                list.push_back(healthInputKey(HealthInput(input)).toStdString());
        }
        return list;
    };
    json["appeared"] = inputs(change.appeared);
    json["went_away"] = inputs(change.wentAway);
    return json;
}

} // namespace success
