// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/customer/row_heights.h"

#include <QAbstractItemView>

namespace success::ui {

/// A list of rows of different heights that only grows at its end. Unlike QListView it lays out nothing but what is
/// new or in view, so that a page more costs the same after 50,000 rows as after 50.
class ActivityList : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit ActivityList(QWidget *parent = nullptr);

    /// The height of all rows, as far as they were measured at this width.
    [[nodiscard]] int contentHeight() const { return m_heights.total(); }

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void reset() override;
    void doItemsLayout() override;

Q_SIGNALS:
    void heightChanged();
    void copyRequested(const QModelIndex &index);

protected:
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    [[nodiscard]] int measured(int row) const;
    void measure(int row);
    void measureVisible();
    void readAhead();

    RowHeights m_heights;
    std::vector<int> m_widths; ///< beside the rows: the width they were measured at
    bool m_measuring = false;
};

} // namespace success::ui
