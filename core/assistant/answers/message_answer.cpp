// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"

#include <algorithm>

namespace success::assistant {

namespace {

constexpr int usualItems = 5;
constexpr size_t mostItems = 10;

/// The newest items of a kind, in their own words.
void sayItems(ActivityKind kind, AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    const size_t most = question.count ? std::min(size_t(*question.count), mostItems)
                        : question.has({"last", "latest", "newest"}) && !question.period
                            ? size_t(question.has({"messages", "emails", "mails", "documents"}) ? usualItems : 1)
                            : size_t(usualItems);
    size_t told = 0;
    for (const ActivityItem &item : dossier.activity) {
        if (told == most)
            return;
        if (item.record.kind != kind || !question.isInTime(dateOf(item.record.at)))
            continue;
        const Record record = recordOf(item);
        if (!holdsTopic(record, question.filter))
            continue;
        answer.say(itemSentence(item), {record});
        ++told;
    }
}

} // namespace

void sayMessages(AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    sayItems(ActivityKind::Message, answer, dossier, question);
}

void sayDocuments(AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    sayItems(ActivityKind::Project, answer, dossier, question);
}

} // namespace success::assistant
