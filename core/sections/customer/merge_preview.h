// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"

namespace success {

/// What several accounts would be as one, before it is decided.
struct MergePreview
{
    QString key, name; ///< of the one that stays
    std::vector<QString> others;
    int contracts = 0;
    std::vector<Money> arr;           ///< by currency, as the contracts count together (scoring.md, Merged company)
    Money arrShown;                   ///< in the base currency where there are several
    std::vector<Money> arrApart;      ///< what the accounts bring as they are, by currency
    std::optional<int> daysToRenewal; ///< the earliest
    quint16 sources = 0;              ///< bit SourceId
    int routes = 0;
};
/// `accounts`: the one that stays first.
[[nodiscard]] MergePreview previewMerge(const Portfolio &portfolio, const std::vector<const Account *> &accounts);
/// In one or two sentences.
[[nodiscard]] QString mergePreviewText(const MergePreview &preview);

} // namespace success
