// SPDX-License-Identifier: Apache-2.0
#include "core/net/validators.h"

namespace success {

QString Validators::toText() const
{
    if (isEmpty())
        return {};
    return QString::fromLatin1("etag=" + etag.toPercentEncoding() + "&modified=" + lastModified.toPercentEncoding());
}

Validators Validators::fromText(const QString &text)
{
    const QByteArrayList parts = text.toLatin1().split('&');
    if (parts.size() != 2 || !parts[0].startsWith("etag=") || !parts[1].startsWith("modified="))
        return {};
    const Validators read{QByteArray::fromPercentEncoding(parts[0].mid(5)),
                          QByteArray::fromPercentEncoding(parts[1].mid(9))};
    return read.toText() == text ? read : Validators{};
}

Validators Validators::of(const HttpResponse &response)
{
    return {response.header("ETag"), response.header("Last-Modified")};
}

} // namespace success
