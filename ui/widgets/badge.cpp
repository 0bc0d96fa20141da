// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/badge.h"

#include "ui/theme/typeface.h"

#include <QFontMetrics>
#include <QPainter>

namespace success::ui {

namespace {
constexpr int height = 20;
constexpr int sidePadding = 8;
} // namespace

QSize badgeSize(const QString &text)
{
    const QFontMetrics metrics(typeface(TextStyle::Caption));
    return {metrics.horizontalAdvance(text) + 2 * sidePadding, std::max(height, metrics.height() + 2)};
}

void paintBadge(QPainter &painter, const QRect &rect, const QString &text, Tone tone, const Theme &theme)
{
    if (text.isEmpty())
        return;
    const QSize wanted = badgeSize(text);
    const QSize size(std::min(wanted.width(), rect.width()), std::min(wanted.height(), rect.height()));
    const QRect box(QPoint(rect.left(), rect.top() + (rect.height() - size.height()) / 2), size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(tone.tint));
    painter.drawRoundedRect(box, box.height() / 2.0, box.height() / 2.0);
    painter.setFont(typeface(TextStyle::Caption));
    painter.setPen(theme.color(tone.text));
    const QRect inner = box.adjusted(sidePadding, 0, -sidePadding, 0);
    // One pixel more than measured: rounding at fractional scales must not elide a text that fits.
    painter.drawText(inner, Qt::AlignCenter, painter.fontMetrics().elidedText(text, Qt::ElideRight, inner.width() + 1));
    painter.restore();
}

Badge::Badge(const Theme &theme, const QString &text, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(text)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAccessibleName(text);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Badge::setBadge(const QString &text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return m_text.isEmpty() ? QSize(0, 0) : badgeSize(m_text);
}

QSize Badge::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 48), sizeHint().height()};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(painter, rect(), m_text, m_tone, m_theme);
}

} // namespace success::ui
