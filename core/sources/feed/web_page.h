// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QUrl>

#include <vector>

namespace success::feed {

/// Whether the first element (after declarations, comments and white space) says that this is HTML.
[[nodiscard]] bool isWebPage(const QByteArray &body);

/// The feeds that a web page names in `<link rel="alternate" type="application/rss+xml …">`, each once, in its order.
[[nodiscard]] std::vector<QUrl> feedsNamedBy(const QByteArray &page, const QUrl &address);

} // namespace success::feed
