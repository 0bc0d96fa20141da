// SPDX-License-Identifier: Apache-2.0
#include "core/drafts/renewal_template.h"
#include "core/model/currency_codes.h"
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
#include <map>
#include <set>

namespace success {

using nlohmann::json;
using namespace setting_rules;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

Result<json> checkFeature(const json &value)
{
    return checkSwitch(QStringLiteral("feature.success"), value);
}

Result<json> checkOffline(const json &value)
{
    return checkSwitch(QStringLiteral("sync.offline"), value);
}

Result<json> checkCriticalNotices(const json &value)
{
    return checkSwitch(QStringLiteral("notifications.critical"), value);
}

Result<json> checkInterval(const json &value)
{
    constexpr int shortest = 15;
    constexpr int longest = 24 * 60;
    const int minutes = value.is_number_integer() ? value.get<int>() : -1;
    if (minutes == 0 || (minutes >= shortest && minutes <= longest))
        return value;
    return refused(
        tr("sync.every_minutes is 0, or from %1 to %2, not %3.").arg(shortest).arg(longest).arg(shown(value)));
}

Result<json> checkAddress(const json &value)
{
    const QString address = value.is_string() ? QString::fromStdString(value) : QString();
    const bool plausible = address.count(u'@') == 1 && !address.startsWith(u'@') && !address.endsWith(u'@') &&
                           std::none_of(address.begin(), address.end(), [](QChar c) { return c.isSpace(); });
    if (!value.is_string() || !(address.isEmpty() || plausible))
        return refused(
            tr("feature.request_address is an e-mail address such as success@example.com, not %1.").arg(shown(value)));
    return value;
}

Result<json> checkSecretPlace(const json &value)
{
    if (value.is_string() && secretPlaceFromKey(QString::fromStdString(value)))
        return value;
    return refused(tr("secrets.place is keychain or vault, not %1.").arg(shown(value)));
}

Result<json> checkHealthWeights(const json &value)
{
    return checkWeights(*findSetting(QStringLiteral("health.weights")), value);
}

Result<json> checkThresholds(const json &value)
{
    if (!hasWholeNumbers(value, {"at_risk", "healthy"}))
        return refused(
            tr("The thresholds are two whole numbers, {\"at_risk\": 40, \"healthy\": 70}, not %1.").arg(shown(value)));
    HealthSettings settings;
    settings.atRiskFrom = value["at_risk"];
    settings.healthyFrom = value["healthy"];
    return settings.validate().map([&] { return value; });
}

Result<json> checkBaseCurrency(const json &value)
{
    if (value.is_null())
        return value;
    const auto currency = knownCurrency(value.is_string() ? QString::fromStdString(value) : QString());
    if (!currency)
        return refused(
            tr("money.base_currency is the ISO 4217 code of a currency, such as USD, not %1.").arg(shown(value)));
    return json(currency->code().toStdString());
}

/// The decimal in its text form; empty if it is not a positive one.
std::string decimalOf(const json &value)
{
    const std::string text = value.is_string() ? value.get<std::string>() : value.is_number() ? value.dump() : "";
    const auto rate = rationalFromDecimal(QString::fromStdString(text));
    return rate && *rate > 0 ? text : std::string();
}

Result<json> checkRateList(const json &value, const std::string &base)
{
    json checked = json::object();
    for (const auto &[code, rate] : value.items()) {
        const auto currency = knownCurrency(QString::fromStdString(code));
        if (!currency)
            return refused(
                tr("“%1” is not the ISO 4217 code of a currency, such as USD.").arg(QString::fromStdString(code)));
        const std::string name = currency->code().toStdString();
        if (rate.is_null() || name == base) // a rate set to nothing is taken out; the base needs none
            continue;
        const std::string decimal = decimalOf(rate);
        if (decimal.empty())
            return refused(
                tr("The rate of %1 is a positive decimal such as 1.08, not %2.").arg(currency->code(), shown(rate)));
        checked[name] = decimal;
    }
    return checked;
}

Result<json> checkRates(const json &value)
{
    const QString shape = tr("Set money.rates whole, for example "
                             "{\"date\": \"2026-11-20\", \"rates\": {\"EUR\": \"1.08\"}}.");
    const bool known =
        value.is_object() && std::all_of(value.items().begin(), value.items().end(), [](const auto &item) {
            return item.key() == "base" || item.key() == "date" || item.key() == "rates";
        });
    if (!known || !value.value("rates", json()).is_object())
        return refused(tr("The rates have a day and a decimal for each currency.") + u' ' + shape);
    const auto base = checkBaseCurrency(value.value("base", json()));
    if (!base)
        return tl::unexpected(base.error());
    const auto rates = checkRateList(value["rates"], base->is_null() ? std::string() : base->get<std::string>());
    if (!rates)
        return tl::unexpected(rates.error());
    const json date = value.value("date", json());
    const auto day = dateFromIso(date.is_string() ? QString::fromStdString(date) : QString());
    if (!date.is_null() && !day)
        return refused(tr("The day of the rates is a date such as 2026-11-20, not %1.").arg(shown(date)));
    if (!rates->empty() && !day)
        return refused(tr("Rates need the day they are of.") + u' ' + shape);
    if (!rates->empty() && base->is_null())
        return refused(tr("Rates need a base currency: set money.base_currency first."));
    return json{
        {"base", *base}, {"date", day ? json(day->toString(Qt::ISODate).toStdString()) : json()}, {"rates", *rates}};
}

/// Each day once, the oldest first.
Result<json> checkRateHistory(const json &value)
{
    if (!value.is_array())
        return refused(tr("money.rate_history is a list such as [{\"date\": \"2026-10-31\", \"rates\": {\"EUR\": "
                          "\"1.08\"}}], not %1.")
                           .arg(shown(value)));
    std::map<std::string, json> byDay;
    for (const json &entry : value) {
        const auto table = checkRates(entry);
        if (!table)
            return table;
        if (table->at("date").is_null())
            return refused(tr("Each entry of money.rate_history needs the day its rates are of."));
        if (!byDay.emplace(table->at("date").get<std::string>(), *table).second)
            return refused(tr("money.rate_history has %1 twice.").arg(shown(table->at("date"))));
    }
    json checked = json::array();
    for (const auto &[day, table] : byDay)
        checked.push_back(table);
    return checked;
}

Result<json> checkSeparate(const json &value)
{
    const bool ids = value.is_array() && std::all_of(value.begin(), value.end(), [](const json &id) {
                         return id.is_string() && !id.get<std::string>().empty();
                     });
    if (!ids)
        return refused(tr("contracts.separate is a list of Stripe subscription ids such as [\"sub_1\"], not %1.")
                           .arg(shown(value)));
    const std::set<std::string> sorted(value.begin(), value.end());
    return json(sorted);
}

Result<json> checkRenewalTemplate(const json &value)
{
    return checkTemplateSetting(QStringLiteral("contracts.renewal_template"), value, renewalFields());
}

} // namespace

