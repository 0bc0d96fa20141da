// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/setting_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace success::setting_rules {

using nlohmann::json;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

} // namespace

SettingEntry whole(const QString &key, const QString &type, json defaultValue, const QString &description, bool textual)
{
    return {key, key, {}, type, std::move(defaultValue), description, textual};
}

SettingEntry part(const QString &wholeKey, const QString &member, const QString &pointer, const QString &type,
                  json defaultValue, const QString &description, bool textual)
{
    return {wholeKey + u'.' + member, wholeKey, pointer, type, std::move(defaultValue), description, textual};
}

void addTemplate(std::vector<SettingEntry> &entries, const QString &key, const MailTemplate &mail,
                 const std::array<QString, 3> &words)
{
    const std::string subject = mail.subject.toStdString();
    const std::string body = mail.body.toStdString();
    entries.push_back(whole(key, tr("a subject and a body"), {{"subject", subject}, {"body", body}}, words[0], false));
    entries.push_back(part(key, QStringLiteral("subject"), QStringLiteral("/subject"), tr("a line with fields"),
                           subject, words[1], true));
    entries.push_back(
        part(key, QStringLiteral("body"), QStringLiteral("/body"), tr("a text with fields"), body, words[2], true));
}

Result<json> checkTemplateSetting(const QString &key, const json &value, const QStringList &fields)
{
    const bool texts = value.is_object() && value.size() == 2 && value.value("subject", json()).is_string() &&
                       value.value("body", json()).is_string();
    if (!texts)
        return refused(
            tr("%1 has a subject and a body, {\"subject\": \"…\", \"body\": \"…\"}, not %2.").arg(key, shown(value)));
    return checkTemplate(templateFrom(value), fields).map([&] { return value; });
}

MailTemplate templateFrom(const json &value)
{
    return {QString::fromStdString(value.at("subject")), QString::fromStdString(value.at("body"))};
}

tl::unexpected<Error> refused(const QString &sentence)
{
    return failure(ErrorKind::InvalidInput, sentence);
}

QString shown(const json &value)
{
    return QString::fromStdString(value.dump(-1, ' ', false, json::error_handler_t::replace));
}

bool hasWholeNumbers(const json &value, const std::vector<std::string> &names)
{
    return value.is_object() && value.size() == names.size() &&
           std::all_of(names.begin(), names.end(), [&](const std::string &name) {
               const auto number = value.find(name);
               return number != value.end() && number->is_number_integer() && *number >= 0 && *number <= 100;
           });
}

Result<json> checkSwitch(const QString &key, const json &value)
{
    if (value.is_boolean())
        return value;
    if (value == "on" || value == "true")
        return json(true);
    if (value == "off" || value == "false")
        return json(false);
    return refused(tr("%1 is on or off, not %2.").arg(key, shown(value)));
}

Result<json> checkWholeNumber(const QString &key, const json &value, qint64 least, qint64 most)
{
    if (value.is_number_integer() && value >= least && value <= most)
        return value;
    return refused(tr("%1 is a whole number from %2 to %3, not %4.")
                       .arg(key, QString::number(least), QString::number(most), shown(value)));
}

Result<json> checkWeights(const SettingEntry &entry, const json &value)
{
    const QString hint = tr("Set %1 whole, for example %2.").arg(entry.key, shown(entry.defaultValue));
    std::vector<std::string> names;
    for (const auto &weight : entry.defaultValue.items())
        names.push_back(weight.key());
    if (!hasWholeNumbers(value, names))
        return refused(tr("The weights are %1, each from 0 to 100, not %2.").arg(entry.type, shown(value)) + u' ' +
                       hint);
    int sum = 0;
    for (const json &weight : value)
        sum += weight.get<int>();
    if (sum != 100)
        return refused(tr("The weights would sum to %1, not 100.").arg(sum) + u' ' + hint);
    return value;
}

void addWeights(std::vector<SettingEntry> &entries, const QString &key, const QString &type,
                const std::vector<QString> &names, const Weights &defaults, const QString &score)
{
    entries.push_back(
        whole(key, type, weightsJson(defaults, names), tr("How much each input weighs in %1").arg(score)));
    for (size_t i = 0; i < names.size(); ++i)
        entries.push_back(part(key, names[i], u'/' + names[i], tr("whole number"), defaults[i],
                               tr("Weight of %1 in %2").arg(names[i], score)));
}

Weights weightsFrom(const json &value, const std::vector<QString> &names)
{
    Weights weights{};
    for (size_t i = 0; i < names.size(); ++i)
        weights[i] = value.at(names[i].toStdString()).get<std::uint8_t>();
    return weights;
}

json weightsJson(const Weights &weights, const std::vector<QString> &names)
{
    json values = json::object();
    for (size_t i = 0; i < names.size(); ++i)
        values[names[i].toStdString()] = weights[i];
    return values;
}

void addLikelihoodThresholds(std::vector<SettingEntry> &entries, const QString &key, int medium, int high)
{
    entries.push_back(whole(key, tr("two whole numbers from 1 to 100, increasing"),
                            {{"high", high}, {"medium", medium}},
                            tr("From which score a likelihood is medium, and from which high")));
    entries.push_back(part(key, QStringLiteral("medium"), QStringLiteral("/medium"), tr("whole number"), medium,
                           tr("Scores below it are low")));
    entries.push_back(part(key, QStringLiteral("high"), QStringLiteral("/high"), tr("whole number"), high,
                           tr("Scores from it are high")));
}

Result<json> checkLikelihoodThresholds(const json &value)
{
    if (!hasWholeNumbers(value, {"high", "medium"}))
        return refused(
            tr("The thresholds are two whole numbers, {\"medium\": 40, \"high\": 70}, not %1.").arg(shown(value)));
    const int medium = value["medium"];
    const int high = value["high"];
    if (medium >= 1 && medium < high)
        return value;
    return refused(
        tr("The threshold of medium (%1) must be 1 or more and lower than that of high (%2).").arg(medium).arg(high));
}

} // namespace success::setting_rules
