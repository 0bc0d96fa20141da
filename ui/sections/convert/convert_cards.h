// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/convert/convert_section.h"
#include "ui/section/card_strip.h"

namespace success::ui {

/// Convert's four cards: candidates and what they are worth.
class ConvertCards : public CardStrip
{
    Q_OBJECT

public:
    explicit ConvertCards(const Theme &theme, QWidget *parent = nullptr);

    /// `tracked`: of all candidates; `shown`: of the rows that the filters left.
    void setSummary(const ConvertSummary &tracked, const RateTable &rates);
    void setShownRows(const ConvertSummary &shown, const RateTable &rates);

private:
    SummaryCard *m_total;
    SummaryCard *m_high;
    SummaryCard *m_ending;
    SummaryCard *m_value;
};

} // namespace success::ui
