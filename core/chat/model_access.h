// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secrets/secret_store.h"
#include "core/workspace/provider_settings.h"

namespace success {

/// What can be said against asking a model at all: the demo, while working offline, none chosen.
[[nodiscard]] Result<void> mayAskModel(Workspace &workspace, const ProviderSettings &settings, bool demo);
/// The key out of what Tokens::read gave; empty where none is needed. Refused: a vendor without one.
[[nodiscard]] Result<QByteArray> usableKey(const ProviderSettings &settings,
                                           const Result<std::optional<QByteArray>> &key);

} // namespace success
