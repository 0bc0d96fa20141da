// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace success::assistant {

/// The text without what a model reads or writes and a person does not see: control characters other than white space,
/// marks of direction, blanks of no width, tags (U+E0000 …) and halves of characters.
[[nodiscard]] QString visibleText(const QString &text);

} // namespace success::assistant
