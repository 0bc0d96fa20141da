// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/convert_setting_rows.h"

#include "core/identity/domain.h"
#include "core/workspace/setting_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

using nlohmann::json;
using namespace setting_rules;

namespace {

constexpr int longestEnded = 365;
constexpr qint64 largestValue = 1'000'000'000; // whole units of the base currency

const QString sourcesKey = QStringLiteral("convert.sources");
const QString prospectsKey = QStringLiteral("convert.include_prospects");
const QString endedKey = QStringLiteral("convert.ended_within_days");
const QString excludedKey = QStringLiteral("convert.excluded_domains");
const QString productsKey = QStringLiteral("convert.products");
const QString filtersKey = QStringLiteral("convert.property_filters");
const QString minimumKey = QStringLiteral("convert.minimum_value");
const QString assumedKey = QStringLiteral("convert.assumed_value");
const QString thresholdsKey = QStringLiteral("convert.thresholds");
const QString weightsKey = QStringLiteral("convert.weights");

QString tr(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

QString textOf(const json &value)
{
    return value.is_string() ? QString::fromStdString(value).trimmed() : QString();
}

json listOf(const QStringList &texts)
{
    json list = json::array();
    for (const QString &text : texts)
        list.push_back(text.toStdString());
    return list;
}

/// A list of texts, or one text with commas: without blanks around, empty ones and repetitions, in their order.
std::optional<QStringList> textsIn(const json &value)
{
    QStringList texts;
    if (value.is_string())
        texts = textOf(value).split(u',');
    else if (!value.is_array() || !std::ranges::all_of(value, [](const json &item) { return item.is_string(); }))
        return {};
    else
        std::ranges::transform(value, std::back_inserter(texts), textOf);
    for (QString &text : texts)
        text = text.trimmed();
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

Result<json> checkSources(const json &value)
{
    auto sources = textsIn(value);
    const bool known = sources && std::ranges::all_of(*sources, [](const QString &source) {
                           return source == u"salesbricks" || source == u"stripe";
                       });
    if (!known || sources->isEmpty())
        return refused(
            tr("convert.sources is salesbricks, stripe or both with a comma between, not %1.").arg(shown(value)));
    sources->sort();
    return listOf(*sources);
}

Result<json> checkDomains(const json &value)
{
    const auto texts = textsIn(value);
    if (!texts)
        return refused(tr("convert.excluded_domains are domains with commas between, such as hooli.example, "
                          "not %1.")
                           .arg(shown(value)));
    QStringList domains;
    for (const QString &text : *texts) {
        const auto domain = companyDomain(text);
        if (!domain)
            return refused(tr("“%1” is not the domain of a company, such as hooli.example.").arg(text));
        domains << *domain;
    }
    domains.sort();
    domains.removeDuplicates();
    return listOf(domains);
}

Result<json> checkProducts(const json &value)
{
    const auto products = textsIn(value);
    if (!products)
        return refused(tr("convert.products are names of products with commas between, not %1.").arg(shown(value)));
    return listOf(*products);
}

Result<PropertyFilter> filterFrom(const json &value)
{
    const QString shape = tr("A property filter is {\"property\": \"hubspot.industry\", \"test\": \"is\", \"value\": "
                             "\"Retail\"}, where the test is one of is, is_not, contains, gte, lte, is_set.");
    if (!value.is_object())
        return refused(shape);
    PropertyFilter filter;
    filter.property = textOf(value.value("property", json()));
    const auto test = propertyTestFromKey(textOf(value.value("test", json())));
    const json bound = value.value("value", json());
    filter.value = bound.is_number() ? shown(bound) : textOf(bound);
    if (!isPropertyKey(filter.property))
        return refused(tr("There is no property “%1” of an account.").arg(filter.property) + u' ' + shape);
    if (!test)
        return refused(shape);
    filter.test = *test;
    const bool ordered = *test == PropertyFilter::Test::AtLeast || *test == PropertyFilter::Test::AtMost;
    if (ordered && !isComparable(filter.value))
        return refused(
            tr("“%1” is no number and no date, which %2 compares with.").arg(filter.value, propertyTestKey(*test)));
    if (*test == PropertyFilter::Test::IsSet)
        filter.value.clear();
    else if (filter.value.isEmpty())
        return refused(tr("The filter on %1 lacks its value.").arg(filter.property));
    return filter;
}

json filterJson(const PropertyFilter &filter)
{
    return {{"property", filter.property.toStdString()},
            {"test", propertyTestKey(filter.test).toStdString()},
            {"value", filter.value.toStdString()}};
}

Result<json> checkFilters(const json &value)
{
    const json list = value.is_array() ? value : json::array({value});
    json checked = json::array();
    for (const json &item : list) {
        const auto filter = filterFrom(item);
        if (!filter)
            return tl::unexpected(filter.error());
        checked.push_back(filterJson(*filter));
    }
    return checked;
}

/// By input.
std::vector<QString> inputNames()
{
    std::vector<QString> names;
    for (int i = 0; i < convertInputs; ++i)
        names.push_back(convertInputKey(ConvertInput(i)));
    return names;
}

} // namespace

void addConvertSettings(std::vector<SettingEntry> &entries)
{
    const ConvertSettings defaults;
    const auto add = [&](const QString &key, const QString &type, json value, const QString &description) {
        entries.push_back(whole(key, type, std::move(value), description));
    };
    add(sourcesKey, tr("salesbricks, stripe or both"), {"salesbricks", "stripe"},
        tr("Whose trials and orders make a candidate of Convert"));
    add(prospectsKey, tr("on or off"), defaults.includeProspects,
        tr("Whether open new-business orders are candidates without a trial"));
    add(endedKey, tr("whole days from 0 to 365"), defaults.endedWithinDays,
        tr("Trials that ended up to so many days ago are candidates still"));
    add(excludedKey, tr("domains with commas between"), json::array(), tr("Companies that are never candidates"));
    add(productsKey, tr("names with commas between"), json::array(),
        tr("Only trials and orders of these products are candidates; none: of all"));
    add(filtersKey, tr("a list of {\"property\", \"test\", \"value\"}"), json::array(),
        tr("Conditions on properties of the account that every candidate meets"));
    add(minimumKey, tr("whole units of the base currency"), defaults.minimumValue,
        tr("Candidates of a lower estimated value a year are left out"));
    add(assumedKey, tr("whole units of the base currency"), defaults.assumedValue,
        tr("Estimated value a year where no price is known; 0: none is assumed"));
    addLikelihoodThresholds(entries, thresholdsKey, defaults.mediumFrom, defaults.highFrom);
    addWeights(entries, weightsKey, tr("six whole numbers that sum to 100"), inputNames(), defaults.weights,
               tr("the Convert score"));
}

Result<json> checkConvertSetting(const SettingEntry &entry, const json &value)
{
    const QString &key = entry.key;
    if (key == sourcesKey)
        return checkSources(value);
    if (key == prospectsKey)
        return checkSwitch(key, value);
    if (key == endedKey)
        return checkWholeNumber(key, value, 0, longestEnded);
    if (key == excludedKey)
        return checkDomains(value);
    if (key == productsKey)
        return checkProducts(value);
    if (key == filtersKey)
        return checkFilters(value);
    if (key == minimumKey || key == assumedKey)
        return checkWholeNumber(key, value, 0, largestValue);
    return key == thresholdsKey ? checkLikelihoodThresholds(value) : checkWeights(entry, value);
}

ConvertSettings convertSettingsFrom(const QHash<QString, json> &values)
{
    ConvertSettings settings;
    const json sources = values[sourcesKey];
    settings.salesbricks = std::ranges::find(sources, json("salesbricks")) != sources.end();
    settings.stripe = std::ranges::find(sources, json("stripe")) != sources.end();
    settings.includeProspects = values[prospectsKey];
    settings.endedWithinDays = values[endedKey];
    settings.excludedDomains = textsIn(values[excludedKey]).value_or(QStringList());
    settings.products = textsIn(values[productsKey]).value_or(QStringList());
    for (const json &item : values[filtersKey]) {
        if (auto filter = filterFrom(item))
            settings.filters.push_back(std::move(*filter));
    }
    settings.minimumValue = values[minimumKey];
    settings.assumedValue = values[assumedKey];
    settings.mediumFrom = values[thresholdsKey].at("medium");
    settings.highFrom = values[thresholdsKey].at("high");
    settings.weights = weightsFrom(values[weightsKey], inputNames());
    return settings;
}

std::vector<std::pair<QString, json>> convertSettingValues(const ConvertSettings &settings)
{
    json sources = json::array();
    if (settings.salesbricks)
        sources.push_back("salesbricks");
    if (settings.stripe)
        sources.push_back("stripe");
    json filters = json::array();
    for (const PropertyFilter &filter : settings.filters)
        filters.push_back(filterJson(filter));
    return {{sourcesKey, sources},
            {prospectsKey, settings.includeProspects},
            {endedKey, settings.endedWithinDays},
            {excludedKey, listOf(settings.excludedDomains)},
            {productsKey, listOf(settings.products)},
            {filtersKey, filters},
            {minimumKey, settings.minimumValue},
            {assumedKey, settings.assumedValue},
            {thresholdsKey, {{"high", settings.highFrom}, {"medium", settings.mediumFrom}}},
            {weightsKey, weightsJson(settings.weights, inputNames())}};
}

} // namespace success
