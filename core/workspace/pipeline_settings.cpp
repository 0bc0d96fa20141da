// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/pipeline_settings.h"

#include "core/workspace/change_set.h"
#include "core/workspace/setting_rules.h"
#include "core/workspace/sql_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace success {

using nlohmann::json;
using namespace setting_rules;

namespace {

constexpr int longestStale = 3650;
constexpr std::array<const char *, 3> kindKeys{"open", "won", "lost"};
const QString staleKey = QStringLiteral("pipeline.stale_after_days");
const QString stagesKey = QStringLiteral("pipeline.stages");

QString tr(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

bool isStage(const json &value)
{
    if (!value.is_object())
        return false;
    const auto is = [](const auto &member) {
        const json &content = member.value();
        if (member.key() == "means")
            return content.is_string() && std::ranges::find(kindKeys, content.get<std::string>()) != kindKeys.end();
        if (member.key() == "probability")
            return content.is_number() && content >= 0 && content <= 1;
        return member.key() == "hidden" && content.is_boolean();
    };
    const auto members = value.items();
    return std::all_of(members.begin(), members.end(), is);
}

Result<json> checkStages(const json &value)
{
    if (!value.is_object() || !std::all_of(value.begin(), value.end(), isStage))
        return refused(tr("pipeline.stages names stages as in {\"attio:STAGE ID\": {\"means\": \"open\", \"won\" or "
                          "\"lost\", \"probability\": 0 to 1, \"hidden\": true or false}}, each part where wanted, "
                          "not %1.")
                           .arg(shown(value)));
    json checked = json::object();
    for (const auto &[key, stage] : value.items()) {
        json kept = stage;
        if (kept.value("hidden", false) == false)
            kept.erase("hidden");
        if (!kept.empty())
            checked[key] = std::move(kept);
    }
    return checked;
}

json jsonFrom(const StageSetting &setting)
{
    json value = json::object();
    if (setting.kind)
        value["means"] = kindKeys[size_t(*setting.kind) - 1];
    if (setting.probability)
        value["probability"] = *setting.probability;
    if (setting.hidden)
        value["hidden"] = true;
    return value;
}

StageSetting stageFrom(const json &value)
{
    StageSetting setting;
    if (const auto means = value.find("means"); means != value.end())
        setting.kind = DealKind(std::ranges::find(kindKeys, means->get<std::string>()) - kindKeys.begin() + 1);
    if (const auto probability = value.find("probability"); probability != value.end())
        setting.probability = probability->get<double>();
    setting.hidden = value.value("hidden", false);
    return setting;
}

json storedStages(SQLite::Database &connection)
{
    SQLite::Statement select(connection, "SELECT value FROM setting WHERE key = ?");
    select.bind(1, stagesKey.toStdString());
    const json value = select.executeStep() ? jsonOf(select.getColumn(0)) : json::object();
    return value.is_object() ? value : json::object();
}

QString phraseOf(const QString &title, const StageSetting &setting)
{
    QStringList parts;
    if (setting.kind == DealKind::Open)
        parts << tr("means open");
    else if (setting.kind)
        parts << (setting.kind == DealKind::Won ? tr("means won") : tr("means lost"));
    if (setting.probability)
        parts << tr("has a chance of %1 %").arg(*setting.probability * 100);
    if (setting.hidden)
        parts << tr("has no column");
    if (parts.isEmpty())
        parts << tr("is as its source says");
    return tr("stage “%1” %2").arg(title, parts.join(u", "_qs));
}

json stageIn(const json &stages, const QString &key)
{
    return stages.is_object() ? stages.value(key.toStdString(), json::object()) : json::object();
}

} // namespace

const PipelineSettings &pipelineSettingsIn(const WorkspaceSnapshot &snapshot)
{
    static const PipelineSettings defaults;
    return snapshot.pipeline ? *snapshot.pipeline : defaults;
}

QString stageKey(SourceId source, const QString &externalId)
{
    return sourceKey(source) + u':' + externalId;
}

SettingWords stageWords(QHash<QString, QString> titles)
{
    return [titles = std::move(titles)](const QString &whole, const json &before, const json &after) {
        if (whole != stagesKey)
            return settingWords(whole, before, after);
        QStringList phrases;
        for (auto title = titles.cbegin(); title != titles.cend(); ++title) {
            const json is = stageIn(after, title.key());
            if (is != stageIn(before, title.key()))
                phrases << phraseOf(title.value(), stageFrom(is));
        }
        phrases.sort();
        return phrases.isEmpty() ? settingWords(whole, before, after) : phrases;
    };
}

Workspace::Command stagesCommand(std::vector<StageEdit> edits)
{
    return [edits = std::move(edits)](ChangeSet &changes) -> Result<Workspace::Plan> {
        const json before = storedStages(changes.connection());
        json stages = before;
        QHash<QString, QString> titles;
        for (const auto &[stage, title, setting] : edits) {
            stages[stage.toStdString()] = jsonFrom(setting);
            titles.insert(stage, title);
        }
        const auto checked = checkStages(stages);
        if (!checked)
            return tl::unexpected(checked.error());
        if (*checked != before)
            changes.put("setting", {{"key", stagesKey.toStdString()}, {"value", checked->dump()}});
        return Workspace::Plan{QStringLiteral("set_setting"), {}, settingsSummary(changes, stageWords(titles))};
    };
}

Result<void> setStages(Workspace &workspace, std::vector<StageEdit> edits)
{
    return workspace.record(stagesCommand(std::move(edits)));
}

void addPipelineSettings(std::vector<SettingEntry> &entries)
{
    entries.push_back(whole(staleKey, tr("whole days from 1 to %1").arg(longestStale),
                            PipelineSettings().staleAfterDays,
                            tr("From so many days in its stage on, an open deal is stale"), false));
    entries.push_back(whole(stagesKey, tr("what stages mean, their chance, and whether they are hidden"),
                            json::object(),
                            tr("What Pipeline takes stages for where that is not what their source says"), false));
}

Result<json> checkPipelineSetting(const SettingEntry &entry, const json &value)
{
    return entry.key == staleKey ? checkWholeNumber(staleKey, value, 1, longestStale) : checkStages(value);
}

PipelineSettings pipelineSettingsFrom(const QHash<QString, json> &values)
{
    PipelineSettings settings;
    settings.staleAfterDays = values[staleKey].get<int>();
    const json stages = values[stagesKey];
    for (const auto &[key, stage] : stages.items())
        settings.stages.insert(QString::fromStdString(key), stageFrom(stage));
    return settings;
}

} // namespace success
