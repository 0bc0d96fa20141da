// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"
#include "core/sources/feed/feed_document.h"

namespace success::feed {

/// Reads one page of a feed: RSS 2.0 and its elders, RSS 1.0, Atom or JSON Feed, whatever its content type said (wire
/// contract attio-…md §5). `address`: where the page came from in the end; relative addresses are resolved against it.
/// Refused with a sentence: a web page (with the feeds that it names), entities that point outside or multiply, and
/// what is still broken after the usual faults of publishers have been mended.
[[nodiscard]] Result<Document> parse(const QByteArray &body, const QUrl &address);

/// The address as sentences show it: without query and user, which may hold a secret.
[[nodiscard]] QString shownAddress(const QUrl &address);

} // namespace success::feed
