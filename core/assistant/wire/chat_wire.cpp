// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/wire/chat_wire.h"

#include "core/assistant/wire/anthropic_wire.h"
#include "core/assistant/wire/openai_wire.h"
#include "core/workspace/provider_settings.h"

namespace success::assistant {

std::unique_ptr<ChatWire> ChatWire::of(ModelProvider provider)
{
    switch (provider) {
    case ModelProvider::OpenAi:
        return std::make_unique<OpenAiWire>();
    case ModelProvider::Anthropic:
        return std::make_unique<AnthropicWire>();
    case ModelProvider::BuiltIn:
        break;
    }
    return nullptr;
}

} // namespace success::assistant
