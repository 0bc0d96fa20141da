// SPDX-License-Identifier: Apache-2.0
#include "core/matching/bm25.h"

#include "core/matching/stemmer.h"

#include <cmath>
#include <numeric>

namespace success::matching {

namespace {

constexpr double k1 = 1.2;
constexpr double b = 0.75;

bool isTokenLetter(QChar letter)
{
    return (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9');
}

std::vector<std::string> tokensOf(const QString &text)
{
    std::vector<std::string> tokens;
    std::string token;
    const QString lower = text.toLower() + u' ';
    for (const QChar letter : lower) {
        if (isTokenLetter(letter)) {
            token += char(letter.unicode());
            continue;
        }
        if (token.size() >= 2)
            tokens.push_back(stemOf(token));
        token.clear();
    }
    return tokens;
}

} // namespace

Bm25::Bm25(const std::vector<QString> &texts)
{
    for (size_t text = 0; text < texts.size(); ++text) {
        const std::vector<std::string> tokens = tokensOf(texts[text]);
        m_lengths.push_back(tokens.size());
        for (const std::string &token : tokens) {
            std::vector<Posting> &postings = m_postings[token];
            if (postings.empty() || postings.back().text != text)
                postings.push_back({text, 0});
            ++postings.back().count;
        }
    }
    if (!m_lengths.empty())
        m_averageLength = double(std::accumulate(m_lengths.begin(), m_lengths.end(), size_t(0))) / double(texts.size());
}

std::vector<double> Bm25::scores(const QString &request) const
{
    std::vector<double> scores(m_lengths.size());
    const double all = double(m_lengths.size());
    for (const std::string &token : tokensOf(request)) {
        const auto found = m_postings.find(token);
        if (found == m_postings.end())
            continue;
        const double with = double(found->second.size());
        const double idf = std::log(1.0 + (all - with + 0.5) / (with + 0.5));
        for (const Posting &posting : found->second) {
            const double length = double(m_lengths[posting.text]) / m_averageLength;
            scores[posting.text] += idf * posting.count * (k1 + 1.0) / (posting.count + k1 * (1.0 - b + b * length));
        }
    }
    return scores;
}

} // namespace success::matching
