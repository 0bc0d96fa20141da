// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/convert_settings.h"

namespace success {

/// How many of what is ranked by likelihood has each.
struct LikelihoodCounts
{
    int highLikelihood = 0;
    int mediumLikelihood = 0;
    int lowLikelihood = 0;
    int notScored = 0;
    int highPartial = 0; ///< of the high ones, scored on less than half of the weight

    void count(Likelihood likelihood, bool partial)
    {
        highLikelihood += likelihood == Likelihood::High;
        mediumLikelihood += likelihood == Likelihood::Medium;
        lowLikelihood += likelihood == Likelihood::Low;
        notScored += likelihood == Likelihood::NotScored;
        highPartial += likelihood == Likelihood::High && partial;
    }
};

} // namespace success
