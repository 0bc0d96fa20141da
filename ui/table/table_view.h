// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/table_model.h"

#include <QTableView>

namespace success::ui {

/// The view all section tables are shown in: whole rows, keyboard and mouse say the same things, and place, current
/// row and selection survive new rows by account key. Columns, menus and delegates come from setUpTable.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    void setTableModel(TableModel *model);
    [[nodiscard]] TableModel *tableModel() const { return m_model; }
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }
    [[nodiscard]] QPoint hoveredPoint() const { return m_hoveredPoint; } ///< in the viewport
    /// Account keys of the selected rows in the order shown; the current row's where none is selected.
    [[nodiscard]] QStringList selectedKeys() const;
    /// Selected row numbers of the table, in the order shown.
    [[nodiscard]] std::vector<quint32> selectedTableRows() const;
    /// Makes the account's row current and visible; false if it is not shown.
    bool goToAccount(const QString &accountKey);
    /// The selected rows as tab-separated text of the shown columns, with their titles.
    [[nodiscard]] QString selectionText() const;

Q_SIGNALS:
    void opened(const QString &accountKey); ///< Enter or a double click
    void widthChanged();
    void menuRequested(QPoint globalPoint); ///< for the selection

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    struct Place
    {
        QStringList selected;
        QString current, top;
        int currentColumn = 0;
    };
    void rememberPlace();
    void restorePlace(TableModel::Change change);
    void setHovered(const QModelIndex &index, QPoint point);
    [[nodiscard]] int firstShownColumn() const;

    TableModel *m_model = nullptr;
    Place m_place;
    int m_hoveredRow = -1;
    QPoint m_hoveredPoint{-1, -1};
};

} // namespace success::ui
