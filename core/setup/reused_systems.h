// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/setup/readiness.h"

namespace success {

/// What a section takes over from the rest of the workspace, in the order of product.md §10.
[[nodiscard]] std::vector<Readiness::System> reusedSystems(SetupSection section, const SetupFacts &facts);

} // namespace success
