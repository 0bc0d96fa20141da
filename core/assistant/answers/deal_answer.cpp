// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"

#include <algorithm>

namespace success::assistant {

namespace {

constexpr size_t mostDeals = 6;

QString dealSentence(const DealItem &item)
{
    const Deal &deal = item.deal;
    QString text = Words::tr("The deal %1").arg(quoted(deal.name));
    if (deal.value)
        text += Words::tr(" over %1").arg(exactText(*deal.value));
    if (deal.kind == DealKind::Open) {
        text += Words::tr(" is open in the stage %1").arg(item.stage);
        if (deal.closeOn.isValid())
            text += Words::tr(" and closes on %1").arg(dayText(deal.closeOn));
        return text;
    }
    text += deal.kind == DealKind::Won ? Words::tr(" was won") : Words::tr(" was lost");
    if (deal.closeOn.isValid())
        text += Words::tr(" on %1").arg(dayText(deal.closeOn));
    if (deal.kind == DealKind::Lost)
        text += deal.lostReason.isEmpty() ? Words::tr("; no reason is recorded")
                                          : Words::tr("; the reason as written: %1").arg(quoted(deal.lostReason));
    return text;
}

} // namespace

void sayDeals(AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    const bool lost = question.has({"lost", "lose", "losing", "loose", "killed"}) ||
                      (question.has({"win", "won", "buy", "sign", "close"}) && question.has({"didn", "didnt", "not"}));
    std::vector<const DealItem *> deals;
    for (const DealItem &item : dossier.deals) {
        if ((!lost || item.deal.kind == DealKind::Lost) && holdsTopic(recordOf(item), question.filter))
            deals.push_back(&item);
    }
    std::ranges::stable_sort(deals, [](const DealItem *a, const DealItem *b) {
        const auto place = [](const DealItem *item) {
            return std::pair(item->deal.kind != DealKind::Open,
                             -(item->deal.closeOn.isValid() ? item->deal.closeOn.toJulianDay() : 0));
        };
        return place(a) < place(b);
    });
    if (deals.size() > mostDeals) {
        std::vector<Record> records;
        for (size_t i = 0; i < std::min(mostCited, deals.size()); ++i)
            records.push_back(recordOf(*deals[i]));
        answer.say(Words::tr("%1 deals are recorded; these are the first").arg(deals.size()), records);
    }
    for (size_t i = 0; i < std::min(mostDeals, deals.size()); ++i)
        answer.say(dealSentence(*deals[i]), {recordOf(*deals[i])});
}

} // namespace success::assistant
