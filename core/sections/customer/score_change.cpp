// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/score_change.h"

#include "core/portfolio/account_facts.h"
#include "core/sections/health/health_snapshot.h"
#include "core/workspace/score_history.h"
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

/// What a day was scored by, and how it is known.
struct Then
{
    HealthSide side;
    ScoreChange::Basis basis = ScoreChange::Basis::Facts;
    std::uint8_t untold = 0;
};

bool isWithinReach(const Portfolio &portfolio, QDate day)
{
    return day >= portfolio.asOf.date.addDays(-reachDays);
}

/// What was kept of the day; nullopt: nothing, or too little.
Result<std::optional<Then>> keptThen(Workspace &workspace, const QString &accountKey, QDate day)
{
    return savedDetail(workspace, Section::Health, accountKey, day)
        .map([](const std::optional<SavedDetail> &kept) -> std::optional<Then> {
            const auto side = kept ? sideFrom(kept->detail) : std::nullopt;
            if (!side)
                return {};
            const bool saved = kept->basis == ScoreBasis::Saved;
            return Then{*side, saved ? ScoreChange::Basis::Saved : ScoreChange::Basis::Facts, 0};
        });
}

/// The score of the day where nothing else was kept of it.
Result<std::optional<SavedScore>> savedScore(Workspace &workspace, const QString &accountKey, QDate day)
{
    const auto history = scoreHistory(workspace, Section::Health, accountKey);
    if (!history)
        return tl::unexpected(history.error());
    const auto found = std::ranges::find(*history, day, &SavedScore::day);
    return found == history->end() ? std::nullopt : std::optional(*found);
}

tl::unexpected<Error> outOfReach(const Portfolio &portfolio, QDate day)
{
    return failure(ErrorKind::InvalidInput,
                   tr("What was known on %1 can no longer be told: no score was saved on that day, and the records are "
                      "read back to %2. Choose a day from then on, or one on which a score was saved.")
                       .arg(dayText(day), dayText(portfolio.asOf.date.addDays(-reachDays))));
}

tl::unexpected<Error> scoreAlone(const SavedScore &saved)
{
    return failure(ErrorKind::InvalidInput, tr("On %1 the score was %2; what it rested on was not kept then, and the "
                                               "records do not tell all of that day. Choose a later day.")
                                                .arg(dayText(saved.day))
                                                .arg(saved.score));
}

Result<Then> toldThen(const Portfolio &portfolio, const Account &account, QDate day, const Database &cache,
                      Workspace &workspace)
{
    const auto alone = savedScore(workspace, account.key, day);
    if (!alone)
        return tl::unexpected(alone.error());
    if (!isWithinReach(portfolio, day))
        return *alone ? Result<Then>(scoreAlone(**alone)) : outOfReach(portfolio, day);
    const Instant then = portfolio.asOf.daysEarlier(int(day.daysTo(portfolio.asOf.date))).instant;
    const auto facts = factsOn(cache.file(), portfolio, account, day);
    const auto settings = healthSettingsAt(workspace, then);
    if (!facts || !settings)
        return tl::unexpected(!facts ? facts.error() : settings.error());
    if (*alone && (*alone)->basis == ScoreBasis::Saved && facts->untold != 0)
        return scoreAlone(**alone);
    return Then{earlierSide(*facts, *settings), ScoreChange::Basis::Facts, facts->untold};
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
    const auto kept = keptThen(workspace, account.key, day);
    if (!kept)
        return tl::unexpected(kept.error());
    // What was computed is told again while the records reach: they may say more by now.
    const bool stands = *kept && ((*kept)->basis == ScoreChange::Basis::Saved || !isWithinReach(portfolio, day));
    const Result<Then> then = stands ? Result<Then>(**kept) : toldThen(portfolio, account, day, cache, workspace);
    if (!then)
        return tl::unexpected(then.error());
    const auto change = healthChange(then->side, now);
    if (!change)
        return failure(ErrorKind::InvalidInput,
                       tr("The account is not scored on both days, %1 and %2, so there is no change to explain.")
                           .arg(dayText(day), dayText(portfolio.asOf.date)));
    return ScoreChange{day, portfolio.asOf.date, then->basis, then->untold, *change, then->side.settings, now.settings};
}

QString untoldSentence(const ScoreChange &change)
{
    const auto isUntold = [&](HealthInput input) {
        return ((change.untold >> unsigned(input)) & 1) != 0;
    };
    QStringList reasons;
    if (isUntold(HealthInput::Adoption))
        reasons << tr("product usage is known for the last eight weeks");
    if (isUntold(HealthInput::Payment))
        reasons << tr("payment attempts and cancellations carry no dates");
    else if (isUntold(HealthInput::Renewal))
        reasons << tr("the period before the running one is not kept");
    if (reasons.isEmpty())
        return {};
    return tr("Not all of that day can still be told (%1); what is missing counts as data.")
        .arg(reasons.join(QStringLiteral(", ")));
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
    json["not_told"] = inputs(shown.untold);
    return json;
}

} // namespace success
