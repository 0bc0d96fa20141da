// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/contracts/contract_cards.h"

#include "ui/format/money_text.h"
#include "ui/format/words.h"

#include <QLocale>

namespace success::ui {
namespace {

/// How a total treats currencies: `rates of 1 Jun`, `€1,200 apart` (no rate). Empty where there is one currency.
QStringList currencyNotes(const MoneyTotal &total, const RateTable &rates)
{
    QStringList notes;
    if (total.byCurrency.size() > 1 + total.unconverted.size() && rates.date.isValid())
        notes << ContractCards::tr("rates of %1").arg(QLocale(QLocale::English).toString(rates.date, u"d MMM"));
    if (total.unconverted.size() == 1)
        notes << ContractCards::tr("%1 apart").arg(moneyText(total.unconverted.front()));
    else if (!total.unconverted.empty())
        notes << ContractCards::tr("%1 currencies apart").arg(total.unconverted.size());
    return notes;
}

} // namespace

ContractCards::ContractCards(const Theme &theme, QWidget *parent)
    : CardStrip(theme, parent)
    , m_total(addAll(QStringLiteral("cardTotal"), tr("Total contracts"), tone::neutral))
    , m_active(addFilter(QStringLiteral("cardActive"), tr("Active contracts"), tone::healthy, QStringLiteral("status"),
                         QStringLiteral("running")))
    , m_expiring(addFilter(QStringLiteral("cardExpiring"), tr("Expiring soon"), tone::atRisk, QStringLiteral("status"),
                           QStringLiteral("expiring_in_30_days")))
    , m_mrr(addAll(QStringLiteral("cardMrr"), tr("Active MRR"), tone::neutral))
{
    m_mrr->setFilter(false);
    setLoading();
}

void ContractCards::setSummary(const ContractsSummary &summary, const RateTable &rates)
{
    const auto joined = [](const QStringList &parts) {
        return parts.join(QStringLiteral(" · "));
    };
    m_total->setFigure(countText(summary.total), joined({tr("%1 Salesbricks").arg(countText(summary.salesbricks)),
                                                         tr("%1 Stripe").arg(countText(summary.stripe))}));
    m_active->setFigure(
        countText(summary.active + summary.trialing),
        joined({tr("%1 trialing").arg(countText(summary.trialing)), tr("%1 past due").arg(countText(summary.pastDue))}),
        tr("%1 active and %2 trialing; %3 past due are counted apart")
            .arg(countText(summary.active), countText(summary.trialing), countText(summary.pastDue)));
    m_expiring->setFigure(countText(summary.expiringSoon), tr("within 30 days"),
                          tr("Active or past due, with a dated term that ends in 0–30 days"));
    const auto beneath =
        QStringList{tr("%1 ARR").arg(moneyCompact(summary.activeArr.total))} + currencyNotes(summary.activeMrr, rates);
    m_mrr->setFigure(
        totalText(summary.activeMrr), joined(beneath),
        tr("MRR %1\n\nARR %2").arg(totalExact(summary.activeMrr, rates), totalExact(summary.activeArr, rates)));
}

} // namespace success::ui
