// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/prompt/prompt.h"
#include "core/assistant/wire/model_reply.h"
#include "core/net/event_stream.h"
#include "core/net/transport.h"

#include <memory>

namespace success {
enum class ModelProvider;
}

namespace success::assistant {

/// How one kind of provider is asked, and how its replies read. Fields and events that are not known are passed over;
/// what is missing is taken as not said.
class ChatWire
{
public:
    virtual ~ChatWire() = default;
    /// nullptr for the built-in answerer, which nothing is sent to.
    [[nodiscard]] static std::unique_ptr<ChatWire> of(ModelProvider provider);

    /// Below the base URL.
    [[nodiscard]] virtual QString path() const = 0;
    /// With the key, where there is one.
    [[nodiscard]] virtual HttpHeaders headers(const QByteArray &key) const = 0;
    /// Asks for a streamed reply; offers no tools.
    [[nodiscard]] virtual nlohmann::json body(const QString &model, const Prompt &prompt) const = 0;

    virtual void readEvent(const ServerEvent &event, ModelReply &reply) const = 0;
    /// The reply in one piece, as servers give it that do not stream. False: it is not one.
    [[nodiscard]] virtual bool readWhole(const nlohmann::json &body, ModelReply &reply) const = 0;
};

} // namespace success::assistant
