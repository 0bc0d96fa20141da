// SPDX-License-Identifier: Apache-2.0
#include "core/chat/model_request.h"

#include "core/assistant/reply/reply_reader.h"
#include "core/assistant/wire/model_errors.h"
#include "core/net/http_client.h"

#include <QTimer>

namespace success {

using namespace assistant;

namespace {

constexpr std::chrono::milliseconds tellingPace{60};
constexpr std::chrono::seconds longestWait{5}; ///< somebody looks on; what takes longer is told instead
constexpr int mostTries = 2;
constexpr std::chrono::minutes longestAnswer{10};
constexpr qint64 mostBytes = qint64(16) << 20;

HttpProfile profileOf(const ModelRequest &request, const ChatWire &wire)
{
    HttpProfile profile;
    profile.source = QStringLiteral("assistant");
    profile.title = request.settings.title();
    profile.baseUrl = request.settings.baseUrl;
    profile.headers = wire.headers(request.key);
    profile.headers.emplace_back("Accept", "text/event-stream, application/json");
    profile.secrets = {request.key};
    profile.maxTries = mostTries;
    profile.retryStatuses.push_back(529); // Anthropic: overloaded
    profile.timeouts.stall = request.settings.silence;
    profile.timeouts.total = longestAnswer;
    profile.mostBytes = mostBytes;
    profile.concurrency = 1;
    profile.refusal = [settings = request.settings](const HttpResponse &response) {
        return refusalError(settings, response);
    };
    return profile;
}

/// Makes answers of what has come, and tells them at a bearable pace.
class Teller
{
public:
    Teller(const ModelRequest &request, const ReplyStream &stream, std::function<void(const Answer &)> soFar)
        : m_request(request)
        , m_stream(stream)
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(tellingPace);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, tell = std::move(soFar)] {
            if (tell && !m_request.cancel.isCancelled())
                tell(answer(Reading::SoFar));
        });
    }

    void changed()
    {
        if (!m_timer.isActive())
            m_timer.start();
    }

    [[nodiscard]] Answer answer(Reading reading) const
    {
        Answer answer = readReply(m_stream.reply().text, m_request.prompt.records, reading);
        for (Sentence &sentence : answer.sentences)
            sentence.text = withoutKey(sentence.text);
        answer.intent = m_request.intent;
        answer.provider = providerKey(m_request.settings.provider);
        answer.model = m_request.settings.model;
        return answer;
    }

    [[nodiscard]] QString withoutKey(QString text) const
    {
        if (!m_request.key.isEmpty())
            text.replace(QString::fromUtf8(m_request.key), QStringLiteral("***"));
        return text;
    }

    [[nodiscard]] tl::unexpected<Error> refuse(Error error) const
    {
        error.sentence = withoutKey(error.sentence);
        error.source = QStringLiteral("assistant");
        return tl::unexpected(std::move(error));
    }

private:
    const ModelRequest &m_request;
    const ReplyStream &m_stream;
    QTimer m_timer;
};

} // namespace

QCoro::Task<Result<Answer>> askModel(ModelRequest request, std::function<void(const Answer &)> soFar)
{
    const auto wire = ChatWire::of(request.settings.provider);
    ReplyStream stream(*wire);
    Teller teller(request, stream, std::move(soFar));
    HttpClient::Surroundings around;
    around.longestWait = longestWait;
    HttpClient http(profileOf(request, *wire), *request.transport, request.cancel, std::move(around));
    const HttpSink sink = [&](QByteArrayView bytes) {
        stream.feed(bytes);
        if (stream.isTooLong())
            request.cancel.cancel();
        teller.changed();
    };
    const nlohmann::json body = wire->body(request.settings.model, request.prompt);
    const auto response = co_await http.postStreamed(wire->path(), body, sink);
    stream.finish();
    if (request.cancel.isCancelled() && !stream.isTooLong())
        co_return teller.refuse(response ? Error{ErrorKind::Cancelled, {}, {}} : response.error());
    const bool cut = !response && !stream.isTooLong();
    Answer answer = teller.answer(Reading::Whole);
    if (answer.sentences.empty()) {
        if (cut)
            co_return teller.refuse(transportError(request.settings, response.error()));
        co_return teller.refuse(*emptyError(request.settings, stream));
    }
    if (cut)
        answer.incomplete = teller.withoutKey(transportError(request.settings, response.error()).sentence);
    else if (stream.reply().error)
        answer.incomplete = teller.withoutKey(streamedError(request.settings, *stream.reply().error).sentence);
    else
        answer.incomplete = incompleteWords(stream.reply());
    co_return answer;
}

} // namespace success
