// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/release_decisions.h"

namespace success {

const ReleaseDecisions &releaseDecisionsIn(const WorkspaceSnapshot &snapshot)
{
    static const ReleaseDecisions none;
    return snapshot.releases ? *snapshot.releases : none;
}

ReleaseDecisions readReleaseDecisions(SQLite::Database &connection)
{
    return {readMatchDecisions(connection)};
}

} // namespace success
