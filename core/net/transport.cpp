// SPDX-License-Identifier: Apache-2.0
#include "core/net/transport.h"

namespace success {

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace success
