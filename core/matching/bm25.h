// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string>
#include <unordered_map>
#include <vector>

namespace success::matching {

/// Plain Okapi BM25 (k1 1.2, b 0.75), the measure that the matcher is held against: tokens `[a-z0-9]{2,}` in lower
/// case, Snowball-stemmed, no stop list, idf = ln(1 + (N − n + 0.5)/(n + 0.5)).
class Bm25
{
public:
    explicit Bm25(const std::vector<QString> &texts);

    /// A score beside each text; 0 where they share no word. A word that the request repeats counts each time.
    [[nodiscard]] std::vector<double> scores(const QString &request) const;

private:
    struct Posting
    {
        size_t text = 0;
        int count = 0;
    };

    std::unordered_map<std::string, std::vector<Posting>> m_postings; ///< by stem, in the order of the texts
    std::vector<size_t> m_lengths;
    double m_averageLength = 0;
};

} // namespace success::matching
