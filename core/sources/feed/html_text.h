// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace success::feed {

/// `&amp;`, `&nbsp;`, `&#8217;` and their like as the characters they stand for, once; what is no reference stays.
[[nodiscard]] QString withoutReferences(const QString &html);

/// What a person would read of a piece of HTML, in one line. Only elements that HTML has count as tags, so that
/// `Use <T> in generics` keeps its `<T>`; what scripts, styles and comments hold is dropped.
[[nodiscard]] QString plainText(const QString &html);

} // namespace success::feed
