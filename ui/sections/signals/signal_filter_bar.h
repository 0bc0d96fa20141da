// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sections/signals/signal_filters.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace success::ui {

class SearchField;
class SegmentedFilter;

/// What narrows the Signals list, in one line above its table, with how many rows are left.
class SignalFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit SignalFilterBar(const Theme &theme, QWidget *parent = nullptr);

    /// `accountName`: of the account that the filters narrow to, if they do.
    void setFilters(const SignalFilters &filters, const QString &accountName);
    void setCounts(int shown, int all);
    void focusSearch();

Q_SIGNALS:
    void filtersChanged(const success::ui::SignalFilters &filters); ///< by the user

private:
    void choose(const SignalFilters &filters);
    void connectControls();

    SignalFilters m_filters;
    SegmentedFilter *m_severity;
    QComboBox *m_kind;
    QComboBox *m_within;
    SearchField *m_search;
    QPushButton *m_account;
    QPushButton *m_clear;
    QLabel *m_count;
};

} // namespace success::ui
