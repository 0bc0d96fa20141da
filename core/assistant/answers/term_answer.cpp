// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"

#include <algorithm>

namespace success::assistant {

namespace {

constexpr size_t mostTerms = 6;

/// The contract that began first.
const RevenueSource *firstContract(const Dossier &dossier)
{
    const RevenueSource *first = nullptr;
    for (const RevenueSource &card : dossier.customer.revenue) {
        const bool began = card.startsOn.isValid() && card.startsOn <= dossier.asOf().date;
        if (began && (!first || card.startsOn < first->startsOn))
            first = &card;
    }
    return first;
}

} // namespace

void sayTerms(AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    if (const RevenueSource *first = firstContract(dossier); first && question.filter.empty()) {
        const Record record = recordOf(*first, dossier.asOf());
        answer.say(Words::tr("The first contract that is on record, %1, began on %2")
                       .arg(quoted(record.name, 120), dayText(first->startsOn)),
                   {record});
    }
    size_t told = 0;
    for (const TermItem &term : dossier.contracts.terms) {
        const Record record = recordOf(term);
        if (told == mostTerms || !holdsTopic(record, question.filter))
            continue;
        answer.say(shortened(record.text, longestExcerpt), {record});
        ++told;
    }
}

} // namespace success::assistant
