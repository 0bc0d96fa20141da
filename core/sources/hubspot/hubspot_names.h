// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/common/fetching.h"
#include "core/sources/hubspot/hubspot_mapper.h"

namespace success::hubspot {

/// Owners, pipelines, property definitions and the account's currency, as far as the token may read them.
QCoro::Task<Result<void>> learnNames(Fetching &fetching, Mapper &mapper);

} // namespace success::hubspot
