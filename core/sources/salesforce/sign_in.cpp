// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesforce/sign_in.h"

#include "core/sources/salesforce/callback_listener.h"
#include "core/sources/salesforce/oauth.h"

#include <QCoreApplication>
#include <QCoroSignal>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <array>

namespace success {

namespace {

using namespace std::chrono_literals;
using salesforce::CallbackListener;

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QString tr(const char *text)
{
    return QCoreApplication::translate("SalesforceSignIn", text);
}

tl::unexpected<Error> failed(ErrorKind kind, const QString &sentence, bool retryCanHelp = false)
{
    return failure(kind, sentence, sourceKey(SourceId::Salesforce), retryCanHelp);
}

/// 32 bytes nobody can guess, as 43 characters that need no encoding.
QString randomText()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toBase64(base64Url));
}

QString challengeOf(const QString &verifier)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256).toBase64(base64Url));
}

QString valueOf(const QUrlQuery &answer, const QString &name)
{
    return answer.queryItemValue(name, QUrl::FullyDecoded);
}

/// The code in the browser's answer, if the answer is to `state`.
Result<QString> codeIn(const QUrlQuery &answer, const QString &state)
{
    if (valueOf(answer, u"state"_qs) != state)
        return failed(ErrorKind::Auth,
                      tr("The browser brought an answer to another sign-in. Nothing was connected; sign "
                         "in again."));
    const QString error = valueOf(answer, u"error"_qs);
    if (!error.isEmpty())
        return tl::unexpected(
            salesforce::oauthError(error, valueOf(answer, u"error_description"_qs).replace(u'+', u' ')));
    const QString code = valueOf(answer, u"code"_qs);
    if (code.isEmpty())
        return failed(ErrorKind::Protocol, tr("Salesforce's answer holds no code. Sign in again."));
    return code;
}

/// Waits for the browser; checks for a stop several times a second.
QCoro::Task<Result<void>> waitForAnswer(CallbackListener &listener, std::chrono::milliseconds timeout,
                                        CancelToken cancel)
{
    QElapsedTimer timer;
    timer.start();
    while (!listener.answer()) {
        if (cancel.isCancelled())
            co_return failed(ErrorKind::Cancelled, tr("The sign-in to Salesforce was stopped."));
        const std::chrono::milliseconds left = timeout - std::chrono::milliseconds(timer.elapsed());
        if (left <= 0ms)
            co_return failed(ErrorKind::Network, tr("Nobody signed in to Salesforce in time. Try again."), true);
        const std::chrono::milliseconds slice = std::min(left, std::chrono::milliseconds(200ms));
        co_await qCoro(&listener, &CallbackListener::arrived, slice);
    }
    co_return Result<void>();
}

} // namespace

Result<SalesforceSignIn::Options> SalesforceSignIn::optionsOf(const QUrl &baseUrl, const SourceOptions &options)
{
    Options result{baseUrl, options.value(u"client_id"_qs).trimmed()};
    result.instance = salesforce::typedAddress(options.value(u"instance_url"_qs));
    if (result.clientId.isEmpty())
        return failed(ErrorKind::InvalidInput,
                      tr("To sign in, Salesforce needs the client id of an External Client App (option client_id)."));
    if (!salesforce::isConfidential(baseUrl))
        return failed(ErrorKind::InvalidInput, tr("Salesforce's sign-in address has to begin with https://."));
    const QString port = options.value(u"redirect_port"_qs).trimmed();
    bool isNumber = true;
    if (!port.isEmpty())
        result.port = port.toUShort(&isNumber);
    if (!isNumber || result.port == 0)
        return failed(ErrorKind::InvalidInput,
                      tr("The option redirect_port is a port between 1 and 65535, not “%1”.").arg(port));
    return result;
}

SalesforceSignIn::SalesforceSignIn(Options options, Transport &transport, OpenBrowser openBrowser)
    : m_options(std::move(options))
    , m_transport(transport)
    , m_openBrowser(std::move(openBrowser))
{
}

QCoro::Task<Result<QString>> SalesforceSignIn::askForCode(QString verifier, QString *redirect)
{
    CallbackListener listener;
    const Result<quint16> port = listener.listen(m_options.port);
    if (!port)
        co_return tl::unexpected(port.error());
    *redirect = u"http://localhost:%1/callback"_qs.arg(*port);
    const QString state = randomText();
    const QueryItems query{{u"response_type"_qs, u"code"_qs},
                           {u"client_id"_qs, m_options.clientId},
                           {u"redirect_uri"_qs, *redirect},
                           {u"scope"_qs, u"api refresh_token"_qs},
                           {u"state"_qs, state},
                           {u"code_challenge"_qs, challengeOf(verifier)},
                           {u"code_challenge_method"_qs, u"S256"_qs}};
    const QUrl page = salesforce::loginUrl(m_options.login, pathWithQuery(u"/services/oauth2/authorize"_qs, query));
    if (!m_openBrowser(page))
        co_return failed(ErrorKind::InvalidInput, tr("No browser could be opened to sign in to Salesforce. Paste an "
                                                     "access token instead, and set the option instance_url."));
    const Result<void> waited = co_await waitForAnswer(listener, m_options.timeout, m_options.cancel);
    if (!waited)
        co_return tl::unexpected(waited.error());
    co_return codeIn(*listener.answer(), state);
}

QCoro::Task<Result<QByteArray>> SalesforceSignIn::run()
{
    if (!salesforce::isConfidential(m_options.login))
        co_return failed(ErrorKind::InvalidInput, tr("Salesforce's sign-in address has to begin with https://."));
    const QString verifier = randomText();
    QString redirect;
    const Result<QString> code = co_await askForCode(verifier, &redirect);
    if (!code)
        co_return tl::unexpected(code.error());
    const QueryItems form{{u"grant_type"_qs, u"authorization_code"_qs},
                          {u"code"_qs, *code},
                          {u"client_id"_qs, m_options.clientId},
                          {u"redirect_uri"_qs, redirect},
                          {u"code_verifier"_qs, verifier}};
    const salesforce::TokenSet none;
    const Result<salesforce::TokenSet> tokens = co_await salesforce::requestTokens(
        m_transport, m_options.login, form, none, m_options.instance, m_options.cancel);
    if (!tokens)
        co_return tl::unexpected(tokens.error());
    co_return tokens->toSecret();
}

} // namespace success
