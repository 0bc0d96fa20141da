// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/health_settings.h"
#include "core/sections/customer/customer_detail.h"

#include <QTableWidget>

namespace success::ui {

/// An account's scores by day as a table, newest first: what the chart shows, for reading and for copying.
class ScoreHistoryTable : public QTableWidget
{
    Q_OBJECT

public:
    ScoreHistoryTable(const std::vector<ScorePoint> &points, const std::vector<SettingsChange> &changes,
                      const HealthSettings &settings, QWidget *parent = nullptr);
};

} // namespace success::ui
