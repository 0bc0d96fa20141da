// SPDX-License-Identifier: Apache-2.0
#include "core/net/http_error.h"

#include "core/net/retry_after.h"

#include <QCoreApplication>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("HttpError", text);
}

QString textAt(const nlohmann::json &object, const char *key)
{
    if (!object.is_object())
        return {};
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string())
        return {};
    return QString::fromStdString(found->get_ref<const std::string &>());
}

QString requestName(const HttpRequest &request)
{
    return QString::fromLatin1(request.method) + u' ' + request.url.path();
}

/// ` (HTTP 401: Invalid API key)`
QString reason(const HttpResponse &response)
{
    const QString message = messageIn(response.body);
    const QString status = tr("HTTP %1").arg(response.status);
    return message.isEmpty() ? QString(u" (" + status + u')') : QString(u" (" + status + u": " + message + u')');
}

QString waitText(std::chrono::milliseconds wait)
{
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(wait).count();
    return minutes < 120 ? tr("%1 min").arg(minutes) : tr("%1 h").arg((minutes + 59) / 60);
}

QString rateSentence(const HttpProfile &profile, const HttpResponse &response)
{
    const auto wait = requestedWait(response);
    return wait ? tr("%1 asks for fewer requests%2. Sync it again in %3.")
                      .arg(profile.title, reason(response), waitText(*wait))
                : tr("%1 asks for fewer requests%2. Sync it again later.").arg(profile.title, reason(response));
}

} // namespace

QString messageIn(const QByteArray &body)
{
    const auto json = nlohmann::json::parse(body.begin(), body.end(), nullptr, false);
    if (json.is_discarded())
        return {};
    const nlohmann::json &first = json.is_array() && !json.empty() ? json.front() : json;
    QString message;
    if (first.is_object() && first.contains("error"))
        message = textAt(first["error"], "message");
    for (const char *key : {"message", "detail", "error_description"}) {
        if (message.isEmpty())
            message = textAt(first, key);
    }
    if (message.isEmpty() && first.is_object()) {
        const auto errors = first.find("errors");
        if (errors != first.end() && errors->is_array() && !errors->empty())
            message = textAt(errors->front(), "message");
    }
    if (message.isEmpty())
        message = textAt(first, "error");
    return message.simplified().left(300);
}

Error statusError(const HttpProfile &profile, const HttpRequest &request, const HttpResponse &response)
{
    const int status = response.status;
    const QString why = reason(response);
    Error error{ErrorKind::Protocol, {}, profile.source, false, status};
    if (status == 401) {
        error.kind = ErrorKind::Auth;
        error.sentence =
            tr("%1 did not accept the token%2. Connect %1 again with a valid token.").arg(profile.title, why);
    } else if (status == 403) {
        error.kind = ErrorKind::Auth;
        error.sentence = tr("The token may not read %2 of %1%3. Give it that permission in %1, or connect %1 again "
                            "with another token.")
                             .arg(profile.title, requestName(request), why);
    } else if (status == 429) {
        error.kind = ErrorKind::RateLimited;
        error.retryCanHelp = true;
        error.sentence = rateSentence(profile, response);
    } else if (status >= 500 || status == 408) {
        error.kind = ErrorKind::Network;
        error.retryCanHelp = true;
        error.sentence =
            tr("%1 could not answer %2%3. Sync it again later.").arg(profile.title, requestName(request), why);
    } else if (status < 400) {
        error.sentence = tr("%1 answered %2 with a redirect, which is not followed because it could take the token to "
                            "another host%3. Check the base URL.")
                             .arg(profile.title, requestName(request), why);
    } else {
        error.sentence = tr("%1 refused %2%3. Check the base URL and the options it is connected with.")
                             .arg(profile.title, requestName(request), why);
    }
    return error;
}

Error notJsonError(const HttpProfile &profile, const HttpRequest &request, const QByteArray &body)
{
    const bool webPage = body.trimmed().startsWith('<');
    const QString sentence =
        webPage ? tr("%1 answered %2 with a web page instead of data. Check the base URL.")
                : tr("%1's answer to %2 is not complete JSON (%3 bytes). Sync it again; if it stays so, check the base "
                     "URL.");
    const QString text = sentence.arg(profile.title, requestName(request));
    return {ErrorKind::Protocol, webPage ? text : text.arg(body.size()), profile.source, !webPage};
}

} // namespace success
