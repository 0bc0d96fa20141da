// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/reengage_setting_rows.h"

#include "core/drafts/outreach_template.h"
#include "core/workspace/setting_rules.h"

#include <QCoreApplication>

namespace success {

using nlohmann::json;
using namespace setting_rules;

namespace {

const QString weightsKey = QStringLiteral("reengage.weights");
const QString thresholdsKey = QStringLiteral("reengage.thresholds");
const QString outreachKey = QStringLiteral("reengage.outreach_template");

QString tr(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

/// By input.
std::vector<QString> inputNames()
{
    std::vector<QString> names;
    for (int i = 0; i < reengageInputs; ++i)
        names.push_back(reengageInputKey(ReengageInput(i)));
    return names;
}

} // namespace

void addReengageSettings(std::vector<SettingEntry> &entries)
{
    const ReengageSettings defaults;
    addLikelihoodThresholds(entries, thresholdsKey, defaults.mediumFrom, defaults.highFrom);
    addWeights(entries, weightsKey, tr("five whole numbers that sum to 100"), inputNames(), defaults.weights,
               tr("the Re-engage score"));
    addTemplate(entries, outreachKey, defaultOutreachTemplate(),
                {tr("What an outreach draft says, with fields such as {company} and {deal}"),
                 tr("The subject of an outreach draft"), tr("The text of an outreach draft")});
}

Result<json> checkReengageSetting(const SettingEntry &entry, const json &value)
{
    if (entry.key == outreachKey)
        return checkTemplateSetting(outreachKey, value, outreachFields());
    return entry.key == thresholdsKey ? checkLikelihoodThresholds(value) : checkWeights(entry, value);
}

ReengageSettings reengageSettingsFrom(const QHash<QString, json> &values)
{
    ReengageSettings settings;
    settings.mediumFrom = values[thresholdsKey].at("medium");
    settings.highFrom = values[thresholdsKey].at("high");
    settings.weights = weightsFrom(values[weightsKey], inputNames());
    return settings;
}

MailTemplate outreachTemplateFrom(const QHash<QString, json> &values)
{
    return templateFrom(values[outreachKey]);
}

std::vector<std::pair<QString, json>> reengageSettingValues(const ReengageSettings &settings,
                                                            const MailTemplate &outreach)
{
    return {{weightsKey, weightsJson(settings.weights, inputNames())},
            {thresholdsKey, {{"high", settings.highFrom}, {"medium", settings.mediumFrom}}},
            {outreachKey, {{"subject", outreach.subject.toStdString()}, {"body", outreach.body.toStdString()}}}};
}

} // namespace success
