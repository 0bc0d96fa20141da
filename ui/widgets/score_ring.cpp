// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/score_ring.h"

#include "ui/format/words.h"

#include <QPainter>

namespace success::ui {

void paintScoreRing(QPainter &painter, const QRectF &rect, std::optional<int> score, RiskLevel level,
                    const Theme &theme)
{
    const qreal side = std::min(rect.width(), rect.height());
    const qreal width = std::max(2.5, side * 0.085);
    QRectF ring(0, 0, side - width, side - width);
    ring.moveCenter(rect.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Role::Border), width));
    painter.drawEllipse(ring);
    if (score && *score > 0) {
        painter.setPen(QPen(theme.color(toneOf(level).fill), width, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(ring, 90 * 16, -int(360 * 16 * std::min(*score, 100) / 100.0));
    }
    QFont font = theme.font(TextStyle::Body);
    font.setPixelSize(std::max(10, int(side * (side > 40 ? 0.34 : 0.40))));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(theme.color(score ? Role::Text : Role::SecondaryText));
    painter.drawText(rect, Qt::AlignCenter, score ? QString::number(*score) : QStringLiteral("–"));
    painter.restore();
}

ScoreRing::ScoreRing(const Theme &theme, Size size, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_size(size)
{
    setFixedSize(int(size), int(size));
    setScore(std::nullopt, RiskLevel::NotScored);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ScoreRing::setScore(std::optional<int> score, RiskLevel level)
{
    m_score = score;
    m_level = level;
    const QString words =
        score ? tr("Health score %1 of 100, %2").arg(*score).arg(riskLevelText(level)) : tr("Health score: not scored");
    setAccessibleName(words);
    setToolTip(words);
    update();
}

QSize ScoreRing::sizeHint() const
{
    return {int(m_size), int(m_size)};
}

void ScoreRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintScoreRing(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_score, m_level, m_theme);
}

} // namespace success::ui
