// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

namespace success::ui {

/// A word on a tint at the foot of a card.
struct CardMark
{
    QString text;
    Tone tone;

    bool operator==(const CardMark &) const = default;
};

} // namespace success::ui
