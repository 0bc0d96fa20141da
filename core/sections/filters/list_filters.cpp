// SPDX-License-Identifier: Apache-2.0
#include "core/sections/filters/list_filters.h"

#include "core/model/source_id.h"
#include "core/scoring/convert_settings.h"
#include "core/scoring/health_settings.h"
#include "core/scoring/loss_reason.h"

namespace success {

namespace {

using Conditions = std::optional<std::vector<Filter>>;

const QString status = QStringLiteral("status");
const QString within = QStringLiteral("within");
const QString yes = QStringLiteral("yes");

QStringList riskKeys()
{
    QStringList keys;
    for (const auto level : {RiskLevel::Critical, RiskLevel::AtRisk, RiskLevel::Healthy, RiskLevel::NotScored})
        keys << riskLevelKey(level);
    return keys;
}

QStringList likelihoodKeys()
{
    return {likelihoodKey(Likelihood::High), likelihoodKey(Likelihood::Medium), likelihoodKey(Likelihood::Low)};
}

QStringList lossReasonKeys()
{
    QStringList keys;
    for (const LossReason reason : allLossReasons)
        keys << lossReasonKey(reason);
    return keys;
}

QStringList contractSources()
{
    return {sourceKey(SourceId::Salesbricks), sourceKey(SourceId::Stripe)};
}

/// One of some statuses, or a name for two of them.
FilterRule statusRule(const QStringList &keys, const QString &group, const QString &expression)
{
    return {status, [=](const QString &value, QDate) -> Conditions {
                if (value.isEmpty())
                    return std::vector<Filter>{};
                if (value == group)
                    return std::vector{Filter{status, expression}};
                return keys.contains(value) ? Conditions({Filter{status, value}}) : std::nullopt;
            }};
}

/// `?month=2026-07` → renewals from its first day to its last.
FilterRule monthRule()
{
    return {QStringLiteral("month"), [](const QString &value, QDate) -> Conditions {
                if (value.isEmpty())
                    return std::vector<Filter>{};
                const QDate first = QDate::fromString(value, QStringLiteral("yyyy-MM"));
                if (!first.isValid())
                    return std::nullopt;
                const QString days = first.toString(Qt::ISODate) + QStringLiteral("..") +
                                     first.addMonths(1).addDays(-1).toString(Qt::ISODate);
                return std::vector{Filter{QStringLiteral("renewal_date"), days}};
            }};
}

/// Scores from so much on: `?score=70` → `score=70..100`.
FilterRule scoreRule()
{
    const QString key = QStringLiteral("score");
    return {key, [key](const QString &value, QDate) -> Conditions {
                if (value.isEmpty())
                    return std::vector<Filter>{};
                bool ok = false;
                const int least = value.toInt(&ok);
                if (!ok || least < 0 || least > 100)
                    return std::nullopt;
                return std::vector{Filter{key, QStringLiteral("%1..100").arg(least)}};
            }};
}

/// The conditions of a card above the deals; nullopt: not one of its values.
Conditions shownDeals(const QString &value, QDate)
{
    const Filter open{QStringLiteral("stage_kind"), QStringLiteral("open")};
    if (value.isEmpty())
        return std::vector<Filter>{};
    if (value == showActive)
        return std::vector{open};
    if (value == showAtRisk)
        return std::vector{open, {QStringLiteral("risk_level"), QStringLiteral("critical|at_risk")}};
    if (value == showHigh)
        return std::vector{open, {QStringLiteral("likelihood"), QStringLiteral("high")}};
    return std::nullopt;
}

NamedList contractsList(const QString &view)
{
    if (view == u"reconciliation")
        return {view, reconciliationFilters()};
    if (view == u"movements")
        return {{}, FilterRules({})};
    return {QStringLiteral("contracts"), contractFilters()};
}

NamedList releasesList(const QString &view)
{
    if (view == u"shipped")
        return {view, shippedFilters()};
    return view == u"matches" ? NamedList{view, matchFilters()}
                              : NamedList{QStringLiteral("requests"), requestFilters()};
}

} // namespace

const QStringList &contractStatusKeys()
{
    // As product.md orders them.
    static const QStringList keys{QStringLiteral("active"),   QStringLiteral("trialing"),
                                  QStringLiteral("past_due"), QStringLiteral("expiring_in_30_days"),
                                  QStringLiteral("canceled"), QStringLiteral("expired"),
                                  QStringLiteral("pending"),  QStringLiteral("draft")};
    return keys;
}

const QStringList &requestStatusKeys()
{
    static const QStringList keys{QStringLiteral("open"), QStringLiteral("suggested"), QStringLiteral("approved"),
                                  QStringLiteral("drafted"), QStringLiteral("sent")};
    return keys;
}

const QStringList &matchStatusKeys()
{
    static const QStringList keys{QStringLiteral("suggested"), QStringLiteral("approved"), QStringLiteral("dismissed"),
                                  QStringLiteral("drafted"), QStringLiteral("sent")};
    return keys;
}

const QStringList &signalKindKeys()
{
    static const QStringList keys{
        QStringLiteral("escalation"), QStringLiteral("churn_risk"), QStringLiteral("complaint"),
        QStringLiteral("objection"),  QStringLiteral("issue"),      QStringLiteral("request"),
        QStringLiteral("commitment"), QStringLiteral("nps"),        QStringLiteral("other")};
    return keys;
}

FilterRules healthFilters()
{
    return FilterRules({choiceRule(QStringLiteral("risk"), QStringLiteral("risk_level"), riskKeys()),
                        switchRule(QStringLiteral("renewing"), QStringLiteral("30"),
                                   {{QStringLiteral("days_to_renewal"), QStringLiteral("0..30")}}),
                        unlessRule(QStringLiteral("untracked"), QStringLiteral("shown"),
                                   {QStringLiteral("untracked"), QStringLiteral("false")})});
}

FilterRules convertFilters()
{
    return FilterRules({choiceRule(QStringLiteral("likelihood"), QStringLiteral("likelihood"), likelihoodKeys()),
                        choiceRule(QStringLiteral("source"), QStringLiteral("sources"), contractSources()),
                        switchRule(QStringLiteral("ending"), QStringLiteral("7"),
                                   {{QStringLiteral("trial_days_remaining"), QStringLiteral("0..7")}})});
}

FilterRules contractFilters()
{
    return FilterRules({choiceRule(QStringLiteral("source"), QStringLiteral("source"), contractSources()),
                        statusRule(contractStatusKeys(), QStringLiteral("running"), QStringLiteral("active|trialing")),
                        monthRule(), choiceRule(QStringLiteral("risk"), QStringLiteral("risk_level"), riskKeys())});
}

FilterRules reconciliationFilters()
{
    return FilterRules({switchRule(QStringLiteral("mismatches"), QStringLiteral("only"),
                                   {{QStringLiteral("mismatches"), QStringLiteral("any")}})});
}

FilterRules pipelineFilters()
{
    return FilterRules({textRule(sourceFilter, QStringLiteral("source")),
                        textRule(stageFilter, QStringLiteral("stage")),
                        textRule(ownerFilter, QStringLiteral("owner")),
                        {showKey, shownDeals},
                        switchRule(QStringLiteral("stale"), yes, {{QStringLiteral("stale"), QStringLiteral("true")}})});
}

FilterRules reengageFilters()
{
    return FilterRules(
        {choiceRule(QStringLiteral("likelihood"), QStringLiteral("likelihood"), likelihoodKeys()),
         choiceRule(QStringLiteral("category"), QStringLiteral("reason_category"), lossReasonKeys()),
         withinDaysRule(within, QStringLiteral("lost_on")),
         switchRule(QStringLiteral("unblocked"), yes, {{QStringLiteral("unblocked"), QStringLiteral("true")}}),
         unlessRule(QStringLiteral("dismissed"), QStringLiteral("shown"),
                    {QStringLiteral("dismissed"), QStringLiteral("false")})});
}

FilterRules requestFilters()
{
    return FilterRules({statusRule(requestStatusKeys(), QStringLiteral("unanswered"), QStringLiteral("open|suggested")),
                        withinDaysRule(within, QStringLiteral("requested_on")),
                        textRule(QStringLiteral("group"), QStringLiteral("group"))});
}

FilterRules shippedFilters()
{
    return FilterRules(
        {choiceRule(QStringLiteral("source"), QStringLiteral("source"),
                    {QStringLiteral("github"), QStringLiteral("feed"), QStringLiteral("manual")}),
         choiceRule(QStringLiteral("kind"), QStringLiteral("kind"), {QStringLiteral("feature"), QStringLiteral("fix")}),
         withinDaysRule(within, QStringLiteral("shipped_on"))});
}

FilterRules matchFilters()
{
    return FilterRules(
        {statusRule(matchStatusKeys(), QStringLiteral("ready"), QStringLiteral("approved|drafted")), scoreRule()});
}

FilterRules signalFilters()
{
    return FilterRules({textRule(QStringLiteral("account"), QStringLiteral("account_key")),
                        choiceRule(QStringLiteral("kind"), QStringLiteral("kind"), signalKindKeys()),
                        choiceRule(QStringLiteral("severity"), QStringLiteral("severity"),
                                   {QStringLiteral("high"), QStringLiteral("medium"), QStringLiteral("low")}),
                        withinDaysRule(within, QStringLiteral("at"))});
}

NamedList listShown(Section section, const QString &view)
{
    switch (section) {
    case Section::Health:
        return {sectionKey(section), healthFilters()};
    case Section::Convert:
        return {sectionKey(section), convertFilters()};
    case Section::Contracts:
        return contractsList(view);
    case Section::Pipeline:
        return {sectionKey(section), pipelineFilters()};
    case Section::ReEngage:
        return {sectionKey(section), reengageFilters()};
    case Section::Releases:
        return releasesList(view);
    case Section::Signals:
        return {sectionKey(section), signalFilters()};
    }
    return {{}, FilterRules({})};
}

std::optional<Section> sectionOfList(const QString &name)
{
    for (const Section section : allSections) {
        for (const char *view : {"", "reconciliation", "shipped", "matches"}) {
            if (listShown(section, QString::fromLatin1(view)).name == name)
                return section;
        }
    }
    return std::nullopt;
}

} // namespace success
