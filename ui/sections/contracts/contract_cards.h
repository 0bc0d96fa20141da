// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/contracts/contracts_section.h"
#include "ui/section/card_strip.h"

namespace success::ui {

/// Total, active, expiring and MRR of all tracked companies; the first three filter the contracts.
class ContractCards : public CardStrip
{
    Q_OBJECT

public:
    explicit ContractCards(const Theme &theme, QWidget *parent = nullptr);

    void setSummary(const ContractsSummary &summary, const RateTable &rates);

private:
    SummaryCard *m_total;
    SummaryCard *m_active;
    SummaryCard *m_expiring;
    SummaryCard *m_mrr;
};

} // namespace success::ui
