// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/source_id.h"
#include "core/model/time.h"
#include "core/sources/source.h"

#include <nlohmann/json.hpp>

#include <QUrl>

namespace success {

/// The folder of recorded payloads that demo mode runs on (demo_data/README.md).
class DemoRecordings
{
public:
    /// `given`; else the environment's SUCCESS_DEMO_RECORDINGS; else beside the program
    /// (`../share/success-desktop/demo_data/pied_piper`), in the source tree it was built from, where it was installed.
    /// Refused with a sentence: a folder without recordings.
    [[nodiscard]] static Result<DemoRecordings> find(const QString &given);

    [[nodiscard]] QString folderOf(SourceId source) const;
    /// The sources with a recording that this program can read, in the registry's order.
    [[nodiscard]] std::vector<SourceId> sources() const;
    /// What `sources.json` (`{"posthog": {"options": {"project": "1"}}}`) sets for a source; none where it is silent.
    [[nodiscard]] Result<SourceOptions> options(SourceId source) const;
    /// The source's usual address, or what `sources.json` sets (`{"feed": {"base_url": "https://…"}}`).
    [[nodiscard]] Result<QUrl> baseUrl(SourceId source) const;
    /// What `workspace.json` starts a workspace with. `days_before_as_of` beside rates becomes their `date`.
    [[nodiscard]] Result<std::vector<std::pair<QString, nlohmann::json>>> presets(AsOf asOf) const;
    /// Changes when a file of the source's recording, its options or the program's version does.
    [[nodiscard]] QString fingerprint(SourceId source) const;

private:
    explicit DemoRecordings(QString folder)
        : m_folder(std::move(folder))
    {
    }
    [[nodiscard]] Result<nlohmann::json> readObject(const QString &name) const;

    QString m_folder;
};

} // namespace success
