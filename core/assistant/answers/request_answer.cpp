// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"

#include <algorithm>

namespace success::assistant {

namespace {

constexpr size_t mostTold = 6;

/// The approved match of a request, else the best suggestion.
const ShippedMatch *matchOf(const Dossier &dossier, const ActivityItem &item)
{
    const QString id = sourceKey(item.source) % u':' % item.record.externalId;
    const ShippedMatch *best = nullptr;
    for (const ShippedMatch &match : dossier.matches) {
        // A request of several companies has its account behind the id.
        if (match.requestId != id && !match.requestId.startsWith(id + u'@'))
            continue;
        if (!best || std::pair(match.approved, match.score) > std::pair(best->approved, best->score))
            best = &match;
    }
    return best;
}

void sayRequest(AnswerWriter &answer, const Dossier &dossier, const ActivityItem &item)
{
    const Record request = recordOf(item);
    const ShippedMatch *match = matchOf(dossier, item);
    if (!match) {
        answer.say(itemSentence(item), {request});
        return;
    }
    const QString what = quoted(match->title, 160);
    QString shipped =
        match->approved
            ? Words::tr("it shipped as %1").arg(what)
            : Words::tr("it may be answered by %1 (a suggested match, score %2)").arg(what).arg(match->score);
    if (match->day.isValid())
        shipped += Words::tr(" on %1").arg(dayText(match->day));
    answer.say(itemSentence(item) + QStringLiteral("; ") + shipped, {request, recordOf(*match)});
}

} // namespace

void sayRequests(AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    const auto requests = signalsOf(dossier, question, {SignalKind::Request});
    if (requests.empty())
        return;
    std::vector<const ActivityItem *> shipped;
    std::ranges::copy_if(requests, std::back_inserter(shipped), [&](const ActivityItem *item) {
        const ShippedMatch *match = matchOf(dossier, *item);
        return match && match->approved;
    });
    const QString all =
        counted(qsizetype(requests.size()), Words::tr("request is recorded"), Words::tr("requests are recorded"));
    const QString how =
        shipped.empty()
            ? Words::tr("none has an approved match with something that shipped")
            : Words::tr("%1 shipped").arg(counted(qsizetype(shipped.size()), Words::tr("has"), Words::tr("have")));
    std::vector<Record> records = recordsOf(requests, mostCited);
    for (const ActivityItem *item : shipped)
        records.push_back(recordOf(*matchOf(dossier, *item)));
    answer.say(all + QStringLiteral("; ") + how, records);
    const bool onlyShipped = !shipped.empty() &&
                             question.has({"shipped", "ship", "delivered", "released", "launched"}) &&
                             !question.has({"requested", "asked", "request", "requests", "ask"});
    const auto &told = onlyShipped ? shipped : requests;
    for (size_t i = 0; i < std::min(mostTold, told.size()); ++i)
        sayRequest(answer, dossier, *told[i]);
}

} // namespace success::assistant
