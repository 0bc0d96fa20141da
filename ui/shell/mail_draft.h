// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUrl>

#include <functional>

namespace success::ui {

/// Opens a URL outside the program; false if nothing did. The window's is QDesktopServices::openUrl, a test's records.
using UrlOpener = std::function<bool(const QUrl &)>;

/// A `mailto:` URL as RFC 6068 wants it: everything percent-encoded, lines ended by CRLF. `to` may be empty.
[[nodiscard]] QUrl mailDraft(const QString &to, const QString &subject, const QString &body);

} // namespace success::ui
