// SPDX-License-Identifier: Apache-2.0
#include "core/net/origin.h"

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

} // namespace success
