// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/feed/feed_document.h"
#include "core/sources/feed/feed_xml.h"

namespace success::feed {

/// Reads what an entered `rss` or `rdf:RDF` element holds: items in the channel (RSS 0.9x, 2.0) or beside it (RSS 1.0).
[[nodiscard]] Document readRss(FeedXml &xml);

} // namespace success::feed
