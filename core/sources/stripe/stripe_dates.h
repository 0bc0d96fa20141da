// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/sources/common/json_reader.h"

namespace success::stripe {

/// Fills in stage, trial, period, cancellation and end of a subscription. Stripe's ends are exclusive instants; ours
/// are the last day of what was paid for. A period of ≥ 90 days or a scheduled cancellation makes a dated term.
void readLife(JsonReader &subscription, ContractRecord &contract);

} // namespace success::stripe
