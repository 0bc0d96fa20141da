// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/identity/resolver.h"

#include <SQLiteCpp/Database.h>

namespace success {

/// Resolves all companies of the cache to accounts and writes what differs; inside the caller's transaction.
/// An account keeps its id as long as its key exists.
void writeAccounts(SQLite::Database &cache, const IdentityOverrides &overrides);

} // namespace success
