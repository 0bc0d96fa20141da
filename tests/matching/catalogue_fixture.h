// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/matching/request_ranker.h"

#include <string>
#include <vector>

namespace success::matching {

/// A small made-up catalogue and the rankings over it.
inline Feature feature(const char *id, const char *text, FeatureKind kind = FeatureKind::Feature)
{
    return {QString::fromUtf8(id), QString::fromUtf8(text), kind, std::nullopt};
}

inline std::vector<Feature> smallCatalogue()
{
    return {feature("dark", "Dark theme for the window and all dialogs"),
            feature("csv", "Invoices can be exported as CSV. The separator is chosen in Preferences."),
            feature("csv-fix", "Fixed the export of invoices as CSV", FeatureKind::Fix),
            feature("request-log", "Log every HTTP request"),
            feature("keys", "Keyboard shortcuts can be changed"),
            feature("scroll", "scrolloff keeps lines above and below the cursor"),
            feature("roles", "Managers can invite people")};
}

inline FeatureIndex indexOf(const std::vector<Feature> &features)
{
    FeatureIndex index;
    for (const Feature &one : features)
        index.add(one);
    return index;
}

/// `id:score` of the best candidates.
inline std::vector<std::string> ranked(const FeatureIndex &index, const char *request,
                                       const std::vector<Decision> &decisions = {}, size_t limit = 10)
{
    const LearnedWords learned(decisions);
    RequestRanker ranker(index, learned);
    std::vector<std::string> lines;
    for (const Candidate &candidate : ranker.rank(QString::fromUtf8(request), limit).candidates)
        lines.push_back(index.feature(candidate.slot).id.toStdString() + ':' + std::to_string(candidate.score));
    return lines;
}

/// The id of the best candidate; empty if there is none.
inline std::string best(const FeatureIndex &index, const char *request, const std::vector<Decision> &decisions = {})
{
    const std::vector<std::string> lines = ranked(index, request, decisions, 1);
    return lines.empty() ? std::string() : lines.front().substr(0, lines.front().find(':'));
}

} // namespace success::matching
