// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace success::assistant {

/// A line of Markdown as plain text: without the marks of lists, headings, quotes, emphasis and code; links and
/// pictures as `label (host)`, addresses as their host. Numbers in square brackets stay, but for those of links.
[[nodiscard]] QString plainLine(QStringView markdown);

/// The line up to a link or a number in square brackets at its end that is not closed yet.
[[nodiscard]] QStringView closedPart(QStringView line);

} // namespace success::assistant
