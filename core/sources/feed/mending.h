// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace success::feed {

// What publishers break, put right so that strict parsers read it (wire contract attio-…md §5.2). All but
// decodedLeniently work on any encoding that has ASCII in it.

/// Without control characters other than tab and line ends.
[[nodiscard]] QByteArray withoutControls(QByteArray text);
/// Every `&` that begins no reference as `&amp;`, references to characters that XML does not allow left out; what
/// stands in a CDATA section stays.
[[nodiscard]] QByteArray withSoundReferences(const QByteArray &xml);
/// As UTF-8; each byte that is none as the character that Windows-1252 has there.
[[nodiscard]] QString decodedLeniently(const QByteArray &text);
/// UTF-16 by its byte order mark or its first character.
[[nodiscard]] bool isUtf16(const QByteArray &text);

} // namespace success::feed
