// SPDX-License-Identifier: Apache-2.0
#include "core/sections/palette/word_match.h"

#include <algorithm>

namespace success::palette {

namespace {

constexpr size_t shortestWithTypo = 4;

/// Bytes beyond ASCII are parts of letters.
bool isLetter(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

bool startsWord(std::string_view text, size_t at)
{
    return at == 0 || !isLetter(text[at - 1]);
}

bool beginsButForOne(std::string_view word, std::string_view text)
{
    size_t at = 0;
    while (at < word.size() && at < text.size() && word[at] == text[at])
        ++at;
    if (at == 0)
        return false; // people get the first letter right
    const auto rest = [at](std::string_view from, size_t skipped) {
        return from.substr(std::min(from.size(), at + skipped));
    };
    const std::string_view wrong = rest(word, 1);
    if (rest(text, 1).starts_with(wrong) || rest(text, 0).starts_with(wrong) ||
        rest(text, 1).starts_with(rest(word, 0)))
        return true;
    const bool swapped =
        at + 1 < word.size() && at + 1 < text.size() && word[at] == text[at + 1] && word[at + 1] == text[at];
    return swapped && rest(text, 2).starts_with(rest(word, 2));
}

} // namespace

size_t bestPlace(std::string_view word, std::string_view text)
{
    const size_t first = text.find(word);
    for (size_t at = first; at != std::string_view::npos; at = text.find(word, at + 1)) {
        if (startsWord(text, at))
            return at;
    }
    return first;
}

Quality qualityOf(std::string_view word, std::string_view title, std::string_view other)
{
    constexpr size_t none = std::string_view::npos;
    const size_t inTitle = bestPlace(word, title);
    if (inTitle == 0)
        return Quality::TitleStart;
    if (inTitle != none && startsWord(title, inTitle))
        return Quality::TitleWord;
    const size_t inOther = bestPlace(word, other);
    if (inOther != none && startsWord(other, inOther))
        return Quality::OtherWord;
    return inTitle != none ? Quality::InsideTitle : inOther != none ? Quality::InsideOther : Quality::None;
}

std::vector<size_t> scattered(std::string_view word, std::string_view text)
{
    if (word.size() < 2 || text.empty())
        return {};
    // Of each letter, the places where it can stand, and where the one before it stands then.
    std::vector<std::vector<std::pair<size_t, size_t>>> steps{{}};
    for (size_t at = text.find(word[0]); at != std::string_view::npos; at = text.find(word[0], at + 1)) {
        if (startsWord(text, at))
            steps[0].emplace_back(at, at);
    }
    while (steps.size() < word.size() && !steps.back().empty()) {
        const auto &before = steps.back();
        std::vector<std::pair<size_t, size_t>> places;
        size_t behind = 0; // steps before `at`
        bool sameWord = false;
        for (size_t at = before.front().first + 1; at < text.size(); ++at) {
            while (behind < before.size() && before[behind].first < at) {
                sameWord = true;
                ++behind;
            }
            const bool begins = startsWord(text, at);
            sameWord = sameWord && !begins;
            if (text[at] == word[steps.size()] && (begins || sameWord))
                places.emplace_back(at, before[behind - 1].first);
        }
        steps.push_back(std::move(places));
    }
    if (steps.back().empty())
        return {};
    std::vector<size_t> places(word.size(), steps.back().front().first);
    for (size_t letter = word.size() - 1; letter > 0; --letter) {
        const auto step =
            std::ranges::lower_bound(steps[letter], places[letter], {}, &std::pair<size_t, size_t>::first);
        places[letter - 1] = step->second;
    }
    return places;
}

bool withTypo(std::string_view word, std::string_view text)
{
    if (word.size() < shortestWithTypo)
        return false;
    for (size_t at = 0; at < text.size(); ++at) {
        if (startsWord(text, at) && beginsButForOne(word, text.substr(at)))
            return true;
    }
    return false;
}

} // namespace success::palette
