// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/spelling.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace success::assistant {

namespace {

constexpr size_t longest = 24;

/// Optimal string alignment: edits of single letters and swaps of neighbours (Damerau 1964), no letter edited twice.
int distance(const std::string &a, const std::string &b)
{
    std::array<std::array<int, longest + 1>, longest + 1> edits{};
    for (size_t i = 0; i <= a.size(); ++i)
        edits[i][0] = int(i);
    for (size_t j = 0; j <= b.size(); ++j)
        edits[0][j] = int(j);
    for (size_t i = 1; i <= a.size(); ++i) {
        for (size_t j = 1; j <= b.size(); ++j) {
            const int replaced = edits[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
            edits[i][j] = std::min({edits[i - 1][j] + 1, edits[i][j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                edits[i][j] = std::min(edits[i][j], edits[i - 2][j - 2] + 1);
        }
    }
    return edits[a.size()][b.size()];
}

bool isSwapped(const std::string &a, const std::string &b)
{
    if (a.size() != b.size())
        return false;
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin());
    return a.end() - left >= 2 && left[0] == right[1] && left[1] == right[0] &&
           std::equal(left + 2, a.end(), right + 2);
}

} // namespace

std::string nearestWord(const std::string &word, const std::vector<std::string> &known)
{
    if (word.size() < 3 || word.size() > longest)
        return {};
    const int most = word.size() >= 11 ? 2 : word.size() >= 5 ? 1 : 0;
    std::string nearest;
    int nearestEdits = most + 1;
    for (const std::string &candidate : known) {
        if (candidate.size() > longest)
            continue;
        if (most == 0) {
            if (isSwapped(word, candidate))
                return candidate;
            continue;
        }
        if (candidate.size() < 4 || candidate.front() != word.front() ||
            std::abs(int(candidate.size()) - int(word.size())) > most)
            continue;
        if (const int edits = distance(word, candidate); edits < nearestEdits) {
            nearest = candidate;
            nearestEdits = edits;
        }
    }
    return nearest;
}

} // namespace success::assistant
