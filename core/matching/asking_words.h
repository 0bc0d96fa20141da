// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace success::matching {

/// How much a word of a request says about what is asked for.
enum class WordRole {
    Content, ///< names the thing
    Common,  ///< grammar: articles, prepositions, pronouns
    Asking,  ///< the asking itself: "feature request", "please", "add support for", "it would be nice"
};

/// `folded`: the word as Word::folded. The lists are general English of asking and of announcing; no project's words.
[[nodiscard]] WordRole roleOf(const std::string &folded);

} // namespace success::matching
