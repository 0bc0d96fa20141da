// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/health_settings.h"
#include "ui/customer/score_history_plot.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <map>

namespace success::ui {

/// An account's scores by day over the bands of the three levels: a dot for each day, hollow where it was computed
/// later, a line only between days that follow each other, and a dotted upright where the settings changed. A day is
/// read by pointing at it, or with the arrow keys, Home and End.
class ScoreHistoryChart : public QWidget
{
    Q_OBJECT

public:
    /// `points`: not empty.
    ScoreHistoryChart(const Theme &theme, std::vector<ScorePoint> points, const std::vector<SettingsChange> &changes,
                      const HealthSettings &settings, QWidget *parent = nullptr);

    /// The days that are marked: those of the changes, on the last day where a change was made after it.
    [[nodiscard]] const std::map<QDate, QStringList> &markers() const { return m_markers; }
    [[nodiscard]] size_t current() const { return m_current; }
    /// `12 Nov 2026: 47, at risk; computed later from the records. Set health.weights to …`
    [[nodiscard]] QString reading(size_t point) const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void currentChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] ScoreHistoryPlot plot() const;
    void setCurrent(size_t point);
    void paintBands(QPainter &painter, const ScoreHistoryPlot &plot) const;
    void paintAxes(QPainter &painter, const ScoreHistoryPlot &plot) const;
    void paintScores(QPainter &painter, const ScoreHistoryPlot &plot) const;
    void paintCurrent(QPainter &painter, const ScoreHistoryPlot &plot) const;

    const Theme &m_theme;
    std::vector<ScorePoint> m_points;
    HealthSettings m_settings;
    std::map<QDate, QStringList> m_markers; ///< what was decided on each marked day
    size_t m_current = 0;
    bool m_pointed = false;
};

} // namespace success::ui
