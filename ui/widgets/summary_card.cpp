// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/summary_card.h"

#include "ui/widgets/skeleton.h"

#include <QKeyEvent>
#include <QPainter>

namespace success::ui {

struct SummaryCard::Lines
{
    TextStyle style;
    int titleTop, figureTop, figureHeight, hintTop, height;
    int margin = space::l;
    int narrowest = 148;
    bool hintBeside = false; ///< the hint stands beside the figure instead of beneath
};

const SummaryCard::Lines &SummaryCard::lines() const
{
    static constexpr Lines large{TextStyle::Figure, 9, 26, 36, 61, 86};
    static constexpr Lines medium{TextStyle::PageTitle, 9, 28, 26, 56, 82};
    static constexpr Lines small{TextStyle::PageTitle, 5, 24, 26, 29, 56, space::m, 96, true};
    switch (m_size) {
    case Size::Large:
        return large;
    case Size::Medium:
        return medium;
    case Size::Small:
        break;
    }
    return small;
}

SummaryCard::SummaryCard(const Theme &theme, const QString &title, Tone tone, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_tone(tone)
{
    setText(title);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    describe();
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SummaryCard::setFigure(const QString &figure, const QString &hint, const QString &exact)
{
    m_figure = figure;
    m_hint = hint;
    m_loading = false;
    setToolTip(exact);
    describe();
    updateGeometry();
    update();
}

void SummaryCard::setLoading(bool loading)
{
    m_loading = loading;
    describe();
    update();
}

void SummaryCard::setFilter(bool filters)
{
    m_filters = filters;
    setCheckable(filters);
    setFocusPolicy(filters ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(filters ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void SummaryCard::setSize(Size size)
{
    if (m_size == size)
        return;
    m_size = size;
    updateGeometry();
    update();
}

void SummaryCard::describe()
{
    setAccessibleName(m_loading ? tr("%1: loading").arg(text()) : text() + QStringLiteral(": ") + m_figure);
    setAccessibleDescription(m_hint);
}

QSize SummaryCard::sizeHint() const
{
    const int figure = QFontMetrics(m_theme.font(lines().style)).horizontalAdvance(m_figure);
    const int title = QFontMetrics(m_theme.font(TextStyle::BodyMedium)).horizontalAdvance(text()) + 14;
    return {std::max({figure, title, lines().narrowest}) + 2 * lines().margin, lines().height};
}

QSize SummaryCard::minimumSizeHint() const
{
    return sizeHint();
}

bool SummaryCard::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void SummaryCard::keyPressEvent(QKeyEvent *event)
{
    if (m_filters && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void SummaryCard::paintFrame(QPainter &painter) const
{
    const bool hovered = m_filters && underMouse();
    const Role fill = isChecked() ? Role::Selection : hovered ? Role::SurfaceRaised : Role::Surface;
    const bool strong = isChecked() || hasFocus();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme.color(fill));
    painter.setPen(QPen(m_theme.color(strong ? Role::Accent : Role::Border), hasFocus() ? 2 : 1));
    const qreal inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), space::radius, space::radius);
}

void SummaryCard::paintTitle(QPainter &painter, const QRect &line) const
{
    QRect title = line;
    if (m_tone != tone::neutral) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(m_tone.fill));
        painter.drawEllipse(QRectF(line.left(), line.center().y() - 3, 8, 8));
        title.setLeft(title.left() + 14);
    }
    painter.setFont(m_theme.font(TextStyle::BodyMedium));
    painter.setPen(m_theme.color(Role::SecondaryText));
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, title.width()));
}

void SummaryCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFrame(painter);
    const Lines &at = lines();
    const QRect inner = rect().adjusted(at.margin, 0, -at.margin, 0);
    const auto line = [&inner](int top, int height) {
        return QRect(inner.left(), top, inner.width(), height);
    };
    paintTitle(painter, line(at.titleTop, 18));
    if (m_loading) {
        paintSkeletonBar(painter, QRectF(inner.left(), at.figureTop + (at.figureHeight - 22) / 2, 72, 22), m_theme);
        if (!at.hintBeside)
            paintSkeletonBar(painter, QRectF(inner.left(), at.hintTop + 4, 112, 9), m_theme);
        return;
    }
    painter.setFont(m_theme.font(at.style));
    painter.setPen(m_theme.color(Role::Text));
    painter.drawText(line(at.figureTop, at.figureHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_figure, Qt::ElideRight, inner.width()));
    QRect hint = line(at.hintTop, 18);
    if (at.hintBeside)
        hint.setLeft(inner.left() + painter.fontMetrics().horizontalAdvance(m_figure) + space::s);
    painter.setFont(m_theme.font(TextStyle::Caption));
    painter.setPen(m_theme.color(Role::SecondaryText));
    const QString shown = painter.fontMetrics().elidedText(m_hint, Qt::ElideRight, hint.width());
    if (!at.hintBeside || shown == m_hint) // a stub beside the figure would only disturb it
        painter.drawText(hint, Qt::AlignLeft | Qt::AlignVCenter, shown);
}

} // namespace success::ui
