// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/question.h"

#include "core/assistant/question_period.h"
#include "core/assistant/spelling.h"
#include "core/matching/words.h"

#include <algorithm>
#include <cctype>
#include <unordered_set>

namespace success::assistant {

namespace {

constexpr int leastWeight = 3; ///< below it nothing is known of such a question
constexpr int leastWeightBeside = 4;
constexpr size_t mostIntents = 2;

using WordSet = std::unordered_set<std::string>;

std::vector<std::string> foldedWords(const QString &text)
{
    std::vector<std::string> words;
    const auto isPart = [](QChar letter) {
        return letter.isLetterOrNumber() || letter.isMark();
    };
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        while (at < text.size() && isPart(text[at]))
            ++at;
        if (at > begin)
            words.push_back(matching::folded(QStringView(text).mid(begin, at - begin)));
        else
            ++at;
    }
    return words;
}

/// How well an intent explains a question.
struct Claim
{
    Intent intent{};
    int weight = 0;
    WordSet used;     ///< words of the question in cues of it that match
    int contents = 0; ///< of those, content words
};

bool matches(const Cue &cue, const WordSet &words)
{
    return std::ranges::all_of(cue.words, [&](const auto &place) {
        return std::ranges::any_of(place, [&](const std::string &word) { return words.contains(word); });
    });
}

std::vector<Claim> claimsOn(const std::vector<std::string> &words, const std::vector<std::string> &content)
{
    const WordSet all(words.begin(), words.end());
    std::vector<Claim> claims(intents);
    for (const Cue &cue : cues()) {
        if (!matches(cue, all))
            continue;
        Claim &claim = claims[size_t(cue.intent)];
        claim.intent = cue.intent;
        claim.weight = std::max(claim.weight, cue.weight);
        for (const auto &place : cue.words) {
            for (const std::string &word : place) {
                if (all.contains(word))
                    claim.used.insert(word);
            }
        }
    }
    for (Claim &claim : claims)
        claim.contents =
            int(std::ranges::count_if(content, [&](const auto &word) { return claim.used.contains(word); }));
    std::erase_if(claims, [](const Claim &claim) { return claim.weight < leastWeight; });
    std::ranges::stable_sort(claims, [](const Claim &a, const Claim &b) {
        return std::pair(a.weight, a.contents) > std::pair(b.weight, b.contents);
    });
    return claims;
}

/// The best claim, and one more that explains a content word the best leaves.
void choose(Question &question)
{
    WordSet explained;
    for (const Claim &claim : claimsOn(question.words, question.content)) {
        const bool adds = std::ranges::any_of(question.content, [&](const std::string &word) {
            return claim.used.contains(word) && !explained.contains(word);
        });
        if (!question.intents.empty() && (claim.weight < leastWeightBeside || !adds))
            continue;
        question.intents.push_back(claim.intent);
        explained.insert(claim.used.begin(), claim.used.end());
        if (question.intents.size() == mostIntents)
            break;
    }
    for (const std::string &word : question.content) {
        if (!explained.contains(word))
            question.topic.push_back(word);
    }
    question.isMostlyTopic = question.topic.size() > question.content.size() - question.topic.size();
}

/// `whats` → `what`: an apostrophe that was left out.
std::string expanded(const std::string &word)
{
    for (const char *asking : {"what", "how", "who", "when", "where", "why"}) {
        if (word == std::string(asking) + 's')
            return asking;
    }
    return word;
}

std::string spelled(const std::string &word, const QuestionContext &context)
{
    if (std::ranges::binary_search(knownWords(), word))
        return word;
    const std::string nearest = nearestWord(word, knownWords());
    if (nearest.empty() || (context.isWordOfAccount && context.isWordOfAccount(word)))
        return word;
    return nearest;
}

} // namespace

bool Question::has(std::initializer_list<const char *> anyOf) const
{
    return std::ranges::any_of(anyOf,
                               [this](const char *word) { return std::ranges::find(words, word) != words.end(); });
}

Question readQuestion(const QString &text, const QuestionContext &context)
{
    Question question;
    question.text = text.simplified();
    WordSet names;
    for (const QString &name : context.names) {
        const auto words = foldedWords(name);
        names.insert(words.begin(), words.end());
    }
    for (const std::string &word : foldedWords(text)) {
        if (!names.contains(word))
            question.words.push_back(spelled(expanded(word), context));
    }
    WordSet seen;
    for (const std::string &word : question.words) {
        const bool number = std::ranges::all_of(word, [](unsigned char letter) { return std::isdigit(letter) != 0; });
        if (!isFillWord(word) && !number && seen.insert(word).second)
            question.content.push_back(word);
    }
    const TimeWords time = timeWordsOf(question.words, context.today);
    question.count = time.count;
    question.period = time.period;
    choose(question);
    return question;
}

} // namespace success::assistant
