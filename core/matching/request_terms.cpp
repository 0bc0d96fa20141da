// SPDX-License-Identifier: Apache-2.0
#include "core/matching/request_terms.h"

#include "core/matching/asking_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <unordered_map>

namespace success::matching {

namespace {

constexpr double askingWeight = 0.2;
constexpr double commonWeight = 0.25;
constexpr double productWeight = 0.2;
constexpr double circumstanceWeight = 0.7;
constexpr double repeatedWeight = 0.3;       ///< added for each time a word comes again
constexpr double earliestCircumstance = 0.3; ///< share of the text: what opens a request is what it asks for

/// Where the text leaves what is asked for and turns to when, why or like what; its end if it does not.
qsizetype circumstanceBegin(const QString &text)
{
    static const QRegularExpression turn(
        QStringLiteral("\\(|\\b(?:when|while|once|because|so that|so it|like|instead of|until|unless|since|e\\.g\\.|as "
                       "in|similar to|for easier|if)\\b| - "),
        QRegularExpression::CaseInsensitiveOption);
    auto turns = turn.globalMatch(text);
    while (turns.hasNext()) {
        const qsizetype at = turns.next().capturedStart();
        if (double(at) > earliestCircumstance * double(text.size()))
            return at;
    }
    return text.size();
}

double weightOf(const Word &word, qsizetype circumstance, const std::vector<std::string> &productWords)
{
    if (std::find(productWords.begin(), productWords.end(), word.folded) != productWords.end())
        return productWeight;
    switch (roleOf(word.folded)) {
    case WordRole::Asking:
        return askingWeight;
    case WordRole::Common:
        return commonWeight;
    case WordRole::Content:
        break;
    }
    return word.begin > circumstance ? circumstanceWeight : 1.0;
}

} // namespace

RequestTerms readRequest(const QString &text, const std::vector<std::string> &productWords)
{
    RequestTerms request;
    std::unordered_map<std::string, int> places;
    const qsizetype circumstance = circumstanceBegin(text);
    int before = -1;
    for (const Word &word : wordsOf(text)) {
        const double weight = weightOf(word, circumstance, productWords);
        const auto [place, isNew] = places.try_emplace(word.stem, int(request.terms.size()));
        if (isNew) {
            request.terms.push_back({word.stem, weight});
        } else {
            double &known = request.terms[size_t(place->second)].weight;
            known = std::max(known, weight) + (weight < circumstanceWeight ? 0.0 : repeatedWeight);
        }
        const std::pair<int, int> pair(before, place->second);
        const auto &pairs = request.neighbours;
        if (before >= 0 && before != place->second && std::find(pairs.begin(), pairs.end(), pair) == pairs.end())
            request.neighbours.push_back(pair);
        before = place->second;
    }
    return request;
}

} // namespace success::matching
