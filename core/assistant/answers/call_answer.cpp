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

} // namespace

void sayCalls(AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    const size_t most = wanted(question);
    size_t told = 0;
    for (const ActivityItem &item : dossier.activity) {
        if (item.record.kind != ActivityKind::Call)
            continue;
        if (told == most || (question.period && dateOf(item.record.at) < question.period->from))
            break;
        const Record record = recordOf(item);
        if (!holdsTopic(record, question.topic))
            continue;
        answer.say(callSentence(item), {record});
        ++told;
    }
}

} // namespace success::assistant
