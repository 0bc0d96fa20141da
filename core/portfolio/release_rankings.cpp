// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/release_rankings.h"

#include "core/matching/affected_requests.h"
#include "core/matching/suggestions.h"
#include "core/portfolio/parallel.h"

#include <QSet>

#include <atomic>

namespace success {

namespace {

using matching::Feature;
using matching::FeatureIndex;

constexpr size_t textsAPiece = 1024; ///< each piece looks up its words once

/// The catalogue after a change.
struct Catalogue
{
    std::shared_ptr<const FeatureIndex> index;
    FeatureIndex touched; ///< what only one of both catalogues has
    bool isNew = true;    ///< numbered afresh: no ranking before it can be read
};

Catalogue built(const std::vector<Feature> &features)
{
    FeatureIndex index;
    for (const Feature &feature : features)
        index.add(feature);
    return {std::make_shared<FeatureIndex>(std::move(index)), {}, true};
}

struct Difference
{
    std::vector<Feature> added;
    std::vector<Feature> removed;
};

/// A feature that says something else is removed and added.
Difference differenceOf(const FeatureIndex &index, const std::vector<Feature> &features)
{
    Difference difference;
    QSet<QString> same;
    for (const Feature &feature : features) {
        const auto slot = index.slotOf(feature.id);
        if (slot && index.feature(*slot) == feature)
            same.insert(feature.id);
        else
            difference.added.push_back(feature);
    }
    for (FeatureIndex::Slot slot = 0; slot < index.slotCount(); ++slot) {
        const Feature &feature = index.feature(slot);
        if (index.slotOf(feature.id) == slot && !same.contains(feature.id))
            difference.removed.push_back(feature);
    }
    return difference;
}

Catalogue changed(const std::shared_ptr<const FeatureIndex> &before, const std::vector<Feature> &features)
{
    const Difference difference = differenceOf(*before, features);
    if (difference.added.empty() && difference.removed.empty())
        return {before, {}, false};
    const size_t unused = before->slotCount() - before->size() + difference.removed.size();
    if (difference.added.size() > before->size() / 2 || unused > features.size())
        return built(features);
    auto next = std::make_shared<FeatureIndex>(*before);
    Catalogue catalogue;
    catalogue.isNew = false;
    for (Feature feature : difference.removed) {
        next->remove(feature.id);
        feature.id += QStringLiteral(" before"); // beside what it has become
        catalogue.touched.add(std::move(feature));
    }
    for (const Feature &feature : difference.added) {
        next->add(feature);
        catalogue.touched.add(feature);
    }
    catalogue.index = std::move(next);
    return catalogue;
}

std::vector<QString> distinct(const std::vector<QString> &texts)
{
    std::vector<QString> found;
    QSet<QString> seen;
    for (const QString &text : texts) {
        if (!seen.contains(text))
            found.push_back(text);
        seen.insert(text);
    }
    return found;
}

} // namespace

std::shared_ptr<const ReleaseRankings> rankReleases(const std::vector<Feature> &features,
                                                    std::shared_ptr<const matching::LearnedWords> learned,
                                                    const std::vector<QString> &texts, const ReleaseRankings *before)
{
    const Catalogue catalogue = before ? changed(before->index, features) : built(features);
    const std::vector<QString> asked = distinct(texts);
    std::vector<std::shared_ptr<const matching::Ranking>> rankings(asked.size());
    std::atomic<size_t> anew = 0;
    const auto rankPiece = [&](size_t begin, size_t end) {
        std::optional<matching::AffectedRequests> affected;
        if (!catalogue.isNew)
            affected.emplace(matching::AffectedRequests::Change{*before->index, *catalogue.index, catalogue.touched,
                                                                *before->learned, *learned});
        std::optional<matching::RequestRanker> ranker;
        for (size_t i = begin; i < end; ++i) {
            if (affected && before->byText.contains(asked[i]) && !affected->contains(asked[i])) {
                rankings[i] = before->byText.value(asked[i]);
                continue;
            }
            if (!ranker)
                ranker.emplace(*catalogue.index, *learned);
            rankings[i] = std::make_shared<matching::Ranking>(ranker->rank(asked[i], matching::suggestedFrom));
            ++anew;
        }
    };
    inChunks(asked.size(), rankPiece, textsAPiece);
    auto next = std::make_shared<ReleaseRankings>();
    next->index = catalogue.index;
    next->learned = std::move(learned);
    next->byText.reserve(qsizetype(asked.size()));
    for (size_t i = 0; i < asked.size(); ++i)
        next->byText.insert(asked[i], std::move(rankings[i]));
    next->rankedAnew = anew;
    return next;
}

} // namespace success
