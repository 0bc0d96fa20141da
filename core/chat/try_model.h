// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/cancel.h"
#include "core/session/session.h"
#include "core/workspace/provider_settings.h"

namespace success {

/// Asks the model of these settings for a word, without any record, whether or not anybody has agreed to its host;
/// what it says, cut after some words. Refused as a question to it would be: the demo, while working offline, no model,
/// a vendor without a key. `transport`: what carries the request; empty: a NetworkTransport.
QCoro::Task<Result<QString>> tryModel(Session &session, ProviderSettings settings, CancelToken cancel = {},
                                      std::shared_ptr<Transport> transport = {});

} // namespace success
