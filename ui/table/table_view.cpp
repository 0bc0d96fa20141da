// SPDX-License-Identifier: Apache-2.0
#include "ui/table/table_view.h"

#include "ui/table/row_delegate.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace success::ui {

TableView::TableView(QWidget *parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setShowGrid(false);
    setMouseTracking(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideRight);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setCornerButtonEnabled(false);
}

void TableView::setTableModel(TableModel *model)
{
    m_model = model;
    setModel(model);
    connect(model, &TableModel::rowsAboutToChange, this, &TableView::rememberPlace);
    connect(model, &TableModel::rowsChanged, this, &TableView::restorePlace);
}

QStringList TableView::selectedKeys() const
{
    QStringList keys;
    auto rows = selectionModel()->selectedRows();
    if (rows.isEmpty() && currentIndex().isValid())
        rows.push_back(currentIndex());
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const auto &index : std::as_const(rows))
        keys.push_back(m_model->accountKey(index.row()));
    return keys;
}

std::vector<quint32> TableView::selectedTableRows() const
{
    std::vector<int> shown;
    const auto indexes = selectionModel()->selectedRows();
    for (const auto &index : indexes)
        shown.push_back(index.row());
    std::ranges::sort(shown);
    std::vector<quint32> rows;
    for (const int row : shown)
        rows.push_back(m_model->rows()[size_t(row)]);
    return rows;
}

bool TableView::goToAccount(const QString &accountKey)
{
    const int row = m_model->rowOf(accountKey);
    if (row < 0)
        return false;
    setCurrentIndex(m_model->index(row, firstShownColumn()));
    scrollTo(currentIndex());
    return true;
}

QString TableView::selectionText() const
{
    std::vector<int> columns;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(column) &&
            m_model->columns()[size_t(column)].id != QLatin1String(TableModel::actionsColumn))
            columns.push_back(column);
    }
    QStringList titles;
    for (const int column : columns)
        titles.push_back(m_model->columns()[size_t(column)].title);
    QStringList lines{titles.join(u'\t')};
    auto rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const auto &row : std::as_const(rows)) {
        QStringList cells;
        for (const int column : columns)
            cells.push_back(row.siblingAtColumn(column).data().toString().simplified());
        lines.push_back(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

int TableView::firstShownColumn() const
{
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(column))
            return column;
    }
    return 0;
}

void TableView::rememberPlace()
{
    m_place = {};
    if (m_model->rowCount() == 0)
        return;
    const auto selected = selectionModel()->selectedRows();
    for (const auto &index : selected)
        m_place.selected.push_back(m_model->accountKey(index.row()));
    if (currentIndex().isValid()) {
        m_place.current = m_model->accountKey(currentIndex().row());
        m_place.currentColumn = currentIndex().column();
    }
    const int top = rowAt(0);
    if (top > 0)
        m_place.top = m_model->accountKey(top);
}

void TableView::restorePlace(TableModel::Change change)
{
    setHovered({}, {-1, -1});
    updateGeometries();
    const bool keepTop = change == TableModel::Change::Snapshot && !m_place.top.isEmpty();
    if (m_place.selected.isEmpty() && m_place.current.isEmpty() && !keepTop) {
        scrollToTop();
        return;
    }
    const int top = keepTop ? std::max(0, m_model->rowOf(m_place.top)) : 0;
    const int current = m_place.current.isEmpty() ? -1 : m_model->rowOf(m_place.current);
    QItemSelection selection;
    const int last = m_model->columnCount() - 1;
    for (const int row : m_place.selected.isEmpty() ? std::vector<int>{} : m_model->rowsOf(m_place.selected)) {
        if (row >= 0)
            selection.select(m_model->index(row, 0), m_model->index(row, last));
    }
    if (current >= 0)
        selectionModel()->setCurrentIndex(m_model->index(current, m_place.currentColumn),
                                          QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    verticalScrollBar()->setValue(top * verticalHeader()->defaultSectionSize());
    if (!keepTop && current >= 0)
        scrollTo(m_model->index(current, firstShownColumn()));
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(selectionText());
        return;
    }
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (currentIndex().isValid())
            Q_EMIT opened(m_model->accountKey(currentIndex().row()));
        return;
    }
    if (plain && event->key() == Qt::Key_Space) {
        selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::setHovered(const QModelIndex &index, QPoint point)
{
    const int before = std::exchange(m_hoveredRow, index.isValid() ? index.row() : -1);
    m_hoveredPoint = point;
    for (const int row : {before, m_hoveredRow}) {
        if (row >= 0)
            viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    }
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    const auto index = indexAt(event->pos());
    setHovered(index, event->pos());
    const auto *delegate = index.isValid() ? qobject_cast<RowDelegate *>(itemDelegateForIndex(index)) : nullptr;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    viewport()->setCursor(delegate && delegate->isLink(option, index, event->pos()) ? Qt::PointingHandCursor
                                                                                    : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void TableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT opened(m_model->accountKey(index.row()));
}

void TableView::leaveEvent(QEvent *event)
{
    setHovered({}, {-1, -1});
    QTableView::leaveEvent(event);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        Q_EMIT widthChanged();
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const auto index = byKeyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    if (!selectionModel()->isRowSelected(index.row()))
        setCurrentIndex(index);
    const auto point = byKeyboard ? visualRect(index).bottomLeft() : event->pos();
    Q_EMIT menuRequested(viewport()->mapToGlobal(point));
}

void TableView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // By mouse, the press that follows makes a row current; to scroll before it would put another row under it.
    if (!currentIndex().isValid() && m_model && m_model->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        selectionModel()->setCurrentIndex(m_model->index(0, firstShownColumn()), QItemSelectionModel::NoUpdate);
    viewport()->update();
}

void TableView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the focus lines run over the whole row
}

} // namespace success::ui
