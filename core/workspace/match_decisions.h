// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/workspace.h"

namespace success {

/// What a person said of a request and something that shipped, with the texts as they stood.
struct MatchDecision
{
    QString requestId;
    QString shippedId;
    bool approved = true; ///< false: dismissed
    QString accountKey;   ///< whose request it is
    QString requestText;
    QString shippedText;

    bool operator==(const MatchDecision &) const = default;
};

/// All that stand, by request and what shipped.
[[nodiscard]] Result<std::vector<MatchDecision>> matchDecisions(Workspace &workspace);

/// Approves or dismisses matches, as one decision. What is decided so already is left out; nothing left is no decision.
[[nodiscard]] Result<void> decideMatches(Workspace &workspace, const std::vector<MatchDecision> &decisions);

} // namespace success
