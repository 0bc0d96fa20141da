// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/wire/openai_wire.h"

#include "core/assistant/wire/json_members.h"
#include "core/net/json_text.h"

namespace success::assistant {

using nlohmann::json;

namespace {

/// `finish_reason`; what is not known is a plain end.
ReplyEnd endOf(const QString &reason)
{
    if (reason == u"length")
        return ReplyEnd::Length;
    return reason == u"content_filter" ? ReplyEnd::Filtered : ReplyEnd::Whole;
}

/// Text is a string, or a list of parts as some servers give it.
QString contentOf(const json &message)
{
    const json &content = memberOf(message, "content");
    if (!content.is_array())
        return textOf(message, "content");
    QString text;
    for (const json &part : content)
        text += textOf(part, "text");
    return text;
}

/// `delta` of a chunk, `message` of a whole reply; either way what there is of the first choice.
void readChoice(const json &choice, ModelReply &reply)
{
    for (const char *name : {"delta", "message"}) {
        const json &message = memberOf(choice, name);
        reply.text += contentOf(message);
        if (const QString refusal = textOf(message, "refusal"); !refusal.isEmpty()) {
            reply.text += refusal;
            reply.end = ReplyEnd::Declined;
        }
    }
    const QString reason = textOf(choice, "finish_reason");
    if (!reason.isEmpty() && reply.end == ReplyEnd::None)
        reply.end = endOf(reason);
}

} // namespace

QString OpenAiWire::path() const
{
    return QStringLiteral("/chat/completions");
}

HttpHeaders OpenAiWire::headers(const QByteArray &key) const
{
    if (key.isEmpty())
        return {};
    return {{"Authorization", "Bearer " + key}};
}

json OpenAiWire::body(const QString &model, const Prompt &prompt) const
{
    return {{"model", model.toStdString()},
            {"stream", true},
            {"messages", json::array({{{"role", "system"}, {"content", prompt.rules.toStdString()}},
                                      {{"role", "user"}, {"content", prompt.message.toStdString()}}})}};
}

void OpenAiWire::readEvent(const ServerEvent &event, ModelReply &reply) const
{
    if (event.data.trimmed() == u"[DONE]") {
        if (reply.end == ReplyEnd::None)
            reply.end = ReplyEnd::Whole;
        return;
    }
    const json chunk = jsonFromText(event.data.toUtf8()).value_or(json());
    if (const json &error = memberOf(chunk, "error"); !error.is_null())
        reply.error = error;
    else if (event.type == u"error")
        reply.error = chunk;
    const json &choices = memberOf(chunk, "choices");
    if (choices.is_array() && !choices.empty())
        readChoice(choices.front(), reply);
}

bool OpenAiWire::readWhole(const json &body, ModelReply &reply) const
{
    if (const json &error = memberOf(body, "error"); !error.is_null()) {
        reply.error = error;
        return true;
    }
    const json &choices = memberOf(body, "choices");
    if (!choices.is_array() || choices.empty())
        return false;
    readChoice(choices.front(), reply);
    if (reply.end == ReplyEnd::None) // a whole body is whole
        reply.end = ReplyEnd::Whole;
    return true;
}

} // namespace success::assistant
