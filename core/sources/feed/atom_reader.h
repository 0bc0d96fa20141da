// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/feed/feed_document.h"
#include "core/sources/feed/feed_xml.h"

namespace success::feed {

/// Reads what an entered Atom `feed` element holds (RFC 4287, and what Atom 0.3 called otherwise).
[[nodiscard]] Document readAtom(FeedXml &xml);

} // namespace success::feed
