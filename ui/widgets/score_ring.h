// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

namespace success::ui {

/// Draws a score 0–100 as a ring with its number in the middle, in the level's colour; without a score an empty ring
/// with a dash. The number's size follows the ring's.
void paintScoreRing(QPainter &painter, const QRectF &rect, std::optional<int> score, RiskLevel level,
                    const Theme &theme);

class ScoreRing : public QWidget
{
    Q_OBJECT

public:
    /// Diameters in pixels.
    enum Size { Small = 28, Medium = 48, Large = 76 };

    ScoreRing(const Theme &theme, Size size, QWidget *parent = nullptr);

    void setScore(std::optional<int> score, RiskLevel level);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Size m_size;
    std::optional<int> m_score;
    RiskLevel m_level = RiskLevel::NotScored;
};

} // namespace success::ui
