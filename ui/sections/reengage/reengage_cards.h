// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/reengage/reengage_section.h"
#include "ui/section/card_strip.h"

namespace success::ui {

/// Re-engage's four cards: lost deals and what they were worth.
class ReengageCards : public CardStrip
{
    Q_OBJECT

public:
    explicit ReengageCards(const Theme &theme, QWidget *parent = nullptr);

    /// `counted`: of all deals that count; `hasCatalogue`: something shipped is known to look into.
    void setSummary(const ReengageSummary &counted, bool hasCatalogue);
    /// Of the rows that the filters left.
    void setShownRows(const ReengageSummary &shown, const RateTable &rates);

private:
    SummaryCard *m_total;
    SummaryCard *m_high;
    SummaryCard *m_value;
    SummaryCard *m_unblocked;
};

} // namespace success::ui
