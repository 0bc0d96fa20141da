// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/reengage/lost_deal_detail.h"

namespace success::ui {

/// `today`, `3 days ago`, `5 months ago`: how long ago a deal was lost.
[[nodiscard]] QString lostAgo(QDate lostOn, QDate asOf);
/// `Approved`, `63 of 100`.
[[nodiscard]] QString blockerStrength(const DealBlocker &blocker);
/// `Order created`, `Lost`, `Other order`, `Call`, `Message`, `Signal`.
[[nodiscard]] QString eventTitle(LossEvent::Kind kind);

} // namespace success::ui
