// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/activity_list.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace success::ui {
namespace {

constexpr int step = 24;
constexpr int pagesAhead = 2;

} // namespace

ActivityList::ActivityList(QWidget *parent)
    : QAbstractItemView(parent)
{
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
}

int ActivityList::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect ActivityList::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_heights.count())
        return {};
    return {0, m_heights.top(index.row()) - verticalOffset(), viewport()->width(), m_heights.height(index.row())};
}

QModelIndex ActivityList::indexAt(const QPoint &point) const
{
    const int row = m_heights.rowAt(point.y() + verticalOffset());
    return row < 0 ? QModelIndex() : model()->index(row, 0);
}

void ActivityList::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const QRect rect = visualRect(index);
    const int below = rect.bottom() + 1 - viewport()->height();
    if (rect.isNull())
        return;
    if (hint == PositionAtTop || rect.top() < 0 || rect.height() > viewport()->height())
        verticalScrollBar()->setValue(verticalOffset() + rect.top());
    else if (below > 0)
        verticalScrollBar()->setValue(verticalOffset() + below);
}

int ActivityList::measured(int row) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QModelIndex index = model()->index(row, 0);
    return itemDelegateForIndex(index)->sizeHint(option, index).height();
}

void ActivityList::measure(int row)
{
    m_widths[size_t(row)] = viewport()->width();
    m_heights.set(row, measured(row));
}

/// Rows in view are right; those that are not keep the height they had at another width until they come into it.
void ActivityList::measureVisible()
{
    if (m_measuring || !model())
        return;
    m_measuring = true;
    const QRect seen = viewport()->visibleRegion().boundingRect();
    const int height = m_heights.total();
    for (int row = std::max(0, m_heights.rowAt(verticalOffset() + seen.top()));
         row < m_heights.count() && m_heights.top(row) <= verticalOffset() + seen.bottom(); ++row) {
        if (m_widths[size_t(row)] != viewport()->width())
            measure(row);
    }
    if (m_heights.total() != height) {
        updateGeometries();
        viewport()->update();
        Q_EMIT heightChanged();
    }
    m_measuring = false;
}

void ActivityList::reset()
{
    QAbstractItemView::reset();
    m_heights.clear();
    m_widths.clear();
    if (const int rows = model() ? model()->rowCount() : 0; rows > 0)
        rowsInserted({}, 0, rows - 1);
    updateGeometries();
}

void ActivityList::doItemsLayout()
{
    std::ranges::fill(m_widths, -1);
    measureVisible();
    QAbstractItemView::doItemsLayout();
}

void ActivityList::rowsInserted(const QModelIndex &parent, int first, int last)
{
    for (int row = first; row <= last; ++row) {
        m_heights.append(measured(row));
        m_widths.push_back(viewport()->width());
    }
    QAbstractItemView::rowsInserted(parent, first, last);
    updateGeometries();
    viewport()->update();
    Q_EMIT heightChanged();
    // Not from within the model's own change: an answer that is there at once would begin the next inside of it.
    QMetaObject::invokeMethod(this, &ActivityList::readAhead, Qt::QueuedConnection);
}

void ActivityList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    for (const QModelIndex &index : {previous, current}) {
        if (index.isValid() && index.row() < m_heights.count())
            measure(index.row());
    }
    updateGeometries();
    viewport()->update();
    Q_EMIT heightChanged();
    QAbstractItemView::currentChanged(current, previous);
}

void ActivityList::updateGeometries()
{
    QScrollBar *bar = verticalScrollBar();
    bar->setSingleStep(step);
    bar->setPageStep(viewport()->height());
    bar->setRange(0, std::max(0, m_heights.total() - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

void ActivityList::scrollContentsBy(int dx, int dy)
{
    QAbstractItemView::scrollContentsBy(dx, dy);
    measureVisible();
    readAhead();
}

/// Asks for the next page before the end comes into view.
void ActivityList::readAhead()
{
    const QScrollBar *bar = verticalScrollBar();
    if (model() && bar->maximum() - bar->value() < pagesAhead * viewport()->height() && model()->canFetchMore({}))
        model()->fetchMore({});
}

void ActivityList::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QModelIndex hovered =
        viewport()->underMouse() ? indexAt(viewport()->mapFromGlobal(QCursor::pos())) : QModelIndex();
    bool stale = false;
    const QRect dirty = event->rect();
    for (int row = std::max(0, m_heights.rowAt(dirty.top() + verticalOffset())); row < m_heights.count(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        option.rect = visualRect(index);
        if (option.rect.top() > dirty.bottom())
            break;
        stale = stale || m_widths[size_t(row)] != viewport()->width();
        option.state.setFlag(QStyle::State_MouseOver, index == hovered);
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
    if (stale)
        QMetaObject::invokeMethod(this, &ActivityList::measureVisible, Qt::QueuedConnection);
}

void ActivityList::resizeEvent(QResizeEvent *event)
{
    const QModelIndex top = indexAt({0, 0});
    QAbstractItemView::resizeEvent(event);
    measureVisible();
    updateGeometries();
    if (top.isValid() && event->oldSize().width() != event->size().width() && verticalOffset() > 0)
        scrollTo(top, PositionAtTop);
}

void ActivityList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid())
        Q_EMIT copyRequested(currentIndex());
    else
        QAbstractItemView::keyPressEvent(event);
}

QModelIndex ActivityList::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int rows = m_heights.count();
    if (rows == 0)
        return {};
    const int row = currentIndex().isValid() ? currentIndex().row() : -1;
    const auto paged = [&](int pages) {
        const int y = m_heights.top(std::max(0, row)) + pages * viewport()->height();
        const int there = m_heights.rowAt(std::max(0, y));
        return there < 0 ? rows - 1 : there;
    };
    int next = row;
    switch (action) {
    case MoveUp:
    case MovePrevious:
    case MoveLeft:
        next = row - 1;
        break;
    case MoveDown:
    case MoveNext:
    case MoveRight:
        next = row + 1;
        break;
    case MoveHome:
        next = 0;
        break;
    case MoveEnd:
        next = rows - 1;
        break;
    case MovePageUp:
        next = paged(-1);
        break;
    case MovePageDown:
        next = paged(1);
        break;
    }
    return model()->index(std::clamp(next, 0, rows - 1), 0);
}

void ActivityList::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    if (const QModelIndex index = indexAt(rect.topLeft()); index.isValid())
        selectionModel()->select(index, command);
}

QRegion ActivityList::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes())
        region += visualRect(index);
    return region;
}

} // namespace success::ui
