// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace success::ui {

/// A card of the right column: its title, quiet words beside it, and a column for what it holds.
struct DetailCard
{
    QFrame *frame = nullptr;
    QVBoxLayout *column = nullptr;
};
[[nodiscard]] DetailCard detailCard(const QString &title, const QString &note = {});
/// Small quiet lines that wrap.
[[nodiscard]] QLabel *caption(const QString &text);
/// Label left, value right of it, one pair a row; values wrap and can be selected.
void addPair(QGridLayout *grid, const QString &label, const QString &value, const QString &exact = {});
[[nodiscard]] QGridLayout *pairGrid();

} // namespace success::ui
