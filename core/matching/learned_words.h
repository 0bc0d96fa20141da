// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace success::matching {

/// What a person said of a request and a feature, by their texts.
struct Decision
{
    QString request;
    QString feature;
    bool approved = true; ///< false: dismissed
};

/// Which words of requests stand for which words of features in this workspace, read from its decisions. A function of
/// the set of decisions alone, whatever their order: taking one back leaves what would be without it.
class LearnedWords
{
public:
    struct Link
    {
        std::string stem; ///< of a feature
        double weight = 0.0;

        bool operator==(const Link &) const = default;
    };

    LearnedWords() = default;
    explicit LearnedWords(const std::vector<Decision> &decisions);

    /// By stem; empty where nothing was learned.
    [[nodiscard]] const std::vector<Link> &linkedTo(const std::string &stem) const;
    /// Stems that are linked otherwise in `other`.
    [[nodiscard]] std::unordered_set<std::string> differingFrom(const LearnedWords &other) const;

private:
    std::unordered_map<std::string, std::vector<Link>> m_links;
};

} // namespace success::matching
