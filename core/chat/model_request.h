// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/answer.h"
#include "core/assistant/prompt/prompt.h"
#include "core/net/transport.h"
#include "core/workspace/provider_settings.h"

namespace success {

/// One question, ready to be sent.
struct ModelRequest
{
    ProviderSettings settings;
    QByteArray key; ///< may be empty
    assistant::Prompt prompt;
    QString intent; ///< as Answer::intent
    std::shared_ptr<Transport> transport;
    CancelToken cancel;
};

/// Asks the model, on a thread with an event loop; `soFar` hears of the answer as it grows, a few times a second. An
/// answer that stops short says why (Answer::incomplete); where nothing of it came, the Error says why and what to do.
/// The key is in neither.
QCoro::Task<Result<assistant::Answer>> askModel(ModelRequest request,
                                                std::function<void(const assistant::Answer &)> soFar);

} // namespace success
