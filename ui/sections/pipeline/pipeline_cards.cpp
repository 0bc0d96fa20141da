// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/pipeline_cards.h"

#include "ui/format/words.h"
#include "ui/sections/pipeline/pipeline_list.h"

namespace success::ui {

PipelineCards::PipelineCards(const Theme &theme, QWidget *parent)
    : CardStrip(theme, parent)
    , m_total(addAll(QStringLiteral("cardDeals"), tr("Total deals"), tone::neutral))
    , m_active(addFilter(QStringLiteral("cardActive"), tr("Active deals"), tone::info, showKey, showActive))
    , m_atRisk(addFilter(QStringLiteral("cardAtRisk"), tr("At risk"), tone::atRisk, showKey, showAtRisk))
    , m_high(addFilter(QStringLiteral("cardHigh"), tr("High likelihood"), tone::healthy, showKey, showHigh))
{
    setLoading();
}

void PipelineCards::setSummary(const PipelineSummary &summary)
{
    m_total->setFigure(countText(summary.totalDeals), tr("open, won and lost"),
                       tr("Every deal of every source, without those of untracked accounts"));
    m_active->setFigure(countText(summary.activeDeals), tr("neither won nor lost"));
    m_atRisk->setFigure(countText(summary.atRisk), tr("active, account at risk or critical"),
                        tr("Active deals of accounts that Health calls critical or at risk"));
    m_high->setFigure(countText(summary.highLikelihood), tr("active, likely to convert"),
                      tr("Active deals of accounts that Convert gives a high likelihood"));
}

} // namespace success::ui
