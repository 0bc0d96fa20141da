// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/parallel.h"
#include "core/sections/reengage/reengage_section.h"

namespace success {

LevelPreview previewReengage(const Portfolio &portfolio, const ReengageSettings &before, const ReengageSettings &now)
{
    const ReengageQueue &queue = reengageQueueOf(portfolio);
    const auto likelihoodBy = [&](const ReengageEntry &entry, const ReengageSettings &settings) {
        return scoreReengage(assessReengage(entry.facts), entry.facts.reason, settings).likelihood;
    };
    std::vector<std::pair<Likelihood, Likelihood>> levels(queue.entries.size());
    inChunks(levels.size(), [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i)
            levels[i] = {likelihoodBy(queue.entries[i], before), likelihoodBy(queue.entries[i], now)};
    });
    LevelPreview preview;
    MoneySum changed(portfolio.rates);
    for (quint32 place = 0; place < levels.size(); ++place) {
        const Deal &deal = queue.dealAt(place);
        if (queue.entries[place].dismissed || (deal.account && portfolio.accounts[*deal.account].untracked))
            continue;
        if (preview.add(levels[place].first, levels[place].second) && deal.value)
            changed.add(*deal.value);
    }
    preview.moneyChanged = changed.total();
    return preview;
}

} // namespace success
