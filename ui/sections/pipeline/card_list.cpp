// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/card_list.h"

#include "ui/sections/pipeline/card_painter.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace success::ui {

class CardDelegate : public QStyledItemDelegate
{
public:
    CardDelegate(const Theme &theme, CardList &list)
        : QStyledItemDelegate(&list)
        , m_theme(theme)
        , m_list(list)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        CardLook look;
        look.selected = option.state & QStyle::State_Selected;
        look.focused = m_list.hasFocus() && m_list.currentIndex() == index;
        look.hovered = option.state & QStyle::State_MouseOver;
        look.lifted = m_list.m_lifted == index.row() || (m_list.m_lifted >= 0 && look.selected);
        paintCard(*painter, option.rect, m_list.cards()->card(index.row()), look, m_theme);
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {space::xl, cardHeight(m_theme)};
    }

private:
    const Theme &m_theme;
    CardList &m_list;
};

CardList::CardList(const Theme &theme, const MovedDeals &moved, QWidget *parent)
    : QListView(parent)
    , m_theme(theme)
    , m_cards(new BoardColumnModel(moved, this))
{
    setObjectName(QStringLiteral("cardList"));
    setModel(m_cards);
    setItemDelegate(new CardDelegate(theme, *this));
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    viewport()->setAutoFillBackground(false);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

int CardList::placeNear(int y) const
{
    const int last = m_cards->rowCount() - 1;
    if (last < 0)
        return -1;
    const int place = (y + verticalScrollBar()->value()) / cardHeight(m_theme);
    return std::clamp(place, 0, last);
}

void CardList::goTo(int place)
{
    setFocus(Qt::OtherFocusReason);
    Q_EMIT entered();
    Q_EMIT selectionBegun();
    if (place < 0 || place >= m_cards->rowCount())
        return;
    makeCurrent(place);
    scrollTo(currentIndex());
}

/// Whatever keys are held: Ctrl would leave the card unselected.
void CardList::makeCurrent(int place)
{
    selectionModel()->setCurrentIndex(m_cards->index(place), QItemSelectionModel::ClearAndSelect);
}

bool CardList::isSelected(int place) const
{
    return place >= 0 && selectionModel()->isSelected(m_cards->index(place));
}

void CardList::mousePressEvent(QMouseEvent *event)
{
    const bool adds = (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) != 0;
    if (!adds && event->button() == Qt::LeftButton)
        Q_EMIT selectionBegun();
    QListView::mousePressEvent(event);
}

void CardList::setLifted(int place)
{
    m_lifted = place;
    viewport()->update();
}

QPoint CardList::underCard(int place) const
{
    return viewport()->mapToGlobal(visualRect(m_cards->index(place)).topLeft() + QPoint(space::l, space::xl));
}

void CardList::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const int direction = event->key() == Qt::Key_Left ? -1 : 1;
    if (sideways && modifiers == Qt::NoModifier) {
        Q_EMIT leftFor(direction);
    } else if (sideways && modifiers == Qt::ControlModifier) {
        Q_EMIT movedFor(direction);
    } else if (currentPlace() >= 0 && modifiers == Qt::NoModifier &&
               (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT opened(currentPlace());
    } else if (currentPlace() >= 0 && modifiers == Qt::NoModifier && event->key() == Qt::Key_M) {
        Q_EMIT stagesRequested(currentPlace(), underCard(currentPlace()));
    } else if (event->key() == Qt::Key_Escape) {
        event->ignore();
    } else {
        if (modifiers == Qt::NoModifier)
            Q_EMIT selectionBegun();
        QListView::keyPressEvent(event);
    }
}

void CardList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT opened(index.row());
}

void CardList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const auto index = byKeyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    if (!isSelected(index.row()))
        goTo(index.row());
    Q_EMIT menuRequested(index.row(), byKeyboard ? underCard(index.row()) : event->globalPos());
}

void CardList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_cards->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        makeCurrent(placeNear(0));
    Q_EMIT entered();
}

void CardList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_cards->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setFont(m_theme.font(TextStyle::Caption));
    painter.setPen(m_theme.color(Role::SecondaryText));
    painter.drawText(viewport()->rect().adjusted(0, space::m, 0, 0), Qt::AlignHCenter | Qt::AlignTop, tr("No deals"));
}

} // namespace success::ui
