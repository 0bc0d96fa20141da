// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/wire/chat_wire.h"

namespace success::assistant {

/// Chat completions as OpenAI documents them (platform.openai.com/docs/api-reference/chat), and as Ollama, llama.cpp,
/// vLLM and LM Studio serve them: data of `chat.completion.chunk` objects up to `[DONE]`. Neither a temperature nor a
/// most of tokens is asked for: some models refuse either.
class OpenAiWire : public ChatWire
{
public:
    [[nodiscard]] QString path() const override;
    [[nodiscard]] HttpHeaders headers(const QByteArray &key) const override;
    [[nodiscard]] nlohmann::json body(const QString &model, const Prompt &prompt) const override;
    void readEvent(const ServerEvent &event, ModelReply &reply) const override;
    [[nodiscard]] bool readWhole(const nlohmann::json &body, ModelReply &reply) const override;
};

} // namespace success::assistant
