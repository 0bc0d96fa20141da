// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRect>

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace success::ui {

// Where things stand inside a cell. Plain structs over a cell's rectangle and the sizes of its texts, in
// device-independent pixels; the delegates paint by them, mice are tested against them.

/// Monogram, name above, domain beneath; in a compact row the name alone.
struct AccountCell
{
    QRect monogram, name, domain;

    static AccountCell of(QRect cell, int nameHeight, int domainHeight, bool hasDomain, bool rightToLeft = false);
};

/// A badge, and a smaller line beneath it where there is one and the row has the height.
struct BadgeCell
{
    QRect badge, note; ///< note is null where it does not fit

    static BadgeCell of(QRect cell, int badgeHeight, int noteHeight, bool hasNote);
};

/// The figure, a small bar filled to the score, and the change over 7 days.
struct ScoreCell
{
    QRect figure, bar, filled, change;

    /// `score` 0–100; nullopt: not scored, nothing is filled.
    static ScoreCell of(QRect cell, int figureWidth, int changeWidth, std::optional<int> score);
};

/// Risk factors: up to two chips that fit whole, then `+N more`. The first is there in any case, elided if it must be.
struct FactorsCell
{
    static constexpr int inlineChips = 2;

    std::vector<QRect> chips;
    std::vector<bool> elided; ///< beside chips: its text does not fit whole
    QRect more;               ///< null if everything is shown
    int hidden = 0;           ///< factors that `more` stands for

    /// `textWidths`: of every factor, worst first; `moreWidth(n)`: of `+n more`.
    static FactorsCell of(QRect cell, const std::vector<int> &textWidths, const std::function<int(int)> &moreWidth,
                          int chipHeight);
};

/// Square buttons, side by side, right-aligned.
struct ActionsCell
{
    enum Action { Route, Track, Open };
    static constexpr int count = 3;

    std::array<QRect, count> buttons;

    static ActionsCell of(QRect cell);
    [[nodiscard]] std::optional<Action> at(QPoint point) const;
};

} // namespace success::ui
