// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secrets/secret_store.h"
#include "core/sync/sync_engine.h"

namespace success {

/// How live connections reach their systems.
struct LiveAccess
{
    std::shared_ptr<Tokens> tokens;
    std::function<std::shared_ptr<Transport>()> makeTransport; ///< empty: a NetworkTransport
};

[[nodiscard]] std::shared_ptr<Transport> makeTransport(const LiveAccess &access);

/// False: the source can be read without a token too, or has none; then a place of tokens that does not answer is no
/// reason not to read it.
[[nodiscard]] bool needsToken(SourceId source);

/// Keeps a secret that a system made anew, in the place where the old one is. Refused: one that came from the
/// environment, which this program cannot change.
QCoro::Task<Result<void>> keepSecret(LiveAccess access, QString key, QByteArray secret);

/// The connections as they can be synced, each with its token. One whose token cannot be read, or is missing though it
/// is needed, is broken with the reason. Runs on a thread with an event loop.
QCoro::Task<std::vector<SyncTarget>> liveTargets(std::vector<Connection> connections, LiveAccess access);

} // namespace success
