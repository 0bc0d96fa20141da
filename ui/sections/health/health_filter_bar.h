// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sections/health/health_filters.h"
#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QPushButton;

namespace success::ui {

class SearchField;
class SegmentedFilter;

/// Risk, search, untracked rows, and the way back to everything.
class HealthFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit HealthFilterBar(const Theme &theme, QWidget *parent = nullptr);

    void setFilters(const HealthFilters &filters);
    void focusSearch();

Q_SIGNALS:
    void filtersChanged(const success::ui::HealthFilters &filters); ///< by the user

private:
    void choose(const HealthFilters &filters);

    HealthFilters m_filters;
    SegmentedFilter *m_risk;
    SearchField *m_search;
    QPushButton *m_renewing;
    QCheckBox *m_untracked;
    QPushButton *m_clear;
};

} // namespace success::ui
