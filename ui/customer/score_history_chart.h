// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/health_settings.h"
#include "core/sections/customer/customer_detail.h"
#include "ui/theme/theme.h"

#include <QChartView>

#include <map>

class QDateTimeAxis;
class QGraphicsSimpleTextItem;
class QLineSeries;
class QCategoryAxis;

namespace success::ui {

/// An account's saved scores by day, with the two thresholds as quiet lines and a dotted one for each day on which the
/// settings changed; the last point carries its score.
/// Needs at least two points.
class ScoreHistoryChart : public QChartView
{
    Q_OBJECT

public:
    ScoreHistoryChart(const Theme &theme, std::vector<ScorePoint> points, std::vector<SettingsChange> changes,
                      const HealthSettings &settings, QWidget *parent = nullptr);

    /// The days that are marked: those of the changes, on the last day where a change was made after it.
    [[nodiscard]] const std::map<QDate, QStringList> &markers() const { return m_markers; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void build();
    void mark(const std::vector<SettingsChange> &changes);
    void recolor();
    void placeLabel();
    [[nodiscard]] const ScorePoint &nearest(QPoint point) const;

    const Theme &m_theme;
    std::vector<ScorePoint> m_points;
    HealthSettings m_settings;
    QLineSeries *m_line = nullptr;
    std::array<QLineSeries *, 2> m_thresholds{};
    std::map<QDate, QStringList> m_markers; ///< what was decided on each marked day
    std::vector<QLineSeries *> m_marks;
    QCategoryAxis *m_scores = nullptr;
    QDateTimeAxis *m_days = nullptr;
    QGraphicsSimpleTextItem *m_label = nullptr;
};

} // namespace success::ui
