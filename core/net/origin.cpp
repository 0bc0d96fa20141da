// SPDX-License-Identifier: Apache-2.0
#include "core/net/origin.h"

#include <QHostAddress>

namespace success {

namespace {

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == u"https" ? 443 : 80);
}

} // namespace

bool sameOrigin(const QUrl &one, const QUrl &other)
{
    return one.isValid() && other.isValid() && one.scheme() == other.scheme() && one.host() == other.host() &&
           portOf(one) == portOf(other);
}

QString originText(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

bool isThisComputer(const QUrl &url)
{
    return url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
}

bool mayTakeTokens(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() &&
           (url.scheme() == u"https" || (url.scheme() == u"http" && isThisComputer(url)));
}

} // namespace success
