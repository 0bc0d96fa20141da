// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/brief_facts.h"

class QTextDocument;

namespace success {

/// How much of an account fits.
struct BriefLimits
{
    int activity = 0; ///< items
    int text = 0;     ///< characters of one text
};
void writeBrief(const BriefFacts &facts, const BriefLimits &limits, QTextDocument &document);

} // namespace success
