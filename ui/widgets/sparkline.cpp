// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/sparkline.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace success::ui {

void paintSparkline(QPainter &painter, const QRectF &rect, const std::vector<double> &values, Tone tone,
                    const Theme &theme)
{
    if (values.size() < 2)
        return;
    const QRectF box = rect.adjusted(3, 3, -3, -3);
    const double top = std::max(*std::max_element(values.begin(), values.end()), 1e-9);
    const auto at = [&](size_t i) {
        return QPointF(box.left() + box.width() * double(i) / double(values.size() - 1),
                       box.bottom() - box.height() * std::max(0.0, values[i]) / top);
    };
    QPainterPath line(at(0));
    for (size_t i = 1; i < values.size(); ++i)
        line.lineTo(at(i));
    QPainterPath area = line;
    area.lineTo(box.bottomRight());
    area.lineTo(box.bottomLeft());
    const QColor color = theme.color(tone.fill);
    QColor shade = color;
    shade.setAlphaF(0.12F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(area, shade);
    painter.strokePath(line, QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(at(values.size() - 1), 2.5, 2.5);
    painter.restore();
}

Sparkline::Sparkline(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Sparkline::setValues(std::vector<double> values, const QString &words, Tone tone)
{
    m_values = std::move(values);
    m_tone = tone;
    setToolTip(words);
    setAccessibleName(words);
    update();
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSparkline(painter, QRectF(rect()), m_values, m_tone, m_theme);
}

} // namespace success::ui
