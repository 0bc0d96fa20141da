// SPDX-License-Identifier: Apache-2.0
#include "core/sources/feed/feed_document.h"

namespace success::feed {

QUrl webAddress(const QString &address, const QUrl &base)
{
    const QString trimmed = address.trimmed();
    if (trimmed.isEmpty())
        return {};
    const QUrl resolved = base.resolved(QUrl(trimmed));
    const bool web = resolved.scheme() == u"http" || resolved.scheme() == u"https";
    return resolved.isValid() && web && !resolved.host().isEmpty() ? resolved : QUrl();
}

} // namespace success::feed
