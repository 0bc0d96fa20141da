// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/question.h"

#include "core/assistant/question_period.h"
#include "core/assistant/spelling.h"
#include "core/matching/stemmer.h"
#include "core/matching/words.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>
#include <unordered_set>

namespace success::assistant {

namespace {

constexpr int leastWeight = 3; ///< below it nothing is known of such a question
constexpr int leastWeightBeside = 4;
constexpr size_t mostIntents = 3;
constexpr size_t mostWords = 100; ///< what stands behind them is not read
constexpr int sureWeight = 5;     ///< from it on a word or two that nothing explains are no reason to search

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
    WordSet known;    ///< words of the question in any cue of it
    int contents = 0; ///< content words that are used
};

/// The words of a question, as cues look for them.
struct AskedWords
{
    WordSet words;
    std::unordered_multimap<std::string, std::string> byStem;

    explicit AskedWords(const std::vector<std::string> &asked)
        : words(asked.begin(), asked.end())
    {
        for (const std::string &word : words) {
            if (!isFillWord(word)) // `please` is no form of `pleased`
                byStem.emplace(matching::stemOf(word), word);
        }
    }

    void addMeant(const CueWord &cue, WordSet &to) const
    {
        if (words.contains(cue.word))
            to.insert(cue.word);
        if (cue.stem.empty())
            return;
        const auto [begin, end] = byStem.equal_range(cue.stem);
        for (auto word = begin; word != end; ++word)
            to.insert(word->second);
    }

    /// The words that the cue means; empty: it does not match.
    [[nodiscard]] WordSet usedBy(const Cue &cue, WordSet &known) const
    {
        WordSet used;
        bool matches = true;
        for (const auto &place : cue.words) {
            WordSet here;
            for (const CueWord &word : place)
                addMeant(word, here);
            matches = matches && !here.empty();
            used.insert(here.begin(), here.end());
        }
        known.insert(used.begin(), used.end());
        return matches ? used : WordSet();
    }
};

std::vector<Claim> claimsOn(const std::vector<std::string> &words, const std::vector<std::string> &content)
{
    const AskedWords asked(words);
    std::vector<Claim> claims(intents);
    for (const Cue &cue : cues()) {
        Claim &claim = claims[size_t(cue.intent)];
        claim.intent = cue.intent;
        const WordSet used = asked.usedBy(cue, claim.known);
        if (!used.empty())
            claim.weight = std::max(claim.weight, cue.weight);
        claim.used.insert(used.begin(), used.end());
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

/// The best claim, and others that explain a content word that the better ones leave.
std::vector<Claim> chosenOf(const std::vector<Claim> &claims, const std::vector<std::string> &content)
{
    std::vector<Claim> chosen;
    WordSet explained;
    for (const Claim &claim : claims) {
        const bool adds = std::ranges::any_of(
            content, [&](const std::string &word) { return claim.used.contains(word) && !explained.contains(word); });
        if (!chosen.empty() && (claim.weight < leastWeightBeside || !adds))
            continue;
        chosen.push_back(claim);
        explained.insert(claim.used.begin(), claim.used.end());
        if (chosen.size() == mostIntents || claim.intent == Intent::Others)
            break;
    }
    return chosen;
}

/// Where two things are asked, the one that is asked first comes first.
void putInOrderAsked(std::vector<Claim> &chosen, const Question &question)
{
    if (!question.has({"and", "also", "plus"}) && !question.text.contains(QStringLiteral("? ")))
        return;
    const auto place = [&](const Claim &claim) {
        return std::ranges::find_if(question.words, [&](const std::string &word) {
            return claim.used.contains(word) && std::ranges::find(question.content, word) != question.content.end();
        });
    };
    std::ranges::stable_sort(chosen, {}, place);
}

/// Behind these stands what a question is about.
bool leadsTopic(const std::string &word)
{
    static const WordSet words{"about", "regarding", "concerning", "on", "for", "mention", "mentions", "mentioned"};
    return words.contains(word);
}

void setFilter(Question &question, const QuestionContext &context)
{
    bool isLed = false;
    const WordSet topic(question.topic.begin(), question.topic.end());
    WordSet seen;
    for (const std::string &word : question.words) {
        isLed = leadsTopic(word) || (isLed && (topic.contains(word) || isFillWord(word)));
        const bool filters =
            topic.contains(word) && (isLed || !context.isWordOfAccount || context.isWordOfAccount(word));
        if (filters && seen.insert(word).second)
            question.filter.push_back(word);
    }
}

void choose(Question &question, const QuestionContext &context)
{
    std::vector<Claim> chosen = chosenOf(claimsOn(question.words, question.content), question.content);
    putInOrderAsked(chosen, question);
    WordSet explained;
    int weight = 0;
    for (const Claim &claim : chosen) {
        question.intents.push_back(claim.intent);
        explained.insert(claim.used.begin(), claim.used.end());
        explained.insert(claim.known.begin(), claim.known.end());
        weight = std::max(weight, claim.weight);
    }
    for (const std::string &word : question.content) {
        if (!explained.contains(word))
            question.topic.push_back(word);
    }
    setFilter(question, context);
    const size_t known = question.content.size() - question.topic.size();
    const size_t borne = weight >= sureWeight && (question.filter.empty() || known == 0) ? 1 : 0;
    const bool ofOthers = !chosen.empty() && chosen.front().intent == Intent::Others;
    question.isMostlyTopic = !ofOthers && question.topic.size() > known + borne;
}

/// `whats` → `what`: an apostrophe that was left out, and what is often typed for a short word.
std::string expanded(const std::string &word)
{
    for (const char *asking : {"what", "how", "who", "when", "where", "why"}) {
        if (word == std::string(asking) + 's')
            return asking;
    }
    static const std::unordered_map<std::string, std::string> typed{
        {"wich", "which"}, {"whch", "which"}, {"wat", "what"}, {"waht", "what"},  {"wht", "what"},
        {"hwo", "how"},    {"r", "are"},      {"u", "you"},    {"ur", "your"},    {"y", "why"},
        {"wy", "why"},     {"whn", "when"},   {"wen", "when"}, {"ppl", "people"}, {"abt", "about"}};
    const auto meant = typed.find(word);
    return meant == typed.end() ? word : meant->second;
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
        if (question.words.size() == mostWords)
            break;
        if (!names.contains(word))
            question.words.push_back(spelled(expanded(word), context));
    }
    const TimeWords time = timeWordsOf(question.words, context.today);
    question.count = time.count;
    question.period = time.period;
    WordSet seen;
    for (size_t i = 0; i < question.words.size(); ++i) {
        const std::string &word = question.words[i];
        const bool number = std::ranges::all_of(word, [](unsigned char letter) { return std::isdigit(letter) != 0; });
        const bool saysWhen = std::ranges::find(time.places, i) != time.places.end();
        if (!isFillWord(word) && !number && !saysWhen && seen.insert(word).second)
            question.content.push_back(word);
    }
    choose(question, context);
    return question;
}

} // namespace success::assistant
