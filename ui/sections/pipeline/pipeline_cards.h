// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/pipeline/pipeline_section.h"
#include "ui/section/card_strip.h"

namespace success::ui {

/// Deals of all tracked accounts; each card narrows what is beneath to the deals it counts.
class PipelineCards : public CardStrip
{
    Q_OBJECT

public:
    explicit PipelineCards(const Theme &theme, QWidget *parent = nullptr);

    void setSummary(const PipelineSummary &summary);

private:
    SummaryCard *m_total;
    SummaryCard *m_active;
    SummaryCard *m_atRisk;
    SummaryCard *m_high;
};

} // namespace success::ui
