// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/release_decisions.h"

#include "core/drafts/release_template.h"

namespace success {

const ReleaseDecisions &releaseDecisionsIn(const WorkspaceSnapshot &snapshot)
{
    static const ReleaseDecisions none{{}, {}, {}, {defaultReleaseTemplate(), DraftPer::Requester}};
    return snapshot.releases ? *snapshot.releases : none;
}

ReleaseDecisions readReleaseDecisions(SQLite::Database &connection)
{
    return {readMatchDecisions(connection), readManualReleases(connection), readReleaseMails(connection), {}};
}

} // namespace success
