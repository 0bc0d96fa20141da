// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace success::ui {

/// Has a screen reader say at once what a label says by now.
void announce(QWidget *label);

} // namespace success::ui
