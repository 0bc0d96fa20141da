// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"

#include <algorithm>

namespace success::assistant {

namespace {

constexpr size_t mostDecisions = 8;

} // namespace

void sayDecisions(AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    size_t told = 0;
    for (const Decision &decision : dossier.decisions) {
        const Record record = recordOf(decision);
        if (told == mostDecisions || !question.isInTime(record.day) || !holdsTopic(record, question.filter))
            continue;
        answer.say(Words::tr("Decided on %1: %2").arg(dayText(record.day), decision.summary), {record});
        ++told;
    }
}

} // namespace success::assistant
