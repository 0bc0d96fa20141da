// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/cues/cue_rows.h"
#include "core/matching/stemmer.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>
#include <unordered_set>

namespace success::assistant {

namespace {

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    std::istringstream stream{std::string(text)};
    for (std::string part; std::getline(stream, part, separator);) {
        if (!part.empty())
            parts.push_back(part);
    }
    return parts;
}

Cue readCue(const CueRow &row)
{
    Cue cue{row.intent, row.weight, {}};
    for (const std::string &place : split(row.words, ' ')) {
        std::vector<CueWord> &words = cue.words.emplace_back();
        for (const std::string &word : split(place == "LEVEL" ? levelWordsOfCues() : place, '|')) {
            const bool exact = word.front() == '=';
            const std::string plain = exact ? word.substr(1) : word;
            words.push_back({plain, exact ? std::string() : matching::stemOf(plain)});
        }
    }
    return cue;
}

std::vector<Cue> readCues()
{
    std::vector<Cue> all;
    for (const auto &rows : {standingCues(), talkCues(), moneyCues()})
        std::ranges::transform(rows, std::back_inserter(all), readCue);
    return all;
}

const std::unordered_set<std::string> &fillSet()
{
    static const auto set = [] {
        const auto words = split(fillWords(), ' ');
        return std::unordered_set<std::string>(words.begin(), words.end());
    }();
    return set;
}

} // namespace

QString intentKey(Intent intent)
{
    static constexpr std::array keys{u"health",     u"changes", u"calls",     u"requests", u"commitments", u"renewal",
                                     u"value",      u"billing", u"usage",     u"contacts", u"mood",        u"deals",
                                     u"next_steps", u"routes",  u"company",   u"overview", u"notes",       u"messages",
                                     u"documents",  u"convert", u"re_engage", u"terms",    u"decisions",   u"others"};
    static_assert(keys.size() == intents);
    return QString::fromUtf16(keys[size_t(intent)]);
}

bool takesTopic(Intent intent)
{
    switch (intent) {
    case Intent::Calls:
    case Intent::Requests:
    case Intent::Commitments:
    case Intent::Mood:
    case Intent::Deals:
    case Intent::Notes:
    case Intent::Messages:
    case Intent::Documents:
    case Intent::Terms:
    case Intent::Decisions:
        return true;
    default:
        return false;
    }
}

const std::vector<Cue> &cues()
{
    static const std::vector<Cue> all = readCues();
    return all;
}

const std::vector<std::string> &knownWords()
{
    static const std::vector<std::string> all = [] {
        std::vector<std::string> words(fillSet().begin(), fillSet().end());
        for (const Cue &cue : cues()) {
            for (const auto &place : cue.words)
                std::ranges::transform(place, std::back_inserter(words), &CueWord::word);
        }
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
        return words;
    }();
    return all;
}

bool isFillWord(const std::string &folded)
{
    return fillSet().contains(folded);
}

} // namespace success::assistant
