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

/// How a total treats currencies: `rates of 1 Jun`, `€1,200 apart` (no rate). Empty where there is one currency.
[[nodiscard]] QStringList currencyNotes(const MoneyTotal &total, const RateTable &rates);

} // namespace success::ui
