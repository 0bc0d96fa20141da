// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/table/column.h"

namespace success::ui {

/// One column as the user has set it; widths in device-independent pixels, 0: as wide as the design says.
struct ColumnState
{
    QString id;
    int width = 0;
    bool hidden = false;

    bool operator==(const ColumnState &) const = default;
};

/// The columns of a table from left to right.
using ColumnLayout = std::vector<ColumnState>;

/// The form that is saved: `account:220 arr:0:hidden`. Reading skips what it cannot read.
[[nodiscard]] QString layoutText(const ColumnLayout &layout);
[[nodiscard]] ColumnLayout layoutFromText(const QString &text);

/// A saved layout brought to the columns that exist now: ones that are gone are dropped, new ones are put where the
/// section has them, hidden as it says.
[[nodiscard]] ColumnLayout mergedLayout(const ColumnLayout &saved, const std::vector<ColumnInfo> &columns);

/// What a column wants to be: `natural` is its width in the design; the columns with a `stretch` share what is left.
struct ColumnWish
{
    QString id;
    int natural = 0;
    int minimum = 0; ///< of a stretching column, before others fold away
    int stretch = 0;
};

/// Widths in `available` pixels, beside `layout`; 0: not shown. Where not everything fits, columns of the highest fold
/// priority fold away first; then a stretching column shrinks to its minimum, and the rest is scrolled to.
[[nodiscard]] std::vector<int> fittedWidths(const ColumnLayout &layout, const std::vector<ColumnInfo> &columns,
                                            const std::vector<ColumnWish> &wishes, int available);

} // namespace success::ui
