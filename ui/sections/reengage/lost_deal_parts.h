// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/reengage/lost_deal_detail.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace success::ui {

/// What the cards of a lost deal's sheet ask for.
struct LostDealActions
{
    std::function<void(std::optional<LossReason> category)> setCategory; ///< nullopt: by the text
    std::function<void(const BlockerMatch &match, bool approved)> decideMatch;
    std::function<void()> bringBack;
    std::function<void(const QString &url)> openUrl;
};

// The cards, each over a detail that outlives it.
[[nodiscard]] QWidget *dealCard(const LostDealDetail &detail, QDate asOf, const LostDealActions &actions);
[[nodiscard]] QWidget *matchesCard(const LostDealDetail &detail, const Theme &theme, const LostDealActions &actions);
[[nodiscard]] QWidget *scoreCard(const LostDealDetail &detail, const Theme &theme);
[[nodiscard]] QWidget *sinceCard(const LostDealDetail &detail, QDate asOf, const Theme &theme,
                                 const LostDealActions &actions);
[[nodiscard]] QWidget *historyCard(const LostDealDetail &detail, QDate asOf, const Theme &theme,
                                   const LostDealActions &actions);

} // namespace success::ui
