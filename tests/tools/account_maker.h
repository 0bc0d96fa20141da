// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/model/source_id.h"

#include <map>

namespace success::generator {

using Batches = std::map<SourceId, RecordBatch>;

/// Adds everything the outside systems know of one made-up company. `index` 0, 1, 2 …: even ones have one contract,
/// odd ones two; activity items come to 20 for each even one and its successor.
/// The same (seed, index, date) always make the same records, whatever came before.
void addAccount(Batches &batches, quint64 seed, int index, AsOf asOf);

} // namespace success::generator
