// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/wire/reply_stream.h"
#include "core/net/transport.h"
#include "core/workspace/provider_settings.h"

namespace success::assistant {

// What stands in the way of a model's answer, as sentences that say what to do about it.

/// A refusal (status ≥ 400), by what providers document: the status, `error.type`, `error.code` and their message.
[[nodiscard]] Error refusalError(const ProviderSettings &settings, const HttpResponse &response);
/// The same of an error in the middle of a stream, which has no status.
[[nodiscard]] Error streamedError(const ProviderSettings &settings, const nlohmann::json &error);
/// No answer, or none to its end: what the transport says, in words about a question instead of a sync.
[[nodiscard]] Error transportError(const ProviderSettings &settings, const Error &error);
/// A 2xx answer that holds no text of a model; nullopt: it does.
[[nodiscard]] std::optional<Error> emptyError(const ProviderSettings &settings, const ReplyStream &stream);

/// Why a reply stops short, as a sentence; empty: it does not.
[[nodiscard]] QString incompleteWords(const ModelReply &reply);

} // namespace success::assistant
