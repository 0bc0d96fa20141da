// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/board_drag.h"

#include "ui/sections/pipeline/board_view.h"
#include "ui/sections/pipeline/card_painter.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace success::ui {
namespace {

constexpr int edge = 48;    ///< pixels within which the board scrolls
constexpr int fastest = 24; ///< pixels a step
constexpr int stepMs = 16;

/// How far to scroll for a pointer at `at` along a side from 0 to `length`.
int speed(int at, int length)
{
    if (at < edge)
        return -std::min(fastest, (edge - at) / 2);
    return at > length - edge ? std::min(fastest, (at - length + edge) / 2) : 0;
}

/// How many cards the picture stands for.
void paintCount(QPainter &painter, QSize card, int count, const Theme &theme)
{
    const QString text = QString::number(count);
    painter.setFont(theme.font(TextStyle::BodyMedium));
    const int height = painter.fontMetrics().height() + space::xs;
    const int width = std::max(height, painter.fontMetrics().horizontalAdvance(text) + 2 * space::s);
    const QRectF pill(card.width() - width - space::s, space::s, width, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Role::Accent));
    painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter.setPen(theme.color(Role::OnAccent));
    painter.drawText(pill, Qt::AlignCenter, text);
}

} // namespace

BoardDrag::BoardDrag(BoardView &board, const Theme &theme)
    : QObject(&board)
    , m_board(board)
    , m_theme(theme)
{
    m_scroll.setInterval(stepMs);
    connect(&m_scroll, &QTimer::timeout, this, &BoardDrag::scroll);
}

void BoardDrag::watch(CardList *list)
{
    std::erase_if(m_lists, [](const auto &each) { return each.isNull(); });
    m_lists.emplace_back(list);
    list->viewport()->installEventFilter(this);
}

CardList *BoardDrag::listOf(QObject *viewport) const
{
    for (const auto &list : m_lists) {
        if (list && list->viewport() == viewport)
            return list;
    }
    return nullptr;
}

bool BoardDrag::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (isDragging() && key && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        cancel();
        return true;
    }
    if (isDragging() && event->type() == QEvent::WindowDeactivate) {
        cancel();
        return false;
    }
    CardList *list = listOf(watched);
    if (list == nullptr)
        return false;
    auto *mouse = static_cast<QMouseEvent *>(event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return mouse->button() == Qt::LeftButton ? pressed(list, mouse->pos(), mouse->modifiers()) : isDragging();
    case QEvent::MouseMove:
        return (mouse->buttons() & Qt::LeftButton) != 0 && moved(list, mouse->globalPosition().toPoint());
    case QEvent::MouseButtonRelease:
        if (!isDragging() && std::exchange(m_amongSeveral, false))
            list->goTo(m_place);
        m_place = -1;
        if (!isDragging())
            return false;
        release(mouse->globalPosition().toPoint());
        return true;
    default:
        return false;
    }
}

/// The list still gets the press, which makes the card the current one; not on one of several that are selected, which
/// may be about to be dragged.
bool BoardDrag::pressed(CardList *list, QPoint point, Qt::KeyboardModifiers keys)
{
    const auto index = list->indexAt(point);
    m_place = index.row();
    m_from = list;
    m_pressedAt = point;
    m_refusalTold = false;
    if (m_place >= 0) {
        m_row = list->cards()->tableRow(m_place);
        m_grip = point - list->visualRect(index).topLeft();
    }
    m_amongSeveral = keys == Qt::NoModifier && list->isSelected(m_place) && m_board.selectedWith(m_row).size() > 1;
    return m_amongSeveral;
}

bool BoardDrag::moved(CardList *list, QPoint global)
{
    if (list != m_from || m_place < 0)
        return true; // a list must not select what the pointer passes over
    if (isDragging()) {
        hover(global);
        return true;
    }
    const QPoint way = list->viewport()->mapFromGlobal(global) - m_pressedAt;
    if (way.manhattanLength() < QApplication::startDragDistance())
        return true;
    const Deal *deal = m_board.dealAt(m_row);
    if (deal && deal->editable) {
        m_rows = m_board.selectedWith(m_row);
        lift(list, global);
    } else if (!std::exchange(m_refusalTold, true)) {
        const QString why = deal ? readOnlyReason(*deal) : m_board.refusal(m_row, 0);
        QToolTip::showText(global, why, list);
        Q_EMIT m_board.refused(why);
    }
    return true;
}

void BoardDrag::lift(CardList *list, QPoint global)
{
    const QSize size = list->visualRect(list->cards()->index(m_place)).size();
    const double ratio = m_board.devicePixelRatioF();
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintCard(painter, QRect({}, size), list->cards()->card(m_place), {.selected = true, .focused = true}, m_theme);
    if (m_rows.size() > 1)
        paintCount(painter, size, int(m_rows.size()), m_theme);
    painter.end();
    m_picture = new QLabel(&m_board);
    m_picture->setObjectName(QStringLiteral("draggedCard"));
    m_picture->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_picture->setPixmap(picture);
    m_picture->resize(size);
    m_picture->show();
    list->setLifted(m_place);
    QToolTip::hideText();
    QApplication::setOverrideCursor(Qt::ClosedHandCursor);
    qApp->installEventFilter(this);
    m_scroll.start();
    hover(global);
}

void BoardDrag::hover(QPoint global)
{
    m_last = global;
    m_picture->move(m_board.mapFromGlobal(global) - m_grip);
    BoardColumnView *over = m_board.columnAt(global);
    if (over == m_over)
        return;
    if (m_over)
        m_over->setTarget(BoardColumnView::Target::No);
    m_over = over;
    if (!over || (m_rows.size() == 1 && over == m_board.columnOf(m_board.dealAt(m_row)->stage)))
        return;
    const bool fits = over->stage() && m_board.fits(m_rows, *over->stage());
    over->setTarget(fits ? BoardColumnView::Target::Yes : BoardColumnView::Target::Refused);
}

void BoardDrag::release(QPoint global)
{
    hover(global);
    const auto stage = m_over ? m_over->stage() : std::nullopt;
    const bool routedPlace = m_over && !stage;
    putDown();
    if (stage)
        m_board.moveCards(m_rows, *stage);
    else if (routedPlace)
        Q_EMIT m_board.refused(BoardView::tr("That place is for accounts without a deal."));
    Q_EMIT ended();
}

void BoardDrag::cancel()
{
    putDown();
    Q_EMIT ended();
}

void BoardDrag::putDown()
{
    m_scroll.stop();
    qApp->removeEventFilter(this);
    QApplication::restoreOverrideCursor();
    delete m_picture;
    if (m_over)
        m_over->setTarget(BoardColumnView::Target::No);
    m_over = nullptr;
    if (m_from)
        m_from->setLifted(-1);
    m_place = -1;
}

void BoardDrag::scroll()
{
    const QPoint inBoard = m_board.viewport()->mapFromGlobal(m_last);
    auto *sideways = m_board.horizontalScrollBar();
    sideways->setValue(sideways->value() + speed(inBoard.x(), m_board.viewport()->width()));
    if (m_over) {
        CardList *list = m_over->list();
        auto *bar = list->verticalScrollBar();
        bar->setValue(bar->value() + speed(list->viewport()->mapFromGlobal(m_last).y(), list->viewport()->height()));
    }
    hover(m_last);
}

} // namespace success::ui
