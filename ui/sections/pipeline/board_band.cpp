// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/board_band.h"

#include <QPainter>

namespace success::ui {

BoardBand::BoardBand(const Theme &theme, const QString &title, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("boardBand"));
    setText(title);
    setCursor(Qt::PointingHandCursor);
    setFolded(false);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BoardBand::setNote(const QString &note)
{
    m_note = note;
    describe();
    update();
}

void BoardBand::setFolded(bool folded)
{
    m_folded = folded;
    setSizePolicy(folded ? QSizePolicy::Fixed : QSizePolicy::Ignored,
                  folded ? QSizePolicy::Ignored : QSizePolicy::Fixed);
    describe();
    updateGeometry();
    update();
}

void BoardBand::describe()
{
    const QString name = m_note.isEmpty() ? text() : QString(text() + QStringLiteral(", ") + m_note);
    setAccessibleName(name);
    setToolTip(m_folded ? tr("%1\nClick to unfold its stages").arg(name)
                        : tr("%1\nClick to fold its stages").arg(name));
}

QSize BoardBand::sizeHint() const
{
    return {thickness, thickness};
}

void BoardBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_folded) {
        painter.setPen(m_theme.color(Role::Border));
        painter.setBrush(m_theme.color(Role::SurfaceRaised));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::radius, space::radius);
        painter.translate(width(), 0);
        painter.rotate(90);
    }
    const QRect line(0, 0, m_folded ? height() : width(), thickness);
    QRect inner = line.adjusted(space::xs, 0, -space::xs, 0);
    if (!m_folded) // the title stays in sight while its columns are scrolled through
        inner.setLeft(std::max(inner.left(), visibleRegion().boundingRect().left()));
    const int side = 16;
    const QString chevron = m_folded ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down");
    m_theme.icon(chevron).paint(&painter, QRect(inner.left(), inner.center().y() - side / 2 + 1, side, side));
    inner.setLeft(inner.left() + side + space::xs);
    const auto write = [&](const QString &words, TextStyle style, Role role) {
        painter.setFont(m_theme.font(style));
        painter.setPen(m_theme.color(role));
        const QString shown = painter.fontMetrics().elidedText(words, Qt::ElideRight, inner.width());
        painter.drawText(inner, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
        inner.setLeft(
            std::min(inner.right(), inner.left() + painter.fontMetrics().horizontalAdvance(shown) + space::s));
    };
    write(text(), TextStyle::BodyMedium, Role::Text);
    write(m_note, TextStyle::Caption, Role::SecondaryText);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Role::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(line).adjusted(1, 1, -1, -1), space::radius, space::radius);
    }
}

} // namespace success::ui
