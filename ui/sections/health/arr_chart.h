// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/health/health_section.h"
#include "ui/theme/theme.h"

#include <QChartView>

class QBarSet;
class QBarCategoryAxis;
class QHorizontalStackedBarSeries;
class QValueAxis;

namespace success::ui {

/// One level's bar: its ARR in the base currency and what stands beside it.
struct ArrBar
{
    RiskLevel level{};
    double amount = 0; ///< major units of the base currency
    double share = 0;  ///< of all levels, 0–1
    QString label;     ///< `$1.2M · 34%`
    QString exact;     ///< for hovering and screen readers
};
/// Critical, at risk, healthy, not scored; shares are 0 where there is no ARR at all.
[[nodiscard]] std::array<ArrBar, 4> arrBars(const LevelTotals &totals, const RateTable &rates);
/// Amounts that have no rate, over all levels, as one line; empty if there are none.
[[nodiscard]] QString unconvertedLine(const LevelTotals &totals);

/// ARR by level as four labelled bars. A bar is a filter: by mouse, or by Up, Down and Enter.
class ArrChart : public QChartView
{
    Q_OBJECT

public:
    explicit ArrChart(const Theme &theme, QWidget *parent = nullptr);

    void setBars(std::array<ArrBar, 4> bars);
    /// The level that is filtered by: the other bars step back.
    void setCurrent(std::optional<RiskLevel> level);

Q_SIGNALS:
    void levelChosen(success::RiskLevel level);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void buildSeries();
    void recolor();
    void placeLabels();
    void nameFocused();
    [[nodiscard]] std::optional<int> barAt(QPoint point) const;

    const Theme &m_theme;
    std::array<ArrBar, 4> m_bars;
    std::array<QBarSet *, 4> m_sets{};
    std::array<QGraphicsSimpleTextItem *, 4> m_names{};
    std::array<QGraphicsSimpleTextItem *, 4> m_labels{};
    QGraphicsRectItem *m_ring = nullptr;
    QHorizontalStackedBarSeries *m_series = nullptr;
    QValueAxis *m_amounts = nullptr;
    QBarCategoryAxis *m_levels = nullptr;
    std::optional<RiskLevel> m_current;
    int m_focused = 0;
};

} // namespace success::ui
