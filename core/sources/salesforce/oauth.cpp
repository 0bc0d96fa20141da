// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesforce/oauth.h"

#include "core/net/json_text.h"
#include "core/sources/common/json_reader.h"

#include <QCoreApplication>

namespace success::salesforce {

namespace {

using nlohmann::json;

constexpr qint64 mostBytes = 1 << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("SalesforceSignIn", text);
}

tl::unexpected<Error> failed(ErrorKind kind, const QString &sentence, bool retryCanHelp = false)
{
    return failure(kind, sentence, sourceKey(SourceId::Salesforce), retryCanHelp);
}

QString advice(const QString &code)
{
    if (code == u"access_denied")
        return tr("Access was not allowed in Salesforce. Sign in again and choose Allow.");
    if (code == u"invalid_client_id" || code == u"invalid_client")
        return tr("Salesforce does not know this client id, or its app wants a secret. Check the option client_id, and "
                  "that the External Client App does not require a secret.");
    if (code == u"redirect_uri_mismatch")
        return tr("The External Client App does not list this program's callback address. Add "
                  "http://localhost:<redirect_port>/callback to it.");
    if (code == u"invalid_grant")
        return tr("The sign-in has ended. Sign in to Salesforce again.");
    if (code == u"invalid_app_access" || code.startsWith(u"OAUTH_APP"))
        return tr("The app is blocked or not approved in this org. Ask a Salesforce administrator to allow it.");
    return tr("Salesforce refused the sign-in. Try again, or ask a Salesforce administrator.");
}

/// The answer's words, without what must not be repeated.
QString cleaned(QString text, const QueryItems &form)
{
    for (const auto &[name, value] : form) {
        if (name != u"grant_type" && name != u"client_id" && name != u"redirect_uri" && !value.isEmpty())
            text.replace(value, QStringLiteral("***"));
    }
    return text;
}

Result<TokenSet> tokensIn(const json &answer, TokenSet known, const QUrl &typedInstance)
{
    known.accessToken = textIn(answer, "access_token").toUtf8();
    const QByteArray refreshToken = textIn(answer, "refresh_token").toUtf8();
    const QString instance = textIn(answer, "instance_url");
    if (!refreshToken.isEmpty())
        known.refreshToken = refreshToken;
    if (!instance.isEmpty())
        known.instance = QUrl(instance, QUrl::StrictMode);
    if (known.accessToken.isEmpty())
        return failed(ErrorKind::Protocol,
                      tr("Salesforce's answer holds no access token. Sign in again; if it stays so, "
                         "check the base URL."));
    return TokenSet::fromSecret(known.toSecret(), {{u"instance_url"_qs, typedInstance.toString()}});
}

} // namespace

QUrl loginUrl(const QUrl &login, const QString &path)
{
    QString base = login.toString(QUrl::FullyEncoded | QUrl::RemoveQuery | QUrl::RemoveFragment);
    while (base.endsWith(u'/'))
        base.chop(1);
    return QUrl(base + path);
}

Error oauthError(const QString &code, const QString &description)
{
    const QString said = description.simplified().left(200);
    const QString words = said.isEmpty() ? code.left(60) : QString(code.left(60) + u": " + said);
    return {ErrorKind::Auth, tr("%1 (Salesforce said: %2)").arg(advice(code), words), sourceKey(SourceId::Salesforce)};
}

QCoro::Task<Result<TokenSet>> requestTokens(Transport &transport, QUrl login, QueryItems form, TokenSet known,
                                            QUrl typedInstance, CancelToken cancel)
{
    if (!isConfidential(login))
        co_return failed(ErrorKind::InvalidInput, tr("Salesforce's sign-in address has to begin with https://."));
    HttpRequest request;
    request.method = "POST";
    request.url = loginUrl(login, u"/services/oauth2/token"_qs);
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = pathWithQuery({}, form).mid(1).toLatin1();
    request.mostBytes = mostBytes;
    request.cancel = cancel;
    const Result<HttpResponse> answer = co_await transport.send(request);
    if (!answer) {
        Error error = answer.error();
        error.source = sourceKey(SourceId::Salesforce);
        co_return tl::unexpected(error);
    }
    const json body = jsonFromText(answer->body).value_or(json());
    const QString code = textIn(body, "error");
    if (!code.isEmpty())
        co_return tl::unexpected(oauthError(code, cleaned(textIn(body, "error_description"), form)));
    if (answer->status != 200 || !body.is_object())
        co_return failed(answer->status >= 500 ? ErrorKind::Network : ErrorKind::Protocol,
                         tr("Salesforce's sign-in service gave no token (HTTP %1). Check the base URL and try again.")
                             .arg(answer->status),
                         answer->status >= 500);
    co_return tokensIn(body, known, typedInstance);
}

} // namespace success::salesforce
