// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sections/pipeline/deal_actions.h"
#include "ui/table/table_view.h"

namespace success::ui {

/// Deals as table rows, whose stage is edited in place: an edit asks for the move and changes nothing itself.
class DealsModel : public TableModel
{
    Q_OBJECT

public:
    using TableModel::TableModel;

    /// What the rows are of; `deal` is nullptr in a row of a routed account.
    [[nodiscard]] std::pair<const DealBook *, const Deal *> dealAt(int row) const;
    /// Of the rows shown, which a newer portfolio may be about to replace.
    [[nodiscard]] PipelineData source() const { return {portfolioOf(*table()), table()}; }

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void moveRequested(quint32 row, quint32 stage);
};

/// The selected rows of such a view, in the order shown.
[[nodiscard]] std::vector<DealRow> dealRows(const TableView &view);

/// The other face of the board. `model()` of the view is a DealsModel.
[[nodiscard]] TableView *makeDealsTable(const Theme &theme, const QString &stateFile, const DealActions &actions);

} // namespace success::ui
