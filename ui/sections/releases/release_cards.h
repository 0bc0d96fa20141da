// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/releases/releases_section.h"
#include "ui/section/card_strip.h"

namespace success::ui {

/// How far the loop is closed, with the ARR behind each figure; a card shows what it counts.
class ReleaseCards : public CardStrip
{
    Q_OBJECT

public:
    explicit ReleaseCards(const Theme &theme, QWidget *parent = nullptr);

    void setSummary(const ReleasesSummary &summary, const RateTable &rates);

private:
    SummaryCard *m_open;
    SummaryCard *m_suggested;
    SummaryCard *m_ready;
    SummaryCard *m_closed;
};

} // namespace success::ui
