// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

namespace success::ui {

/// Draws a line through the values, oldest first, from zero up; the last one gets a dot. Fewer than two values draw
/// nothing.
void paintSparkline(QPainter &painter, const QRectF &rect, const std::vector<double> &values, Tone tone,
                    const Theme &theme);

class Sparkline : public QWidget
{
    Q_OBJECT

public:
    explicit Sparkline(const Theme &theme, QWidget *parent = nullptr);

    /// `words` say what the line shows, with its values, for hovering and screen readers.
    void setValues(std::vector<double> values, const QString &words, Tone tone = tone::info);
    [[nodiscard]] QSize sizeHint() const override { return {88, 28}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<double> m_values;
    Tone m_tone = tone::info;
};

} // namespace success::ui
