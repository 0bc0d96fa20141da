// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace success {

/// The target of the first link with rel="next" in the value of a `Link` header (RFC 8288 §3), which may hold several
/// links; empty if there is none. Links about another resource (`anchor`) do not count.
[[nodiscard]] QByteArray nextTarget(QByteArrayView linkHeader);

} // namespace success
