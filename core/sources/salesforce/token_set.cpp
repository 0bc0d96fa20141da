// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesforce/token_set.h"

#include "core/sources/common/json_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace success::salesforce {

namespace {

using nlohmann::json;

constexpr std::array<QStringView, 3> vendorDomains{u".salesforce.com", u".force.com", u".salesforce.mil"};

QString tr(const char *text)
{
    return QCoreApplication::translate("SalesforceTokens", text);
}

tl::unexpected<Error> refused(const QString &sentence)
{
    return failure(ErrorKind::InvalidInput, sentence, sourceKey(SourceId::Salesforce));
}

bool isThisComputer(const QString &host)
{
    return host == u"localhost" || host == u"127.0.0.1" || host == u"::1";
}

bool isPrintable(const QByteArray &token)
{
    return std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c <= '~'; });
}

/// The tokens in a secret of either form; empty ones where there are none.
TokenSet readSecret(const QByteArray &secret, const SourceOptions &options)
{
    TokenSet set;
    if (!secret.startsWith('{')) {
        set.accessToken = secret;
        set.instance = typedAddress(options.value(u"instance_url"_qs));
        return set;
    }
    const json value = json::parse(secret.begin(), secret.end(), nullptr, false);
    set.accessToken = textIn(value, "access_token").toUtf8();
    set.refreshToken = textIn(value, "refresh_token").toUtf8();
    set.instance = QUrl(textIn(value, "instance_url"), QUrl::StrictMode);
    return set;
}

} // namespace

QByteArray TokenSet::toSecret() const
{
    json value;
    value["access_token"] = accessToken.toStdString();
    value["refresh_token"] = refreshToken.toStdString();
    value["instance_url"] = instance.toString(QUrl::FullyEncoded).toStdString();
    return QByteArray::fromStdString(value.dump(-1, ' ', false, json::error_handler_t::replace));
}

Result<TokenSet> TokenSet::fromSecret(const QByteArray &secret, const SourceOptions &options)
{
    const TokenSet set = readSecret(secret.trimmed(), options);
    if (set.accessToken.isEmpty())
        return refused(tr("Salesforce needs a sign-in in the browser, or an access token."));
    if (!isPrintable(set.accessToken) || !isPrintable(set.refreshToken))
        return refused(tr("This is not a Salesforce access token. Paste it whole, without spaces or line breaks."));
    if (set.accessToken.startsWith("5Aep"))
        return refused(tr("This is a refresh token. Paste an access token (00D…), or sign in in the browser."));
    if (set.instance.isEmpty())
        return refused(tr("An access token belongs to one Salesforce org: set the option instance_url to its address, "
                          "such as https://mycompany.my.salesforce.com."));
    if (!mayReceiveTokens(set.instance, typedAddress(options.value(u"instance_url"_qs))))
        return refused(tr("The token is not sent to %1: that is not an https address of Salesforce. Set the option "
                          "instance_url to the address of your org.")
                           .arg(set.instance.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)));
    return set;
}

QUrl typedAddress(const QString &text)
{
    const QString address = text.trimmed();
    if (address.isEmpty())
        return {};
    const QUrl url(address.contains(u"://") ? address : QString(u"https://" + address), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() ? url : QUrl();
}

bool isConfidential(const QUrl &address)
{
    return !address.host().isEmpty() && address.userInfo().isEmpty() &&
           (address.scheme() == u"https" || (address.scheme() == u"http" && isThisComputer(address.host())));
}

bool mayReceiveTokens(const QUrl &instance, const QUrl &typed)
{
    if (!instance.isValid() || !isConfidential(instance))
        return false;
    const QString host = instance.host();
    const bool vendors = std::any_of(vendorDomains.begin(), vendorDomains.end(),
                                     [&](QStringView domain) { return host.endsWith(domain); });
    const bool asTyped = instance.scheme() == typed.scheme() && host == typed.host() && instance.port() == typed.port();
    return vendors || isThisComputer(host) || asTyped;
}

} // namespace success::salesforce
