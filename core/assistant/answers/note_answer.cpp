// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"

#include <algorithm>

namespace success::assistant {

namespace {

constexpr size_t mostParagraphs = 6;
constexpr int longestQuote = 360;

} // namespace

void sayNotes(AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    size_t told = 0;
    for (const AccountNote &note : dossier.customer.notes) {
        if (!question.isInTime(dateOf(note.at)))
            continue;
        for (const Record &part : paragraphsOf(note)) {
            if (told == mostParagraphs)
                return;
            if (!holdsTopic(part, question.filter))
                continue;
            answer.say(Words::tr("Noted, last kept on %1: %2").arg(dayText(part.day), quoted(part.text, longestQuote)),
                       {part});
            ++told;
        }
    }
}

} // namespace success::assistant
