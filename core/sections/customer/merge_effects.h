// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/workspace/account_belongings.h"

namespace success {

/// What becomes of one kind of thing when accounts are merged, in a sentence.
struct MergeEffect
{
    QString kind;  ///< `contact`, `owner`, `tracking`, `route`, `note`, `conversation`, `history`, `mail`
    QString title; ///< `Contacts`, `Owners` …
    QString effect;
};
/// `accounts`: the one that stays first; `belongings` beside them. Kinds that the others bring nothing of, or that
/// agree with the one that stays, are left out.
[[nodiscard]] std::vector<MergeEffect> mergeEffects(const Portfolio &portfolio,
                                                    const std::vector<const Account *> &accounts,
                                                    const std::vector<AccountBelongings> &belongings);

} // namespace success
