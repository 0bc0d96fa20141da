// SPDX-License-Identifier: Apache-2.0
#include "core/sections/pipeline/account_likelihood.h"

namespace success {

std::optional<Likelihood> likelihoodOf(const Portfolio &portfolio, quint32 account)
{
    const ConvertQueue &queue = convertQueueOf(portfolio);
    const ConvertProspects &prospects = *queue.prospects;
    const Prospect *prospect = prospects.find(account);
    const auto place = prospect ? size_t(prospect - prospects.all.data()) : queue.scores.size();
    if (place >= queue.scores.size() || queue.scores[place].likelihood == Likelihood::NotScored)
        return {};
    return queue.scores[place].likelihood;
}

} // namespace success
