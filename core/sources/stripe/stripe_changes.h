// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/stripe/stripe_events.h"

namespace success::stripe {

/// Reads what changed since the cursor and says what earlier records stay. False: everything has to be read instead,
/// because the key may not read events, the cursor is too old (Stripe keeps events for 30 days), or too much changed.
QCoro::Task<Result<bool>> readChanges(Reading &reading, Fetching &fetching, Mapper &mapper);

} // namespace success::stripe
