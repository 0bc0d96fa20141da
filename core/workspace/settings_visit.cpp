// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/settings_visit.h"

#include "core/workspace/change_set.h"
#include "core/workspace/sql_text.h"

namespace success {

namespace {

/// Takes the decision back into `changes`, which are about to be recorded, if it is the last one and still holds.
void resume(ChangeSet &changes, qint64 decision)
{
    SQLite::Statement last(changes.connection(),
                           "SELECT id, undone_at, before_state, after_state FROM decision ORDER BY id DESC LIMIT 1");
    if (decision == 0 || !last.executeStep() || last.getColumn(0).getInt64() != decision || !last.getColumn(1).isNull())
        return;
    changes.goOnFrom(jsonOf(last.getColumn(2)), jsonOf(last.getColumn(3)));
    last.reset();
    SQLite::Statement drop(changes.connection(), "DELETE FROM decision WHERE id = ?");
    drop.bind(1, std::int64_t(decision));
    drop.exec();
}

} // namespace

Result<void> SettingsVisit::record(Workspace &workspace, const Workspace::Command &command, const SettingWords &words)
{
    QString summary;
    const auto recorded = workspace.record([&](ChangeSet &changes) -> Result<Workspace::Plan> {
        auto plan = command(changes);
        if (!plan || changes.isEmpty())
            return plan;
        resume(changes, m_decision);
        summary = plan->summary = settingsSummary(changes, words);
        return plan;
    });
    if (!recorded || summary.isEmpty())
        return recorded;
    const auto newest = workspace.decisions(1);
    const bool kept = newest && !newest->empty() && newest->front().summary == summary;
    m_decision = kept ? newest->front().id : 0;
    return {};
}

} // namespace success
