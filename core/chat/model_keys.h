// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "core/workspace/provider_settings.h"

namespace success {

// The key of a model: kept where the session keeps its tokens, for one provider and one origin.

/// Keeps it (surrounding white space apart) under ProviderSettings::secretKey(). Refused: the demo, the built-in
/// answerer, an empty key, one with a line break or other characters that no header holds.
QCoro::Task<Result<void>> keepModelKey(Session &session, ProviderSettings settings, QByteArray key);
/// No error where there is none.
QCoro::Task<Result<void>> removeModelKey(Session &session, ProviderSettings settings);
/// Whether there is one, in the environment or kept.
QCoro::Task<Result<bool>> hasModelKey(Session &session, ProviderSettings settings);

} // namespace success
