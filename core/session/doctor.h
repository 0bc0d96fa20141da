// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"

namespace success {

/// One thing that was looked at.
struct Finding
{
    QString check; ///< `workspace.sqlite`, `recordings of Stripe` …
    bool ok = true;
    QString detail; ///< a sentence
};

/// Looks at a data folder without opening a Session and without changing a database: whether the folder can be written,
/// both databases open, are sound, whole and of this version, and the demo's recordings can be read.
[[nodiscard]] std::vector<Finding> examineDataFolder(const SessionOptions &options);

} // namespace success
