// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/workspace.h"

namespace success {

/// A question about an account and what was answered.
struct ChatTurn
{
    qint64 id = 0;
    Instant at;
    QString question;
    nlohmann::json answer; ///< as `successctl ask` writes it
};

/// What was asked about the account, the oldest first; the newest `keptTurns` of it.
[[nodiscard]] Result<std::vector<ChatTurn>> conversation(Workspace &workspace, const QString &accountKey);
/// Keeps a question with its answer; what is older than the newest `keptTurns` is forgotten. No decision: it changes
/// nothing that a Portfolio shows.
[[nodiscard]] Result<void> keepTurn(Workspace &workspace, const QString &accountKey, const ChatTurn &turn);
/// Forgets all that was asked about the account, for good.
[[nodiscard]] Result<void> clearConversation(Workspace &workspace, const QString &accountKey);

inline constexpr int keptTurns = 100;

} // namespace success
