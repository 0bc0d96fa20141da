// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/pipeline/board.h"
#include "ui/sections/pipeline/deal_card.h"

#include <QAbstractListModel>

namespace success::ui {

/// Deals that were moved on the board while their decision is on its way to the next portfolio: by row of the table,
/// as they are in their new stage.
using MovedDeals = QHash<quint32, Deal>;

/// The cards of one column, from the top. It holds row numbers: words are made when a card is looked at.
class BoardColumnModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// `moved` must outlive the model.
    explicit BoardColumnModel(const MovedDeals &moved, QObject *parent = nullptr);

    void setColumn(const PipelineData &data, BoardColumn column);
    [[nodiscard]] const PipelineData &source() const { return m_data; }
    [[nodiscard]] std::optional<quint32> stage() const { return m_column.stage; }
    [[nodiscard]] quint32 tableRow(int place) const { return m_column.rows[size_t(place)]; }
    /// −1 if it does not stand here.
    [[nodiscard]] int placeOf(quint32 tableRow) const;
    [[nodiscard]] StageTotal total() const;
    [[nodiscard]] DealCard card(int place) const;

    /// `deal`: as it counts in this column.
    void take(quint32 tableRow, const Deal &deal);
    /// Where the column's order has it; the place.
    int put(quint32 tableRow, const Deal &deal);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    const MovedDeals &m_moved;
    PipelineData m_data;
    BoardColumn m_column;
};

} // namespace success::ui
