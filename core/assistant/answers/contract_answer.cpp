// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"

#include <algorithm>

namespace success::assistant {

namespace {

constexpr size_t mostContracts = 4;

bool isRunning(const RevenueSource &card)
{
    const ContractStatus status = card.contract.status;
    return status == ContractStatus::Active || status == ContractStatus::Trialing ||
           status == ContractStatus::PastDue || status == ContractStatus::Paused;
}

QString dayFromNow(const Dossier &dossier, QDate day)
{
    return Words::tr("%1, %2").arg(dayText(day), inDays(dossier.asOf().date.daysTo(day)));
}

QString renewalOf(const Dossier &dossier, const RevenueSource &card)
{
    const Contract &contract = card.contract;
    if (card.cancelOn.isValid())
        return Words::tr("a cancellation is scheduled for %1").arg(dayFromNow(dossier, card.cancelOn));
    if (contract.status == ContractStatus::Trialing && contract.trialEndsOn.isValid())
        return Words::tr("its trial is until %1").arg(dayFromNow(dossier, contract.trialEndsOn));
    const QString itself =
        contract.renewsItself ? Words::tr("it renews by itself") : Words::tr("it does not renew by itself");
    if (contract.endsOn.isValid())
        return Words::tr("its term ends on %1; %2").arg(dayFromNow(dossier, contract.endsOn), itself);
    return contract.renewsItself ? Words::tr("it renews by itself and has no dated term")
                                 : Words::tr("no end of it is recorded");
}

/// The running contracts, or the last one where none runs.
std::vector<const RevenueSource *> contractsToTell(const Dossier &dossier)
{
    std::vector<const RevenueSource *> cards;
    for (const RevenueSource &card : dossier.customer.revenue) {
        if (isRunning(card) && cards.size() < mostContracts)
            cards.push_back(&card);
    }
    if (cards.empty() && !dossier.customer.revenue.empty())
        cards.push_back(&dossier.customer.revenue.front());
    return cards;
}

QString statusWords(const RevenueSource &card)
{
    return contractStatusKey(card.contract.status).replace(u'_', u' ');
}

} // namespace

void sayRenewal(AnswerWriter &answer, const Dossier &dossier, const Question &)
{
    const Account &account = dossier.account();
    const bool canceled = std::ranges::any_of(dossier.customer.revenue,
                                              [](const RevenueSource &card) { return card.cancelOn.isValid(); });
    if (account.daysToRenewal && !canceled)
        answer.say(Words::tr("The next renewal of %1 is on %2")
                       .arg(account.name, dayFromNow(dossier, dossier.asOf().date.addDays(*account.daysToRenewal))),
                   {accountRecord(dossier)});
    for (const RevenueSource *card : contractsToTell(dossier)) {
        const Record record = recordOf(*card, dossier.asOf());
        if (isRunning(*card))
            answer.say(Words::tr("%1: %2").arg(quoted(record.name, 120), renewalOf(dossier, *card)), {record});
        else if (card->endedOn.isValid())
            answer.say(Words::tr("%1 is %2; it ended on %3")
                           .arg(quoted(record.name, 120), statusWords(*card), dayFromNow(dossier, card->endedOn)),
                       {record});
        else if (card->contract.endsOn.isValid())
            answer.say(
                Words::tr("%1 is %2; its term ended on %3")
                    .arg(quoted(record.name, 120), statusWords(*card), dayFromNow(dossier, card->contract.endsOn)),
                {record});
    }
    for (const DealItem &item : dossier.deals) {
        if (item.deal.kind == DealKind::Open && item.deal.name.contains(QStringLiteral("renew"), Qt::CaseInsensitive))
            answer.say(Words::tr("A renewal deal is open: %1, in the stage %2").arg(quoted(item.deal.name), item.stage),
                       {recordOf(item)});
    }
}

void sayValue(AnswerWriter &answer, const Dossier &dossier, const Question &)
{
    const Account &account = dossier.account();
    if (account.arr && account.arr->currency.isValid())
        answer.say(Words::tr("The ARR of %1 is %2, its MRR %3")
                       .arg(account.name, exactText(*account.arr), exactText(dossier.customer.mrr)),
                   {accountRecord(dossier)});
    for (const RevenueSource *card : contractsToTell(dossier)) {
        const Record record = recordOf(*card, dossier.asOf());
        QString text = Words::tr("%1 is %2").arg(quoted(record.name, 120), statusWords(*card));
        if (card->contract.arr.currency.isValid())
            text += Words::tr(", ARR %1").arg(exactText(card->contract.arr));
        if (card->amount.currency.isValid() && !card->billingInterval.isEmpty())
            text += Words::tr(", billed %1 each %2").arg(exactText(card->amount), card->billingInterval);
        if (card->contract.seats)
            text += Words::tr(", %1 seats").arg(*card->contract.seats);
        answer.say(text, {record});
    }
}

} // namespace success::assistant
