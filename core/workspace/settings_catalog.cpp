// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/settings_catalog.h"

#include "core/drafts/renewal_template.h"
#include "core/scoring/health_score.h"
#include "core/secrets/secret_place.h"
#include "core/workspace/convert_setting_rows.h"
#include "core/workspace/pipeline_settings.h"
#include "core/workspace/provider_settings.h"
#include "core/workspace/reengage_setting_rows.h"
#include "core/workspace/release_settings.h"
#include "core/workspace/setting_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

using nlohmann::json;
using namespace setting_rules;

namespace {

constexpr QStringView anyCode = u"<CODE>";

QString tr(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

void addFeature(std::vector<SettingEntry> &entries)
{
    entries.push_back(whole(QStringLiteral("feature.success"), tr("on or off"), true,
                            tr("Whether the Success pages are shown; off leads to the unlock page"), false));
    entries.push_back(whole(QStringLiteral("feature.request_address"), tr("an e-mail address, or nothing"), "",
                            tr("Where the mail draft of an access request is addressed to"), true));
}

void addSecrets(std::vector<SettingEntry> &entries)
{
    entries.push_back(whole(QStringLiteral("secrets.place"), tr("keychain or vault"),
                            secretPlaceKey(SecretPlace::Keychain).toStdString(),
                            tr("Where tokens are kept; “successctl secrets use” and Settings change it"), true));
}

void addHealth(std::vector<SettingEntry> &entries)
{
    const HealthSettings defaults;
    std::vector<QString> names;
    for (int i = 0; i < healthInputs; ++i)
        names.push_back(healthInputKey(HealthInput(i)));
    addWeights(entries, QStringLiteral("health.weights"), tr("four whole numbers that sum to 100"), names,
               defaults.weights, tr("the Health score"));
    const QString thresholds = QStringLiteral("health.thresholds");
    entries.push_back(whole(thresholds, tr("two whole numbers from 1 to 100, increasing"),
                            {{"at_risk", defaults.atRiskFrom}, {"healthy", defaults.healthyFrom}},
                            tr("From which score an account is at risk, and from which healthy"), false));
    entries.push_back(part(thresholds, QStringLiteral("at_risk"), QStringLiteral("/at_risk"), tr("whole number"),
                           defaults.atRiskFrom, tr("Scores below it are critical"), false));
    entries.push_back(part(thresholds, QStringLiteral("healthy"), QStringLiteral("/healthy"), tr("whole number"),
                           defaults.healthyFrom, tr("Scores from it are healthy"), false));
}

void addMoney(std::vector<SettingEntry> &entries)
{
    const QString rates = QStringLiteral("money.rates");
    entries.push_back(whole(QStringLiteral("money.base_currency"), tr("a currency code, or nothing"), nullptr,
                            tr("The currency totals are shown in; nothing means the one with the most ARR"), true));
    entries.push_back(whole(rates, tr("{\"date\": \"YYYY-MM-DD\", \"rates\": {\"EUR\": \"1.08\"}}"),
                            {{"base", nullptr}, {"date", nullptr}, {"rates", json::object()}},
                            tr("Units of the base currency that one unit of each currency is worth on a day"), false));
    entries.push_back(part(rates, QStringLiteral("date"), QStringLiteral("/date"), tr("a date, YYYY-MM-DD"), nullptr,
                           tr("The day the rates are of"), true));
    entries.push_back(part(rates, QStringLiteral("<CODE>"), QStringLiteral("/rates/<CODE>"), tr("a positive decimal"),
                           nullptr, tr("What one unit of that currency is worth in the base currency"), true));
}

void addRateHistory(std::vector<SettingEntry> &entries)
{
    entries.push_back(whole(QStringLiteral("money.rate_history"), tr("a list of days with a decimal for each currency"),
                            json::array(),
                            tr("Rates of earlier days, for what each month was worth: each like money.rates, which is "
                               "the newest"),
                            false));
}

void addContracts(std::vector<SettingEntry> &entries)
{
    entries.push_back(whole(QStringLiteral("contracts.separate"), tr("a list of Stripe subscription ids"),
                            json::array(),
                            tr("Subscriptions that bill no Salesbricks contract: their revenue adds to it"), false));
    const QString renewal = QStringLiteral("contracts.renewal_template");
    addTemplate(entries, renewal, defaultRenewalTemplate(),
                {tr("What a renewal draft says, with fields such as {company} and {renewal_date}"),
                 tr("The subject of a renewal draft"), tr("The text of a renewal draft")});
}

void addSync(std::vector<SettingEntry> &entries)
{
    entries.push_back(whole(QStringLiteral("sync.every_minutes"), tr("whole minutes from 15 to 1440, or 0"), 60,
                            tr("How often connected sources are read while the window is open; 0: only when asked"),
                            false));
    entries.push_back(whole(QStringLiteral("sync.offline"), tr("on or off"), false,
                            tr("Work offline: no connected system is asked until it is switched off"), false));
}

void addNotifications(std::vector<SettingEntry> &entries)
{
    entries.push_back(whole(QStringLiteral("notifications.critical"), tr("on or off"), true,
                            tr("Show a notification when an account turns critical"), false));
}

QString knownKeys()
{
    QStringList keys;
    for (const SettingEntry &entry : settingsCatalog())
        keys << entry.key;
    return keys.join(QStringLiteral(", "));
}

} // namespace

const std::vector<SettingEntry> &settingsCatalog()
{
    static const std::vector<SettingEntry> catalog = [] {
        std::vector<SettingEntry> entries;
        addFeature(entries);
        addHealth(entries);
        addConvertSettings(entries);
        addReengageSettings(entries);
        addMoney(entries);
        addRateHistory(entries);
        addContracts(entries);
        addPipelineSettings(entries);
        addReleaseSettings(entries);
        addProviderSettings(entries);
        addSecrets(entries);
        addSync(entries);
        addNotifications(entries);
        return entries;
    }();
    return catalog;
}

Result<SettingEntry> findSetting(const QString &key)
{
    for (const SettingEntry &entry : settingsCatalog()) {
        if (entry.key == key && !entry.key.endsWith(anyCode))
            return entry;
    }
    for (const SettingEntry &entry : settingsCatalog()) {
        const QString family = entry.key.chopped(anyCode.size());
        const auto currency = Currency::fromCode(QStringView(key).mid(family.size()));
        if (entry.key.endsWith(anyCode) && key.startsWith(family) && currency) {
            SettingEntry ofCurrency = entry;
            ofCurrency.key.replace(anyCode.toString(), currency->code());
            ofCurrency.pointer.replace(anyCode.toString(), currency->code());
            return ofCurrency;
        }
    }
    return failure(ErrorKind::InvalidInput, tr("There is no setting “%1”; there are %2.").arg(key, knownKeys()));
}

Result<json> settingFromText(const SettingEntry &entry, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (entry.textual)
        return trimmed.isEmpty() || trimmed == u"null" ? json(nullptr) : json(trimmed.toStdString());
    const json value = json::parse(trimmed.toStdString(), nullptr, false);
    if (!value.is_discarded())
        return value;
    if (trimmed.startsWith(u'{') || trimmed.startsWith(u'['))
        return failure(ErrorKind::InvalidInput,
                       tr("The value of %1 is not readable as JSON; it is %2.").arg(entry.key, entry.type));
    return json(trimmed.toStdString());
}

} // namespace success
