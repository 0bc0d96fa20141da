// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/workspace.h"

namespace success {

/// What a person said of a request, or of why a deal was lost, and something that shipped, with the texts as they
/// stood.
struct MatchDecision
{
    QString requestId; ///< CustomerRequest::id; what else can be answered has ids of its own, `lost:…`
    QString shippedId;
    bool approved = true; ///< false: dismissed
    QString accountKey;   ///< whose request it is
    QString requestText;
    QString shippedText;

    bool operator==(const MatchDecision &) const = default;
};

/// All that stand, by request and what shipped. Use inside Database::run.
[[nodiscard]] std::vector<MatchDecision> readMatchDecisions(SQLite::Database &connection);

/// Approves or dismisses matches, as one decision. What is decided so already is left out; nothing left is no decision.
[[nodiscard]] Result<void> decideMatches(Workspace &workspace, const std::vector<MatchDecision> &decisions);

} // namespace success
