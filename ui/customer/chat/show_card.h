// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

class QWidget;

namespace success::ui {

/// Scrolls to the card of Customer Detail on which a citation of this kind stands, and rings it for a moment. Nothing
/// happens where the account has no such card.
void showCard(QWidget &pane, const QString &kind, const Theme &theme);

} // namespace success::ui
