// SPDX-License-Identifier: Apache-2.0
#include "core/net/http_error.h"

#include "core/net/json_text.h"
#include "core/net/origin.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("HttpError", text);
}

constexpr qsizetype largestRefusal = 256 * 1024; ///< a larger body holds no sentence meant for people

QString textAt(const nlohmann::json &object, const char *key)
{
    if (!object.is_object())
        return {};
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string())
        return {};
    return QString::fromStdString(found->get_ref<const std::string &>());
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

/// RFC 8259 §8.1: JSON between systems is UTF-8. UTF-16 of plain letters would pass but for its zero bytes.
bool isUtf8(const QByteArray &body)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    [[maybe_unused]] const QString text = decoder.decode(body);
    return !decoder.hasError() && !QByteArrayView(body).first(std::min<qsizetype>(4, body.size())).contains('\0');
}

} // namespace

QString requestName(const HttpRequest &request)
{
    return QString::fromLatin1(request.method) + u' ' + request.url.path();
}

QString messageIn(const QByteArray &body)
{
    if (body.size() > largestRefusal)
        return {};
    const auto json = jsonFromText(body);
    if (!json)
        return {};
    const nlohmann::json &first = json->is_array() && !json->empty() ? json->front() : *json;
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
        error.sentence = tr("%1 asks for fewer requests%2. Sync it again later.").arg(profile.title, why);
    } else if (status >= 500 || status == 408) {
        error.kind = ErrorKind::Network;
        error.retryCanHelp = true;
        error.sentence =
            tr("%1 could not answer %2%3. Sync it again later.").arg(profile.title, requestName(request), why);
    } else if (status < 400) {
        error.sentence = tr("%1 answered %2 with a redirect that cannot be followed%3. Check the base URL.")
                             .arg(profile.title, requestName(request), why);
    } else if (status == 404 || status == 410) {
        error.sentence = tr("%1 has nothing at %2, or does not show it to this token%3. Check the base URL and the "
                            "options it is connected with.")
                             .arg(profile.title, requestName(request), why);
    } else if (status == 409 || status == 423) {
        error.retryCanHelp = true;
        error.sentence = tr("%1 was at work on the same data when it was asked for %2%3. Sync it again in a moment.")
                             .arg(profile.title, requestName(request), why);
    } else {
        error.sentence = tr("%1 refused %2%3. Check the base URL and the options it is connected with.")
                             .arg(profile.title, requestName(request), why);
    }
    return error;
}

Error limitError(const HttpProfile &profile, std::chrono::milliseconds wait, Instant now, const QString &allowance,
                 const HttpResponse *answer)
{
    const QString why = answer != nullptr ? reason(*answer) : QString();
    const bool unavailable = answer != nullptr && (answer->status >= 500 || answer->status == 408);
    QString sentence;
    if (unavailable)
        sentence = tr("%1 is not available%2. Sync it again in %3.").arg(profile.title, why);
    else if (allowance.isEmpty())
        sentence = tr("%1 asks for fewer requests%2. Sync it again in %3.").arg(profile.title, why);
    else
        sentence = tr("%1 asks to wait: %2 is used up%3. Sync it again in %4.").arg(profile.title, allowance, why);
    return {ErrorKind::RateLimited,
            sentence.arg(waitText(wait)),
            profile.source,
            true,
            answer != nullptr ? answer->status : 0,
            now + std::chrono::ceil<std::chrono::seconds>(wait)};
}

Error paceError(const HttpProfile &profile, std::chrono::milliseconds wait, Instant now, const QString &limit)
{
    return {ErrorKind::RateLimited,
            tr("%1, and they are used up. Sync it again in %2.").arg(limit, waitText(wait)),
            profile.source,
            true,
            0,
            now + std::chrono::ceil<std::chrono::seconds>(wait)};
}

Error foreignAddressError(const HttpProfile &profile, const QUrl &address)
{
    const QString place = sameOrigin(profile.baseUrl, address) // then it is the path that does not fit
                              ? address.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)
                              : originText(address);
    return {ErrorKind::Protocol,
            tr("%1 points to %2, which is not the address it is connected with; nothing was sent there. If that is "
               "where it lives now, connect it again with that address.")
                .arg(profile.title, place),
            profile.source};
}

Error redirectLoopError(const HttpProfile &profile, const HttpRequest &request)
{
    return {ErrorKind::Protocol,
            tr("%1 redirects %2 again and again. Check the base URL.").arg(profile.title, requestName(request)),
            profile.source};
}

Error notJsonError(const HttpProfile &profile, const HttpRequest &request, const QByteArray &body)
{
    const QString name = requestName(request);
    if (QByteArrayView(body).first(std::min<qsizetype>(512, body.size())).trimmed().startsWith('<')) {
        return {ErrorKind::Protocol,
                tr("%1 answered %2 with a web page instead of data. Check the base URL.").arg(profile.title, name),
                profile.source};
    }
    if (!isUtf8(body)) {
        return {ErrorKind::Protocol,
                tr("%1's answer to %2 is not text in UTF-8, as JSON has to be. Check the base URL, and any proxy in "
                   "between.")
                    .arg(profile.title, name),
                profile.source};
    }
    return {ErrorKind::Protocol,
            tr("%1's answer to %2 is not complete JSON (%3 bytes). Sync it again; if it stays so, check the base URL.")
                .arg(profile.title, name, QString::number(body.size())),
            profile.source, true};
}

} // namespace success
