// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/palette/palette_search.h"

#include <QAbstractListModel>
#include <QIcon>

namespace success::ui {

/// What the palette lists: a hit, and what the window knows of it beyond the search.
struct PaletteRow
{
    palette::Hit hit;
    QIcon icon;   ///< none for accounts, which have a monogram
    QString keys; ///< its shortcut
};

class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<PaletteRow> rows);
    [[nodiscard]] const PaletteRow &row(int row) const { return m_rows[size_t(row)]; }
    /// In words, as a screen reader says it: `Hooli, account, hooli.example`.
    [[nodiscard]] QString spoken(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<PaletteRow> m_rows;
};

/// `Account`, `Page`, `Setting`, `Command`.
[[nodiscard]] QString kindText(palette::Kind kind);

} // namespace success::ui
