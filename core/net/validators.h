// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/transport.h"

namespace success {

/// What a client knows a page by, to ask only whether it has changed (RFC 9110 §13): kept and sent back byte for byte.
struct Validators
{
    QByteArray etag;
    QByteArray lastModified;

    [[nodiscard]] bool isEmpty() const { return etag.isEmpty() && lastModified.isEmpty(); }
    /// One text for a SourceCursors value, and back; what toText did not write reads as none.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] static Validators fromText(const QString &text);
    [[nodiscard]] static Validators of(const HttpResponse &response);

    bool operator==(const Validators &) const = default;
};

} // namespace success
