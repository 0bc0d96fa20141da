// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/account_properties.h"

#include <algorithm>

namespace success {

namespace {

std::optional<QString> textOf(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::optional<QString> numberText(const std::optional<int> &number)
{
    return number ? std::optional(QString::number(*number)) : std::nullopt;
}

std::optional<QString> dayText(QDate day)
{
    return day.isValid() ? std::optional(day.toString(Qt::ISODate)) : std::nullopt;
}

std::optional<QString> enrichmentOf(const Prospect &prospect, const QString &name)
{
    const auto place = std::ranges::lower_bound(prospect.enrichment, name, {}, &std::pair<QString, QString>::first);
    const bool known = place != prospect.enrichment.end() && place->first == name;
    return known ? textOf(place->second) : std::nullopt;
}

/// The last day of the trial that ends first; leads hold it in front.
QDate trialEnd(const Prospect &prospect)
{
    const auto trial = std::ranges::find(prospect.leads, ConvertLead::Kind::Trial, &ConvertLead::kind);
    return trial == prospect.leads.end() ? QDate() : trial->endsOn;
}

} // namespace

std::vector<AccountProperty> knownProperties(const ConvertProspects &prospects)
{
    std::vector<AccountProperty> all = coreProperties();
    for (const auto &[name, label] : prospects.enrichmentLabels)
        all.push_back({enrichmentKey(name), label.isEmpty() ? name : label});
    return all;
}

std::optional<QString> accountProperty(const Portfolio &portfolio, const Prospect &prospect, const QString &key)
{
    if (const QString name = enrichmentName(key); !name.isEmpty())
        return enrichmentOf(prospect, name);
    const Account &account = portfolio.accounts[prospect.account];
    const HealthScore &health = portfolio.healthScores[prospect.account];
    if (key == u"name")
        return textOf(account.name);
    if (key == u"domain")
        return textOf(account.domain);
    if (key == u"contact_email")
        return textOf(account.contactEmail);
    if (key == u"seats")
        return numberText(prospect.facts.seats);
    if (key == u"active_users")
        return numberText(account.activeUsers);
    if (key == u"arr")
        return account.arrInBase ? std::optional(decimalText({*account.arrInBase, portfolio.rates.base}))
                                 : std::nullopt;
    if (key == u"health_score")
        return health.score < 0 ? std::nullopt : std::optional(QString::number(health.score));
    if (key == u"risk_level")
        return riskLevelKey(health.level);
    if (key == u"last_activity")
        return account.lastActivityAt ? dayText(dateOf(*account.lastActivityAt)) : std::nullopt;
    return key == u"trial_ends_on" ? dayText(trialEnd(prospect)) : std::nullopt;
}

} // namespace success
