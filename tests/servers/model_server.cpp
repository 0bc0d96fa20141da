// SPDX-License-Identifier: Apache-2.0
#include "tests/servers/model_server.h"

namespace success::test {

using nlohmann::json;

namespace {

QByteArray event(const char *type, const json &data)
{
    const QByteArray name = type == nullptr ? QByteArray() : QByteArray("event: ") + type + '\n';
    return name + "data: " + QByteArray::fromStdString(data.dump()) + "\n\n";
}

json chunk(const json &delta, const json &finish)
{
    return {{"id", "chatcmpl-1"},
            {"object", "chat.completion.chunk"},
            {"created", 1},
            {"model", "loopback-1"},
            {"choices", {{{"index", 0}, {"delta", delta}, {"finish_reason", finish}}}}};
}

QByteArray openAiEvents(const ModelScript &script)
{
    QByteArray body = event(nullptr, chunk({{"role", "assistant"}, {"content", ""}}, nullptr));
    for (const QString &delta : script.deltas)
        body += event(nullptr, chunk({{"content", delta.toStdString()}}, nullptr));
    body += script.tail;
    if (!script.tail.isEmpty() || script.stop == u"none")
        return body;
    body += event(nullptr, chunk(json::object(), script.stop.isEmpty() ? "stop" : script.stop.toStdString()));
    body += event(nullptr, {{"id", "chatcmpl-1"},
                            {"object", "chat.completion.chunk"},
                            {"choices", json::array()},
                            {"usage", {{"prompt_tokens", 9}, {"completion_tokens", 9}}}});
    return body + "data: [DONE]\n\n";
}

QByteArray anthropicEvents(const ModelScript &script)
{
    QByteArray body = event("message_start", {{"type", "message_start"},
                                              {"message",
                                               {{"id", "msg_1"},
                                                {"type", "message"},
                                                {"role", "assistant"},
                                                {"content", json::array()},
                                                {"stop_reason", nullptr},
                                                {"usage", {{"input_tokens", 9}}}}}});
    body += event("content_block_start",
                  {{"type", "content_block_start"}, {"index", 0}, {"content_block", {{"type", "text"}, {"text", ""}}}});
    body += event("ping", {{"type", "ping"}});
    for (const QString &delta : script.deltas)
        body += event("content_block_delta", {{"type", "content_block_delta"},
                                              {"index", 0},
                                              {"delta", {{"type", "text_delta"}, {"text", delta.toStdString()}}}});
    body += script.tail;
    if (!script.tail.isEmpty() || script.stop == u"none")
        return body;
    body += event("content_block_stop", {{"type", "content_block_stop"}, {"index", 0}});
    const std::string stop = script.stop.isEmpty() ? "end_turn" : script.stop.toStdString();
    body += event("message_delta", {{"type", "message_delta"},
                                    {"delta", {{"stop_reason", stop}, {"stop_sequence", nullptr}}},
                                    {"usage", {{"output_tokens", 9}}}});
    body += event("an_event_of_tomorrow", {{"type", "an_event_of_tomorrow"}, {"text", "ignored"}});
    return body + event("message_stop", {{"type", "message_stop"}});
}

json wholeOf(ModelServer::Kind kind, const ModelScript &script)
{
    const std::string text = script.deltas.join(QString()).toStdString();
    const std::string stop = script.stop.toStdString();
    if (kind == ModelServer::Kind::Anthropic)
        return {{"id", "msg_1"},
                {"type", "message"},
                {"role", "assistant"},
                {"content", {{{"type", "text"}, {"text", text}}}},
                {"stop_reason", stop.empty() ? "end_turn" : stop}};
    return {{"id", "chatcmpl-1"},
            {"object", "chat.completion"},
            {"choices",
             {{{"index", 0},
               {"message", {{"role", "assistant"}, {"content", text}}},
               {"finish_reason", stop.empty() ? "stop" : stop}}}}};
}

std::vector<ServedPiece> cut(const QByteArray &body, const ModelScript &script)
{
    std::vector<ServedPiece> pieces;
    const qsizetype size = script.cutAt < 0 ? body.size() : std::min(script.cutAt, body.size());
    const qsizetype step = script.pieceBytes > 0 ? script.pieceBytes : std::max<qsizetype>(1, size);
    for (qsizetype at = 0; at < size; at += step)
        pieces.push_back({body.mid(at, std::min(step, size - at)), script.pause});
    return pieces;
}

/// Whether it is a list of one message of each of these roles, in this order, all of text.
bool isTextOf(const json &messages, std::initializer_list<const char *> roles)
{
    if (!messages.is_array() || messages.size() != roles.size())
        return false;
    size_t at = 0;
    for (const char *role : roles) {
        const json &message = messages[at++];
        if (message.value("role", "") != role || !message.value("content", json()).is_string())
            return false;
    }
    return true;
}

QString textOf(const json &value)
{
    return value.is_string() ? QString::fromStdString(value) : QString();
}

} // namespace

ModelServer::ModelServer(Kind kind, QByteArray key)
    : m_kind(kind)
    , m_key(std::move(key))
    , m_http([this](const ServedRequest &request) { return respond(request); },
             [kind](int status, const ServedRequest &) {
                 return refusal(kind, status, status == 529 ? "overloaded_error" : "api_error",
                                "status " + std::to_string(status));
             })
{
}

QUrl ModelServer::baseUrl() const
{
    QUrl url = m_http.url();
    if (m_kind == Kind::OpenAi)
        url.setPath(QStringLiteral("/v1"));
    return url;
}

void ModelServer::say(ModelScript script)
{
    const std::scoped_lock lock(m_mutex);
    m_script = std::move(script);
    m_obey = {};
}

void ModelServer::obey(std::function<QString(const ServedRequest &)> model)
{
    const std::scoped_lock lock(m_mutex);
    m_obey = std::move(model);
}

QString ModelServer::rules() const
{
    const std::vector<ServedRequest> requests = m_http.requests();
    if (requests.empty())
        return {};
    const json body = requests.back().json();
    return m_kind == Kind::Anthropic ? textOf(body["system"]) : textOf(body["messages"][0]["content"]);
}

QString ModelServer::message() const
{
    const std::vector<ServedRequest> requests = m_http.requests();
    return requests.empty() ? QString() : textOf(requests.back().json()["messages"].back()["content"]);
}

ServedResponse ModelServer::refusal(Kind kind, int status, const std::string &type, const std::string &message)
{
    if (kind == Kind::Anthropic)
        return ServedResponse::json({{"type", "error"}, {"error", {{"type", type}, {"message", message}}}}, status);
    return ServedResponse::json(
        {{"error", {{"message", message}, {"type", "invalid_request_error"}, {"param", nullptr}, {"code", type}}}},
        status);
}

QByteArray ModelServer::eventsOf(Kind kind, const ModelScript &script)
{
    return kind == Kind::Anthropic ? anthropicEvents(script) : openAiEvents(script);
}

std::optional<ServedResponse> ModelServer::refused(const ServedRequest &request) const
{
    const bool anthropic = m_kind == Kind::Anthropic;
    const QByteArray given = anthropic ? request.header("x-api-key") : request.header("Authorization");
    if (!m_key.isEmpty() && given != (anthropic ? m_key : "Bearer " + m_key))
        return anthropic ? refusal(m_kind, 401, "authentication_error", "invalid x-api-key")
                         : refusal(m_kind, 401, "invalid_api_key",
                                   "Incorrect API key provided: " + given.mid(7).toStdString() + ".");
    if (request.method != "POST" || request.path != (anthropic ? u"/v1/messages" : u"/v1/chat/completions"))
        return refusal(m_kind, 404, "not_found", "Not Found");
    const json body = request.json();
    const bool shaped =
        body.is_object() && body.value("stream", false) && request.header("Content-Type") == "application/json" &&
        (anthropic ? isTextOf(body.value("messages", json()), {"user"}) && body.value("system", json()).is_string() &&
                         body.value("max_tokens", 0) > 0 && request.header("anthropic-version") == "2023-06-01"
                   : isTextOf(body.value("messages", json()), {"system", "user"}));
    if (!shaped || body.contains("tools"))
        return refusal(m_kind, 400, "invalid_request_error", "The request is not what is documented.");
    if (textOf(body["model"]) != model())
        return refusal(m_kind, 404, anthropic ? "not_found_error" : "model_not_found",
                       "model: " + body["model"].get<std::string>());
    return std::nullopt;
}

ServedResponse ModelServer::respond(const ServedRequest &request) const
{
    if (auto refusal = refused(request))
        return *std::move(refusal);
    const std::scoped_lock lock(m_mutex);
    ModelScript script = m_script;
    if (m_obey)
        script = ModelScript{{m_obey(request)}};
    if (!script.streams)
        return ServedResponse::json(wholeOf(m_kind, script));
    ServedResponse response{200, {}, {{"Content-Type", "text/event-stream; charset=utf-8"}}};
    response.pieces = cut(eventsOf(m_kind, script), script);
    response.end = script.end;
    return response;
}

} // namespace success::test