Result<json> checkSetting(const QString &whole, const json &value)
{
    const auto entry = findSetting(whole);
    if (!entry)
        return tl::unexpected(entry.error());
    if (value.is_null())
        return entry->defaultValue;
    using Check = Result<json> (*)(const json &);
    const std::pair<QStringView, Check> checks[]{{u"feature.success", checkFeature},
                                                 {u"feature.request_address", checkAddress},
                                                 {u"health.weights", checkHealthWeights},
                                                 {u"health.thresholds", checkThresholds},
                                                 {u"money.base_currency", checkBaseCurrency},
                                                 {u"money.rates", checkRates},
                                                 {u"sync.every_minutes", checkInterval},
                                                 {u"sync.offline", checkOffline},
                                                 {u"secrets.place", checkSecretPlace},
                                                 {u"money.rate_history", checkRateHistory},
                                                 {u"contracts.separate", checkSeparate},
                                                 {u"contracts.renewal_template", checkRenewalTemplate},
                                                 {u"notifications.critical", checkCriticalNotices}};
    for (const auto &[key, check] : checks) {
        if (key == entry->key)
            return check(value);
    }
    if (entry->key.startsWith(u"assistant.") && entry->pointer.isEmpty())
        return checkProviderSetting(*entry, value);
    if (entry->key.startsWith(u"convert.") && entry->pointer.isEmpty())
        return checkConvertSetting(*entry, value);
    if (entry->key.startsWith(u"pipeline.") && entry->pointer.isEmpty())
        return checkPipelineSetting(*entry, value);
    if (entry->key.startsWith(u"reengage.") && entry->pointer.isEmpty())
        return checkReengageSetting(*entry, value);
    if (entry->key.startsWith(u"releases.") && entry->pointer.isEmpty())
        return checkReleaseSetting(*entry, value);
    return refused(tr("“%1” is part of %2, which is set whole.").arg(whole, entry->whole));
}

HealthSettings healthSettingsFrom(const json &weights, const json &thresholds)
{
    HealthSettings settings;
    for (int i = 0; i < healthInputs; ++i)
        settings.weights[size_t(i)] = weights.at(healthInputKey(HealthInput(i)).toStdString()).get<std::uint8_t>();
    settings.atRiskFrom = thresholds.at("at_risk");
    settings.healthyFrom = thresholds.at("healthy");
    return settings;
}

RateTable rateTableFrom(const json &rates)
{
    RateTable table;
    if (rates.at("base").is_string())
        table.base = Currency::fromCode(QString::fromStdString(rates["base"])).value_or(Currency());
    if (rates.at("date").is_string())
        table.date = dateFromIso(QString::fromStdString(rates["date"])).value_or(QDate());
    for (const auto &[code, rate] : rates.at("rates").items()) {
        const auto currency = Currency::fromCode(QString::fromStdString(code));
        const auto decimal = rationalFromDecimal(QString::fromStdString(rate));
        if (currency && decimal)
            table.rates.insert(currency->packed(), *decimal);
    }
    return table;
}

RateHistory rateHistoryFrom(const json &history, const RateTable &newest, Currency base)
{
    std::map<QDate, RateTable> byDay;
    for (const json &entry : history) {
        const RateTable table = rebased(rateTableFrom(entry), base);
        if (table.date.isValid()) // without a rate of the new base nothing can be said in it
            byDay.insert_or_assign(table.date, table);
    }
    if (newest.date.isValid())
        byDay.insert_or_assign(newest.date, newest);
    RateHistory result{base, {}};
    for (auto &[day, table] : byDay)
        result.tables.push_back(std::move(table));
    return result;
}

RateTable rebased(const RateTable &rates, Currency base)
{
    if (rates.base == base)
        return rates;
    RateTable result{base, {}, {}};
    const auto newBase = rates.rates.constFind(base.packed());
    if (newBase == rates.rates.cend())
        return result;
    result.date = rates.date;
    for (auto rate = rates.rates.cbegin(); rate != rates.rates.cend(); ++rate) {
        if (rate.key() != base.packed())
            result.rates.insert(rate.key(), Rational(rate.value() / newBase.value()));
    }
    result.rates.insert(rates.base.packed(), Rational(1 / newBase.value()));
    return result;
}

} // namespace success
