// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/wire/chat_wire.h"

namespace success::assistant {

/// Anthropic's messages (docs.anthropic.com, Messages and Streaming messages), version 2023-06-01.
class AnthropicWire : public ChatWire
{
public:
    [[nodiscard]] QString path() const override;
    [[nodiscard]] HttpHeaders headers(const QByteArray &key) const override;
    [[nodiscard]] nlohmann::json body(const QString &model, const Prompt &prompt) const override;
    void readEvent(const ServerEvent &event, ModelReply &reply) const override;
    [[nodiscard]] bool readWhole(const nlohmann::json &body, ModelReply &reply) const override;
};

} // namespace success::assistant
