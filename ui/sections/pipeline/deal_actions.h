// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sections/pipeline/deal_card.h"

#include <functional>

class QMenu;

namespace success::ui {

/// What can be done with deals, from the board, the table, the keyboard and menus; rows are pipelineTable's.
struct DealActions
{
    std::function<void(const QString &accountKey)> openCustomer;
    std::function<void(const std::vector<quint32> &rows, quint32 stage)> move; ///< together, as one decision
    std::function<void(qint64 move)> showMove; ///< of a deal whose move is not confirmed
    std::function<void(const QString &url)> openUrl;
    std::function<void(const QStringList &accountKeys)> route;
    std::function<void(const QStringList &accountKeys)> endRoutes;
    std::function<void()> exportRows;
};

/// The menu of a row: open, stages to move to (or why there are none), route, done, the deal in its source. `deal`: as
/// it is shown, which a move that is on its way may have changed; nullptr for a routed account.
void fillDealMenu(QMenu &menu, const PipelineData &data, quint32 row, const Deal *deal, const DealActions &actions);

/// A row and its deal as it is shown; nullptr for a routed account.
struct DealRow
{
    quint32 row = 0;
    const Deal *deal = nullptr;
};
/// The menu of several rows: stages that one of them can be moved to, route, done.
void fillDealsMenu(QMenu &menu, const PipelineData &data, const std::vector<DealRow> &rows, const DealActions &actions);
/// The stages alone, under their pipelines where the rows stand in several; one that all rows stand in is checked.
/// False: no row can be moved.
bool fillStageMenu(QMenu &menu, const PipelineData &data, const std::vector<DealRow> &rows, const DealActions &actions);

} // namespace success::ui
