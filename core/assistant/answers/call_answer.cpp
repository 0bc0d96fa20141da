// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"

#include <algorithm>

namespace success::assistant {

namespace {

constexpr int usualCalls = 3;
constexpr size_t mostCalls = 10;
constexpr int longestSummary = 360;

size_t wanted(const Question &question)
{
    if (question.count)
        return std::min(size_t(*question.count), mostCalls);
    const bool one = question.has({"call", "meeting", "conversation", "talk", "speak", "spoke", "talked", "spoken",
                                   "met", "meet", "demo", "qbr", "when", "touch", "heard"});
    const bool several = question.has({"calls", "meetings", "conversations", "talks"});
    return question.period ? mostCalls : one && !several ? 1 : usualCalls;
}

QString callSentence(const ActivityItem &item)
{
    const ActivityRecord &call = item.record;
    QString text = Words::tr("%1, %2").arg(dayText(dateOf(call.at)), quoted(call.title, 120));
    if (!call.person.isEmpty())
        text += Words::tr(" with %1").arg(call.person);
    const QString summary = firstSentences(call.text, longestSummary);
    return text + QStringLiteral(": ") + (summary.isEmpty() ? Words::tr("no summary is recorded") : summary);
}

/// How many there were in the time asked for.
void sayHowOften(AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    std::vector<const ActivityItem *> calls;
    for (const ActivityItem &item : dossier.activity) {
        if (item.record.kind == ActivityKind::Call && question.isInTime(dateOf(item.record.at)))
            calls.push_back(&item);
    }
    if (calls.empty())
        return;
    std::vector<Record> records = recordsOf(calls, mostCited - 1);
    records.push_back(recordOf(*calls.back()));
    const QString first = dayText(dateOf(calls.back()->record.at));
    answer.say(calls.size() == 1
                   ? Words::tr("1 call is on record, on %1").arg(first)
                   : Words::tr("%1 calls are on record, the first of them on %2").arg(calls.size()).arg(first),
               records);
}

} // namespace

void sayCalls(AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    if (question.has({"often", "many", "frequently"}))
        sayHowOften(answer, dossier, question);
    const size_t most = wanted(question);
    size_t told = 0;
    for (const ActivityItem &item : dossier.activity) {
        if (item.record.kind != ActivityKind::Call)
            continue;
        if (told == most)
            break;
        if (!question.isInTime(dateOf(item.record.at)))
            continue;
        const Record record = recordOf(item);
        if (!holdsTopic(record, question.filter))
            continue;
        answer.say(callSentence(item), {record});
        ++told;
    }
}

} // namespace success::assistant
