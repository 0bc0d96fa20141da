// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/feed/feed_document.h"

#include <optional>

namespace success::feed {

/// Reads JSON Feed 1.0 and 1.1; nullopt for what is none, even with broken characters mended.
[[nodiscard]] std::optional<Document> readJsonFeed(const QByteArray &body, const QUrl &address);

} // namespace success::feed
