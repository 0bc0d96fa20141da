// SPDX-License-Identifier: Apache-2.0
#include "core/net/limit_signals.h"
#include "core/sources/salesforce/oauth.h"
#include "core/sources/salesforce/salesforce_source.h"

#include <QCoreApplication>

namespace success {

namespace {

using salesforce::TokenSet;

QString tr(const char *text)
{
    return QCoreApplication::translate("SalesforceSource", text);
}

/// One connection's tokens while it runs; each renewal begins with what the last one brought.
struct Renewing
{
    QUrl login;
    QString clientId;
    QUrl typedInstance;
    TokenSet tokens;
    Transport &transport;
    KeepSecret keep;
};

QCoro::Task<Result<HttpHeaders>> renewed(std::shared_ptr<Renewing> state)
{
    const QueryItems form{{u"grant_type"_qs, u"refresh_token"_qs},
                          {u"client_id"_qs, state->clientId},
                          {u"refresh_token"_qs, QString::fromLatin1(state->tokens.refreshToken)}};
    const CancelToken never;
    const Result<TokenSet> fresh = co_await salesforce::requestTokens(state->transport, state->login, form,
                                                                      state->tokens, state->typedInstance, never);
    if (!fresh)
        co_return tl::unexpected(fresh.error());
    state->tokens = *fresh;
    const QByteArray secret = fresh->toSecret();
    const Result<void> kept = co_await state->keep(secret);
    if (!kept)
        co_return tl::unexpected(kept.error());
    HttpHeaders headers;
    headers.emplace_back("Authorization", "Bearer " + fresh->accessToken);
    co_return headers;
}

} // namespace

SourceGuide SalesforceSource::guide() const
{
    SourceGuide guide;
    guide.token = SourceGuide::Token::SignIn;
    guide.tokenLabel = tr("Sign-in, or an access token");
    guide.tokenHelp =
        tr("Sign in in the browser: a Salesforce administrator creates an External Client App once (Setup → External "
           "Client App Manager) with callback http://localhost:1717/callback, PKCE on and no secret required. Or paste "
           "an access token with its instance_url; it ends with the org's session time-out.");
    guide.scopes = {u"api"_qs, u"refresh_token"_qs, tr("Opportunities and accounts: read")};
    guide.options = {
        {u"client_id"_qs, tr("Client id"), tr("The consumer key of the External Client App; needed to sign in."), {}},
        {u"instance_url"_qs, tr("Instance"), tr("The org's address; needed with a pasted access token."),
         u"https://mycompany.my.salesforce.com"_qs},
        {u"redirect_port"_qs, tr("Callback port"), tr("The port in the callback address that the app lists."),
         u"1717"_qs},
    };
    guide.urlLabel = tr("Sign-in address");
    return guide;
}

Result<void> SalesforceSource::accepts(const QByteArray &token, const SourceOptions &options) const
{
    const Result<void> general = Source::accepts(token, options);
    if (!general)
        return general;
    const Result<TokenSet> tokens = TokenSet::fromSecret(token, options);
    if (!tokens)
        return tl::unexpected(tokens.error());
    return {};
}

HttpProfile SalesforceSource::profile(const QUrl &baseUrl, const QByteArray &token, const SourceOptions &options) const
{
    HttpProfile profile;
    profile.source = sourceKey(SourceId::Salesforce);
    profile.title = sourceTitle(SourceId::Salesforce);
    profile.baseUrl = baseUrl;
    profile.limitSignal = salesforceLimits;
    profile.headers = {{"Sforce-Query-Options", "batchSize=2000"}};
    const Result<TokenSet> tokens = TokenSet::fromSecret(token, options);
    if (tokens) {
        profile.baseUrl = tokens->instance;
        profile.headers.emplace_back("Authorization", "Bearer " + tokens->accessToken);
        profile.secrets = {tokens->accessToken, tokens->refreshToken};
    }
    return profile;
}

RenewToken SalesforceSource::renewal(const QUrl &baseUrl, const QByteArray &token, const SourceOptions &options,
                                     Transport &transport, KeepSecret keep) const
{
    const QString clientId = options.value(u"client_id"_qs).trimmed();
    const Result<TokenSet> tokens = TokenSet::fromSecret(token, options);
    if (!tokens || tokens->refreshToken.isEmpty() || clientId.isEmpty() || !keep)
        return {};
    const QUrl typed = salesforce::typedAddress(options.value(u"instance_url"_qs));
    const auto state = std::make_shared<Renewing>(Renewing{baseUrl, clientId, typed, *tokens, transport, keep});
    return [state] {
        return renewed(state);
    };
}

} // namespace success
