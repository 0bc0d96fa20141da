// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/health/health_section.h"
#include "ui/section/section_filters.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace success::ui {

class ArrChart;
class CardStrip;
class SummaryCard;

/// The four cards and the ARR chart: what all tracked accounts come to, and filters at the same time. Only
/// `Protected ARR` follows the rows that are shown.
class HealthOverview : public QWidget
{
    Q_OBJECT

public:
    explicit HealthOverview(const Theme &theme, QWidget *parent = nullptr);

    /// True: small cards without the chart; the page is low, and the rows need its height.
    void setLow(bool low);
    void setSummary(const HealthSummary &tracked, const RateTable &rates);
    void setShownRows(const HealthSummary &shown, const RateTable &rates);
    /// Which card and bar are marked as the filter in force.
    void setFilters(const SectionFilters &filters);

Q_SIGNALS:
    void filterChosen(const QString &key, const QString &value); ///< an empty value: taken off
    void everythingChosen();                                     ///< Protected ARR: all levels again

private:
    void chooseRisk(RiskLevel level);

    CardStrip *m_cards;
    SummaryCard *m_critical;
    SummaryCard *m_atRisk;
    SummaryCard *m_renewing;
    SummaryCard *m_arr;
    QWidget *m_chartFrame;
    ArrChart *m_chart;
    QLabel *m_chartNote;
    QString m_risk;
};

} // namespace success::ui
