// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/wire/anthropic_wire.h"

#include "core/assistant/wire/json_members.h"
#include "core/net/json_text.h"

namespace success::assistant {

using nlohmann::json;

namespace {

constexpr int mostTokens = 2048; ///< of a reply; the wire asks for a bound, and an answer is a few sentences

void readStop(const QString &reason, ModelReply &reply)
{
    if (reason.isEmpty())
        return;
    if (reason == u"max_tokens" || reason == u"model_context_window_exceeded")
        reply.end = ReplyEnd::Length;
    else
        reply.end = reason == u"refusal" ? ReplyEnd::Declined : ReplyEnd::Whole;
}

} // namespace

QString AnthropicWire::path() const
{
    return QStringLiteral("/v1/messages");
}

HttpHeaders AnthropicWire::headers(const QByteArray &key) const
{
    HttpHeaders headers{{"anthropic-version", "2023-06-01"}};
    if (!key.isEmpty())
        headers.emplace_back("x-api-key", key);
    return headers;
}

json AnthropicWire::body(const QString &model, const Prompt &prompt) const
{
    return {{"model", model.toStdString()},
            {"max_tokens", mostTokens},
            {"stream", true},
            {"system", prompt.rules.toStdString()},
            {"messages", json::array({{{"role", "user"}, {"content", prompt.message.toStdString()}}})}};
}

void AnthropicWire::readEvent(const ServerEvent &event, ModelReply &reply) const
{
    const json data = jsonFromText(event.data.toUtf8()).value_or(json());
    QString type = textOf(data, "type");
    if (type.isEmpty())
        type = event.type;
    if (type == u"content_block_start") {
        if (!reply.text.isEmpty())
            reply.text += u'\n';
        reply.text += textOf(memberOf(data, "content_block"), "text");
    } else if (type == u"content_block_delta") {
        reply.text += textOf(memberOf(data, "delta"), "text"); // others (thinking, tools) have no text
    } else if (type == u"message_delta") {
        readStop(textOf(memberOf(data, "delta"), "stop_reason"), reply);
    } else if (type == u"message_stop") {
        if (reply.end == ReplyEnd::None)
            reply.end = ReplyEnd::Whole;
    } else if (type == u"error") {
        reply.error = memberOf(data, "error");
    }
}

bool AnthropicWire::readWhole(const json &body, ModelReply &reply) const
{
    if (textOf(body, "type") == u"error") {
        reply.error = memberOf(body, "error");
        return true;
    }
    const json &content = memberOf(body, "content");
    if (!content.is_array())
        return false;
    for (const json &block : content)
        reply.text += textOf(block, "text");
    readStop(textOf(body, "stop_reason"), reply);
    if (reply.end == ReplyEnd::None)
        reply.end = ReplyEnd::Whole;
    return true;
}

} // namespace success::assistant
