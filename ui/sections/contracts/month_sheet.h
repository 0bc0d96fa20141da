// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/contracts/movements_report.h"
#include "ui/models/latest_task.h"
#include "ui/widgets/sheet.h"

namespace success::ui {

/// Who moved in one month, the largest movement first; a name opens its contracts.
class MonthSheet : public Sheet
{
    Q_OBJECT

public:
    MonthSheet(const Theme &theme, QWidget *parent);

    /// `month`: its place in the report; `movement`: only those who moved so.
    void showMonth(std::shared_ptr<const MovementsReport> report, size_t month, std::optional<Movement> movement,
                   const PortfolioPtr &portfolio);
    [[nodiscard]] bool isReading() const { return m_working.isPending(); }

Q_SIGNALS:
    void opened(const QString &accountKey);

private:
    struct Moved
    {
        QString key, name;
        CustomerMovement movement;
    };
    void show(const std::vector<Moved> &moved, Currency base);
    [[nodiscard]] QWidget *row(const Moved &moved, Currency base);

    const Theme &m_theme;
    LatestTask<std::vector<Moved>> m_working{this};
};

} // namespace success::ui
