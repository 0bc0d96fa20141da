// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/due_day.h"
#include "core/assistant/wording.h"

#include <algorithm>

namespace success::assistant {

namespace {

constexpr size_t mostTold = 6;

std::vector<Record> recordsOf(const std::vector<Commitment> &commitments)
{
    std::vector<Record> records;
    for (const Commitment &commitment : commitments) {
        if (records.size() < mostCited)
            records.push_back(commitment.record);
    }
    return records;
}

} // namespace

std::vector<Commitment> commitmentsOf(const Dossier &dossier, const Question &question)
{
    std::vector<Commitment> commitments;
    for (const ActivityItem *item : signalsOf(dossier, question, {SignalKind::Commitment})) {
        const ActivityRecord &record = item->record;
        Commitment commitment{item, dueDayIn(record.title % u". " % record.text, dateOf(record.at)), recordOf(*item)};
        if (commitment.due.isValid())
            commitment.record.text +=
                Words::tr(" · due on %1, %2")
                    .arg(dayText(commitment.due), inDays(dossier.asOf().date.daysTo(commitment.due)));
        commitments.push_back(std::move(commitment));
    }
    return commitments;
}

void sayCommitments(AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    std::vector<Commitment> commitments = commitmentsOf(dossier, question);
    if (commitments.empty())
        return;
    const QDate today = dossier.asOf().date;
    const bool onlyOverdue = question.has({"overdue", "late", "broken"});
    const std::vector<Record> all = recordsOf(commitments);
    const auto count = qsizetype(commitments.size());
    if (onlyOverdue) {
        std::erase_if(commitments, [&](const Commitment &one) { return !one.due.isValid() || one.due >= today; });
        if (commitments.empty()) {
            answer.say(count == 1
                           ? Words::tr("1 commitment is recorded, and it is not past a date that it names")
                           : Words::tr("%1 commitments are recorded, and none is past a date that it names").arg(count),
                       all);
            return;
        }
    } else {
        answer.say(count == 1
                       ? Words::tr("1 commitment is recorded, and no record says that it was kept")
                       : Words::tr("%1 commitments are recorded, and no record says that one was kept").arg(count),
                   all);
    }
    for (size_t i = 0; i < std::min(mostTold, commitments.size()); ++i) {
        const Commitment &one = commitments[i];
        QString due = Words::tr("no date is named");
        if (one.due.isValid())
            due = (one.due < today ? Words::tr("overdue since %1, %2") : Words::tr("due on %1, %2"))
                      .arg(dayText(one.due), inDays(today.daysTo(one.due)));
        answer.say(itemSentence(*one.item) + QStringLiteral("; ") + due, {one.record});
    }
}

} // namespace success::assistant
