// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/time.h"
#include "core/scoring/health_settings.h"
#include "core/sections/table/value.h"

#include <QtCore/qnamespace.h>

namespace success::ui {

/// A cell in words: as the table shows it, exactly (on hover), and as a screen reader says it.
struct CellText
{
    QString shown;
    QString exact;
    QString spoken;
    QString note = {}; ///< stands smaller beside what is shown, where the cell has the room
};

/// `kind` decides the wording; a missing value is shown as a dash and spoken as "unknown". Days count from `asOf`.
[[nodiscard]] CellText cellText(const Value &value, ColumnKind kind, const AsOf &asOf);

/// The level of its key in a Value (`at_risk`); anything else is not scored.
[[nodiscard]] RiskLevel levelFromKey(const QString &key);

/// Numbers, money and days stand right-aligned with tabular figures.
[[nodiscard]] Qt::Alignment alignmentOf(ColumnKind kind);
/// Columns whose interesting end is the high one sort descending at the first click.
[[nodiscard]] Qt::SortOrder firstSortOrder(ColumnKind kind);

} // namespace success::ui
