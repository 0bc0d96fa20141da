// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/wire/model_errors.h"

#include "core/assistant/visible_text.h"
#include "core/assistant/wire/json_members.h"
#include "core/net/json_text.h"
#include "core/net/network_error.h"
#include "core/net/origin.h"
#include "core/net/retry_after.h"

#include <QCoreApplication>

#include <algorithm>

namespace success::assistant {

using nlohmann::json;

namespace {

constexpr int longestMessage = 300;

QString tr(const char *text)
{
    return QCoreApplication::translate("ModelErrors", text);
}

/// What a provider says is wrong.
struct Refusal
{
    int status = 0; ///< 0: in a stream
    QString type, code;
    QString message; ///< one line
    std::optional<std::chrono::milliseconds> wait{};

    [[nodiscard]] bool is(std::initializer_list<const char *> names) const
    {
        return std::ranges::any_of(
            names, [&](const char *name) { return type == QLatin1String(name) || code == QLatin1String(name); });
    }
    [[nodiscard]] bool says(std::initializer_list<const char *> words) const
    {
        return std::ranges::any_of(
            words, [&](const char *word) { return message.contains(QLatin1String(word), Qt::CaseInsensitive); });
    }
    /// ` (HTTP 404: model “x” not found)`
    [[nodiscard]] QString inBrackets() const
    {
        QStringList parts;
        if (status > 0)
            parts << tr("HTTP %1").arg(status);
        if (!message.isEmpty())
            parts << message;
        return parts.isEmpty() ? QString() : QString(u" (" % parts.join(QStringLiteral(": ")) % u')');
    }
};

/// `{"type", "code", "message"}`, or the message alone.
Refusal readRefusal(int status, const json &error)
{
    Refusal refusal{status, textOf(error, "type"), textOf(error, "code"), textOf(error, "message")};
    if (error.is_string())
        refusal.message = QString::fromStdString(error.get_ref<const std::string &>());
    refusal.message = visibleText(refusal.message).simplified().left(longestMessage);
    if (status == 0 && memberOf(error, "code").is_number_integer()) // llama.cpp and OpenRouter put the status there
        refusal.status = memberOf(error, "code").get<int>();
    return refusal;
}

QString isItRunning(const ProviderSettings &settings)
{
    return isThisComputer(settings.baseUrl) ? tr("Is Ollama (or whatever serves the model) running?")
                                            : tr("Check the base URL of the model.");
}

QString againIn(const Refusal &refusal)
{
    if (!refusal.wait)
        return tr("Ask again in a minute.");
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(*refusal.wait).count();
    return seconds < 120 ? tr("Ask again in %1 seconds.").arg(seconds)
                         : tr("Ask again in %1 minutes.").arg((seconds + 59) / 60);
}

QString unknownModel(const ProviderSettings &settings)
{
    const QString what = tr("%1 has no model “%2”").arg(settings.title(), settings.model) + QStringLiteral("%1. ");
    return what + (isThisComputer(settings.baseUrl)
                       ? tr("Fetch it (with Ollama: ollama pull %1), or choose another in assistant.model.")
                             .arg(settings.model)
                       : tr("Choose another in assistant.model, or one that this key may use."));
}

Error sentenceOf(const ProviderSettings &settings, const Refusal &said)
{
    const QString title = settings.title();
    const QString why = said.inBrackets();
    const int status = said.status;
    const auto error = [&](ErrorKind kind, const QString &sentence, bool again = false) {
        return Error{kind, sentence, {}, again, status};
    };
    if (said.is({"insufficient_quota", "billing_error"}) || status == 402 || said.says({"credit balance"}))
        return error(ErrorKind::Auth, tr("The account at %1 has no credit left%2. Add some there.").arg(title, why));
    if (said.is({"context_length_exceeded", "exceed_context_size_error", "request_too_large"}) || status == 413 ||
        said.says({"context length", "context size", "context window", "prompt is too long", "too many tokens"}))
        return error(ErrorKind::InvalidInput,
                     tr("The question with its records is too long for %1%2. Lower assistant.prompt_limit, which is "
                        "%3 characters now, or choose a model that holds more.")
                         .arg(settings.model, why, QString::number(settings.promptLimit)));
    if (status == 401 || said.is({"authentication_error", "invalid_api_key"}))
        return error(ErrorKind::Auth, tr("%1 did not accept the key%2. Give it a valid one: “successctl secrets set "
                                         "assistant”, or in Settings.")
                                          .arg(title, why));
    if (said.is({"model_not_found"}) || (status == 404 && said.says({"model"})))
        return error(ErrorKind::InvalidInput, unknownModel(settings).arg(why));
    if (status == 403 || said.is({"permission_error"}))
        return error(ErrorKind::Auth, tr("The key may not use %1 at %2%3. Choose another model, or give it that "
                                         "permission there.")
                                          .arg(settings.model, title, why));
    if (status == 429 || said.is({"rate_limit_error", "rate_limit_exceeded"}))
        return error(ErrorKind::RateLimited,
                     tr("%1 asks for fewer questions%2.").arg(title, why) + u' ' + againIn(said), true);
    if (status == 529 || status == 503 || said.is({"overloaded_error"}))
        return error(ErrorKind::Network, tr("%1 is overloaded%2.").arg(title, why) + u' ' + againIn(said), true);
    if (status == 404 || status == 405)
        return error(ErrorKind::Protocol, tr("%1 takes no questions at %2%3. Check the base URL; that of an "
                                             "OpenAI-compatible server mostly ends in /v1.")
                                              .arg(title, settings.baseUrl.toString(), why));
    if (status >= 500 || status == 408 || status == 0 || said.is({"api_error", "server_error", "timeout_error"}))
        return error(ErrorKind::Network, tr("%1 could not answer%2. Ask again in a moment.").arg(title, why), true);
    return error(ErrorKind::Protocol,
                 tr("%1 refused the question%2. Check the model and the base URL.").arg(title, why));
}

} // namespace

Error refusalError(const ProviderSettings &settings, const HttpResponse &response)
{
    const json body = jsonFromText(response.body).value_or(json());
    const json &first = body.is_array() && !body.empty() ? body.front() : body;
    const json &error = memberOf(first, "error");
    Refusal refusal = readRefusal(response.status, error.is_null() ? first : error);
    refusal.wait = requestedWait(response);
    return sentenceOf(settings, refusal);
}

Error streamedError(const ProviderSettings &settings, const json &error)
{
    Error told = sentenceOf(settings, readRefusal(0, error));
    told.retryCanHelp = false; // a part of the answer may be out
    return told;
}

Error transportError(const ProviderSettings &settings, const Error &error)
{
    Error told = error;
    const auto failure = networkFailureOf(error);
    if (!failure) // a refusal has its words already
        return told;
    const QString title = settings.title();
    const QString again = tr("Ask again, or raise assistant.silence_seconds where the model only needs more time.");
    switch (*failure) {
    case NetworkFailure::NoHost:
        told.sentence =
            tr("There is no host %1, or no network. %2").arg(settings.baseUrl.host(), isItRunning(settings));
        break;
    case NetworkFailure::Refused:
        told.sentence = tr("Nothing answers at %1. %2").arg(settings.origin(), isItRunning(settings));
        break;
    case NetworkFailure::NotConnected:
        told.sentence = tr("No connection to %1 came about in time. Check the network, then ask again.").arg(title);
        break;
    case NetworkFailure::Stalled:
        told.sentence = tr("%1 was silent for %2 seconds. %3").arg(title).arg(settings.silence.count()).arg(again);
        break;
    case NetworkFailure::TookTooLong:
        told.sentence = tr("%1 did not come to an end in time. Ask again, or choose a faster model.").arg(title);
        break;
    case NetworkFailure::TooLarge:
        told.sentence = tr("%1 sent more than any answer holds; the rest was not read. Check the base URL.").arg(title);
        break;
    case NetworkFailure::Proxy:
        told.sentence =
            tr("The proxy between here and %1 brought no answer. Check this computer's proxy settings.").arg(title);
        break;
    case NetworkFailure::Broken:
        told.sentence = tr("The connection to %1 broke. Ask again.").arg(title);
        break;
    case NetworkFailure::Untrusted:
        break;
    }
    return told;
}

std::optional<Error> emptyError(const ProviderSettings &settings, const ReplyStream &stream)
{
    const QString title = settings.title();
    const ModelReply &reply = stream.reply();
    if (stream.shape() == ReplyStream::Shape::WebPage)
        return Error{ErrorKind::Protocol,
                     tr("%1 answered with a web page instead of a model's reply. Check the base URL; that of an "
                        "OpenAI-compatible server mostly ends in /v1.")
                         .arg(settings.baseUrl.toString()),
                     {}};
    if (stream.isUnreadable())
        return Error{ErrorKind::Protocol,
                     tr("What %1 answered is no reply of a model. Check the base URL and which kind of provider "
                        "assistant.provider says it is.")
                         .arg(settings.baseUrl.toString()),
                     {}};
    if (!reply.text.trimmed().isEmpty())
        return std::nullopt;
    if (reply.error)
        return streamedError(settings, *reply.error);
    if (reply.end == ReplyEnd::Filtered || reply.end == ReplyEnd::Declined)
        return Error{ErrorKind::Protocol, tr("%1 declined to answer. Put the question differently.").arg(title), {}};
    if (reply.end == ReplyEnd::None)
        return Error{
            ErrorKind::Network, tr("The answer of %1 ended before it had begun. Ask again.").arg(title), {}, true};
    return Error{ErrorKind::Protocol,
                 tr("%1 answered without a word. The question with its records may be too long for the model: lower "
                    "assistant.prompt_limit, which is %2 characters now.")
                     .arg(settings.model, QString::number(settings.promptLimit)),
                 {}};
}

QString incompleteWords(const ModelReply &reply)
{
    switch (reply.end) {
    case ReplyEnd::Whole:
        return {};
    case ReplyEnd::Length:
        return tr("The answer reached the most that the model writes, and stops here.");
    case ReplyEnd::Filtered:
        return tr("The provider's content filter took the rest of the answer.");
    case ReplyEnd::Declined:
        return tr("The model declined to answer in full.");
    case ReplyEnd::None:
        break;
    }
    return tr("The answer was cut off: the connection ended before it was complete.");
}

} // namespace success::assistant
