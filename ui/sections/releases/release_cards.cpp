// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/releases/release_cards.h"

#include "ui/format/money_text.h"
#include "ui/format/words.h"

namespace success::ui {
namespace {

const QString status = QStringLiteral("status");

void setCard(SummaryCard &card, const LoopCard &counted, const RateTable &rates, const QString &what)
{
    card.setFigure(countText(counted.count), ReleaseCards::tr("%1 ARR behind").arg(totalText(counted.arr)),
                   what + QStringLiteral("\n\n") + totalExact(counted.arr, rates));
}

} // namespace

ReleaseCards::ReleaseCards(const Theme &theme, QWidget *parent)
    : CardStrip(theme, parent)
    , m_open(addFilter(QStringLiteral("cardOpen"), tr("Open requests"), tone::neutral, status,
                       QStringLiteral("unanswered")))
    , m_suggested(addFilter(QStringLiteral("cardSuggested"), tr("Suggested matches"), tone::info, status,
                            QStringLiteral("suggested")))
    , m_ready(
          addFilter(QStringLiteral("cardReady"), tr("Ready to send"), tone::healthy, status, QStringLiteral("ready")))
    , m_closed(
          addFilter(QStringLiteral("cardClosed"), tr("Loop closed"), tone::neutral, status, QStringLiteral("sent")))
{
    setLoading();
}

void ReleaseCards::setSummary(const ReleasesSummary &summary, const RateTable &rates)
{
    setCard(*m_open, summary.openRequests, rates, tr("Requests that no approved match answers"));
    setCard(*m_suggested, summary.suggestedMatches, rates, tr("Matches that wait for somebody to decide"));
    setCard(*m_ready, summary.readyToSend, rates, tr("Approved or drafted matches that nobody was told of"));
    setCard(*m_closed, summary.loopClosed, rates, tr("Matches that were told to those who asked"));
}

} // namespace success::ui
