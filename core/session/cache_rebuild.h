// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"

namespace success {

/// True where the error is that the folder's cache cannot be read as it is: damaged, or without a table or column. What
/// it holds can be brought again, so it is made anew rather than mended.
[[nodiscard]] bool needsNewCache(const Error &error, const DataFolder &folder);

/// Moves the cache aside and fills a new one: the demo's from its recordings, a live one by a sync, which goes on in
/// the background. What is shown stays until then. What was done, in a sentence. Refused: while a sync runs.
[[nodiscard]] Result<QString> rebuildCache(Session &session);

} // namespace success
