// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace success::palette {

/// How well a typed word meets an entry, best first. All texts are folded (table/fold.h).
enum class Quality : std::uint8_t {
    WholeTitle,  ///< only ever given to a whole query
    TitleStart,  ///< the title begins with it
    TitleWord,   ///< a later word of the title does
    OtherWord,   ///< a word of what else finds the entry does
    InsideTitle, ///< it stands within a word of the title
    InsideOther, ///< of what else finds it
    Scattered,   ///< its letters stand in the title in this order: `hlfx` for Halifax, `hx` for Hooli XYZ
    Typo,        ///< a word begins with it but for one letter missing, extra, wrong or swapped with the next
    None,
};

/// Up to InsideOther: `word` stands in one of the texts as it is.
[[nodiscard]] Quality qualityOf(std::string_view word, std::string_view title, std::string_view other);

/// Where the letters of `word` stand in `text` in their order: the first begins a word, each other one follows in the
/// same word or begins a later one. Empty if they do not, or for words of one byte.
[[nodiscard]] std::vector<size_t> scattered(std::string_view word, std::string_view text);

/// True if a word of `text` begins with `word` but for one slip. Words of less than four bytes are too short to tell a
/// slip from another word. Bytes are compared: a slip in a letter beyond ASCII may count as two.
[[nodiscard]] bool withTypo(std::string_view word, std::string_view text);

/// Where `word` stands in `text`, at the beginning of a word if it does anywhere; npos if it does not.
[[nodiscard]] size_t bestPlace(std::string_view word, std::string_view text);

} // namespace success::palette
