// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/workspace/setting_words.h"
#include "core/workspace/settings_catalog.h"
#include "core/workspace/workspace.h"

namespace success {

/// What people decided about one stage of a source.
struct StageSetting
{
    std::optional<DealKind> kind;      ///< what it means; nullopt: as its source says
    std::optional<double> probability; ///< 0 to 1, of all its deals; nullopt: as the source says
    bool hidden = false;               ///< it has no column on the board

    bool operator==(const StageSetting &) const = default;
};

struct PipelineSettings
{
    int staleAfterDays = 30;             ///< from so many days in its stage on, an open deal is stale
    QHash<QString, StageSetting> stages; ///< by stageKey; those that differ from what the source says

    bool operator==(const PipelineSettings &) const = default;
};

/// Those of a snapshot; the defaults where it was not read from a workspace.
[[nodiscard]] const PipelineSettings &pipelineSettingsIn(const WorkspaceSnapshot &snapshot);

/// `attio:1a2b3c4d…`: how settings name a stage; `externalId` as DealStage::key.
[[nodiscard]] QString stageKey(SourceId source, const QString &externalId);

/// A stage as its setting is to be.
struct StageEdit
{
    QString stage; ///< stageKey
    QString title; ///< for the history
    StageSetting setting;
};
/// What stages mean, which chance they have and whether they are shown, as one decision; nothing to change is none.
/// Refused: a probability outside 0 to 1.
[[nodiscard]] Workspace::Command stagesCommand(std::vector<StageEdit> edits);
[[nodiscard]] Result<void> setStages(Workspace &workspace, std::vector<StageEdit> edits);
/// Settings in the words of the catalog, stages by their titles (by stageKey).
[[nodiscard]] SettingWords stageWords(QHash<QString, QString> titles);

// Rows of the settings catalog: `pipeline.stale_after_days`, `pipeline.stages`.
void addPipelineSettings(std::vector<SettingEntry> &entries);
[[nodiscard]] Result<nlohmann::json> checkPipelineSetting(const SettingEntry &entry, const nlohmann::json &value);
/// The checked values, by key.
[[nodiscard]] PipelineSettings pipelineSettingsFrom(const QHash<QString, nlohmann::json> &values);

} // namespace success
