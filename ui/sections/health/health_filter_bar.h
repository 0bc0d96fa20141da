// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sections/health/health_filters.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QPushButton;

namespace success::ui {

class RowBar;
class SearchField;
class SegmentedFilter;

/// Risk, search, untracked rows, the way back to everything, and at the right the RowBar. One line, two where there is
/// no room for one.
class HealthFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit HealthFilterBar(const Theme &theme, QWidget *parent = nullptr);

    void setFilters(const HealthFilters &filters);
    void focusSearch();
    [[nodiscard]] RowBar *rows() const { return m_rows; }
    /// Selected rows' actions take the place of what filters by tracking.
    void setSelecting(bool selecting);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void filtersChanged(const success::ui::HealthFilters &filters); ///< by the user

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void connectControls();
    void choose(const HealthFilters &filters);

    HealthFilters m_filters;
    SegmentedFilter *m_risk;
    SearchField *m_search;
    QPushButton *m_renewing;
    QCheckBox *m_untracked;
    QPushButton *m_clear;
    RowBar *m_rows;
    QBoxLayout *m_lines;
    QBoxLayout *m_first;
};

} // namespace success::ui
