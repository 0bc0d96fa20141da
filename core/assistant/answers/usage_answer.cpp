// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"

#include <algorithm>
#include <cmath>

namespace success::assistant {

namespace {

/// Where no usage is known, the seats of what runs.
void saySeats(AnswerWriter &answer, const Dossier &dossier)
{
    for (const RevenueSource &card : dossier.customer.revenue) {
        if (card.contract.seats && card.contract.arr.minor > 0)
            answer.say(Words::tr("%1 seats are licensed by %2; product usage is not known")
                           .arg(*card.contract.seats)
                           .arg(quoted(card.contract.product, 120)),
                       {recordOf(card, dossier.asOf())});
    }
}

} // namespace

void sayUsage(AnswerWriter &answer, const Dossier &dossier, const Question &)
{
    if (dossier.usage.empty())
        return saySeats(answer, dossier);
    std::vector<Record> records;
    for (const UsageItem &usage : dossier.usage)
        records.push_back(recordOf(usage, dossier));
    const Account &account = dossier.account();
    const QDate week = records.front().day;
    if (account.activeUsers)
        answer.say(account.seats ? Words::tr("In the week from %1, users were active in %2")
                                       .arg(dayText(week), seatsUsed(*account.activeUsers, *account.seats))
                                 : Words::tr("In the week from %1 there were %2 active users; the seats are not known")
                                       .arg(dayText(week))
                                       .arg(*account.activeUsers),
                   records);
    if (const auto trend = usageTrend(dossier.customer.facts))
        answer.say(
            Words::tr("The trend of weekly active users is %1% over the last six weeks: the last two against the "
                      "four before")
                .arg(signedNumber(int(std::lround(*trend * 100)))),
            records);
    QStringList weeks;
    for (const auto users : dossier.customer.facts.weeklyUsers)
        weeks << (users == HealthFacts::unknownUsers ? QStringLiteral("–") : QString::number(users));
    if (records.size() == 1)
        answer.say(Words::tr("Active users of the last eight weeks, oldest first: %1").arg(weeks.join(u' ')), records);
    const auto last =
        std::ranges::max_element(dossier.usage, {}, [](const UsageItem &item) { return item.record.lastEventAt; });
    if (last->record.lastEventAt)
        answer.say(Words::tr("The last product event was on %1, %2")
                       .arg(dayText(dateOf(*last->record.lastEventAt)),
                            inDays(dossier.asOf().date.daysTo(dateOf(*last->record.lastEventAt)))),
                   {recordOf(*last, dossier)});
}

} // namespace success::assistant
