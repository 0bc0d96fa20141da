// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"

namespace success {

/// What a workspace decides about facts that are in `portfolio` already: untracked, rates, scores and their change. The
/// facts stay what the sources say; a route to Contracts is added where they are assessed.
void applyWorkspace(Portfolio &portfolio, const WorkspaceSnapshot &workspace);

} // namespace success
