// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/table/cell_delegates.h"

namespace success::ui {

/// An account with a badge at the right where it has several contracts (column `contract_count`).
class ContractCustomerDelegate : public AccountDelegate
{
    Q_OBJECT

public:
    using AccountDelegate::AccountDelegate;

    bool isLink(const QStyleOptionViewItem &option, const QModelIndex &index, QPoint point) const override;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// `3 contracts`; empty for one or none.
[[nodiscard]] QString contractCountText(int contracts);

} // namespace success::ui
