// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/feed/feed_document.h"

#include <tl/expected.hpp>

namespace success::feed {

/// Reads RSS (0.9x, 1.0, 2.0) and Atom; what is broken is mended in several tries. The unexpected side says in half a
/// sentence why it cannot be read.
[[nodiscard]] tl::expected<Document, QString> readXmlFeed(const QByteArray &body, const QUrl &address);

} // namespace success::feed
