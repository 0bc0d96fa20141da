// SPDX-License-Identifier: Apache-2.0
#include "core/matching/learned_words.h"

#include "core/matching/asking_words.h"
#include "core/matching/words.h"

#include <algorithm>
#include <map>
#include <set>

namespace success::matching {

namespace {

constexpr double fullSpread = 6.0; ///< feature words that one approval can vouch for; more share that much

struct Evidence
{
    double together = 0.0; ///< approved
    double apart = 0.0;    ///< dismissed
};

std::set<std::string> contentStems(const QString &text)
{
    std::set<std::string> stems;
    for (const Word &word : wordsOf(text)) {
        if (roleOf(word.folded) == WordRole::Content)
            stems.insert(word.stem);
    }
    return stems;
}

std::vector<std::string> without(const std::set<std::string> &stems, const std::set<std::string> &others)
{
    std::vector<std::string> left;
    std::set_difference(stems.begin(), stems.end(), others.begin(), others.end(), std::back_inserter(left));
    return left;
}

} // namespace

LearnedWords::LearnedWords(const std::vector<Decision> &decisions)
{
    std::map<std::pair<std::string, std::string>, Evidence> evidence;
    for (const Decision &decision : decisions) {
        const std::set<std::string> asked = contentStems(decision.request);
        const std::set<std::string> shipped = contentStems(decision.feature);
        const std::vector<std::string> unanswered = without(asked, shipped);
        const std::vector<std::string> unasked = without(shipped, asked);
        const double share = std::min(1.0, fullSpread / double(std::max<size_t>(1, unasked.size())));
        for (const std::string &request : unanswered) {
            for (const std::string &feature : unasked) {
                Evidence &known = evidence[{request, feature}];
                (decision.approved ? known.together : known.apart) += share;
            }
        }
    }
    for (const auto &[words, known] : evidence) {
        const double weight = (known.together - known.apart) / (known.together + known.apart + 1.0);
        if (weight > 0.0)
            m_links[words.first].push_back({words.second, weight});
    }
}

std::unordered_set<std::string> LearnedWords::differingFrom(const LearnedWords &other) const
{
    std::unordered_set<std::string> stems;
    for (const auto &[stem, links] : m_links) {
        if (other.linkedTo(stem) != links)
            stems.insert(stem);
    }
    for (const auto &[stem, links] : other.m_links) {
        if (!m_links.contains(stem))
            stems.insert(stem);
    }
    return stems;
}

const std::vector<LearnedWords::Link> &LearnedWords::linkedTo(const std::string &stem) const
{
    static const std::vector<Link> none;
    const auto found = m_links.find(stem);
    return found == m_links.end() ? none : found->second;
}

} // namespace success::matching
