// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/table/set_up_table.h"

#include <QTimer>

namespace success::ui {

/// The columns of one view: what the user made of them, fitted to the width there is, saved as it changes.
class TableColumns : public QObject
{
    Q_OBJECT

public:
    TableColumns(TableView &view, const TableSetup &setup);
    ~TableColumns() override;

    [[nodiscard]] const ColumnLayout &layout() const { return m_layout; }
    /// Shows the columns so, as if the user had set them.
    void setLayout(const ColumnLayout &layout);
    /// One checkable entry a column, and the way back to the design's layout.
    void fillMenu(QMenu &menu);

Q_SIGNALS:
    void layoutChanged(); ///< by the user, or setLayout

private:
    void adopt();
    /// The layout brought to the columns there are; the design's first column leads.
    [[nodiscard]] ColumnLayout merged(const ColumnLayout &saved) const;
    void fit();
    void changed();
    void save();
    void moved(int oldPlace, int newPlace);
    void resized(int column, int width);
    void setHidden(const QString &id, bool hidden);
    void reset();

    TableView &m_view;
    QString m_key;
    QString m_stateFile;
    QString m_fixedColumn;
    QString m_firstColumn;
    std::vector<ColumnWish> m_wishes;
    std::vector<ColumnInfo> m_known;
    ColumnLayout m_layout;
    QTimer m_saveSoon; ///< a drag of a column's edge is one change, not a hundred
    bool m_fitting = false;
};

} // namespace success::ui
