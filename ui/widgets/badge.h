// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace success::ui {

/// The size a badge with this text has: caption type, rounded by half its height.
[[nodiscard]] QSize badgeSize(const QString &text);
/// Draws a badge at the left of `rect`, vertically centred; text that does not fit is elided at its end.
void paintBadge(QPainter &painter, const QRect &rect, const QString &text, Tone tone, const Theme &theme);

/// A word on a tint: a level, a status, a source.
class Badge : public QWidget
{
    Q_OBJECT

public:
    Badge(const Theme &theme, const QString &text, Tone tone, QWidget *parent = nullptr);

    void setBadge(const QString &text, Tone tone);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_text;
    Tone m_tone;
};

} // namespace success::ui
