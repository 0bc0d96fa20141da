// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"

#include <algorithm>

namespace success::assistant {

namespace {

constexpr size_t mostRemedies = 3;
constexpr int renewalSoon = 90; ///< days; where renewal pressure begins

void sayRemedies(AnswerWriter &answer, const Dossier &dossier)
{
    size_t told = 0;
    for (const Explanation::Factor &factor : dossier.customer.explanation.factors) {
        if (factor.points >= 0 || told++ == mostRemedies)
            break;
        answer.say(Words::tr("%1 That is %2 points for %3: %4")
                       .arg(sentence(factor.remedy), signedNumber(factor.points), factor.title, factor.evidence),
                   {recordOf(factor, dossier.asOf())});
    }
}

void sayOverdue(AnswerWriter &answer, const Dossier &dossier)
{
    Question any;
    for (const Commitment &commitment : commitmentsOf(dossier, any)) {
        if (!commitment.due.isValid() || commitment.due > dossier.asOf().date.addDays(7))
            continue;
        answer.say(Words::tr("Keep or move what was promised by %1, %2: %3")
                       .arg(dayText(commitment.due), inDays(dossier.asOf().date.daysTo(commitment.due)),
                            quoted(commitment.item->record.title)),
                   {commitment.record});
    }
}

void sayShipped(AnswerWriter &answer, const Dossier &dossier)
{
    for (const ShippedMatch &match : dossier.matches) {
        if (match.approved)
            answer.say(Words::tr("Tell them that what they asked for has shipped: %1").arg(quoted(match.title, 160)),
                       {recordOf(match)});
    }
}

} // namespace

void sayNextSteps(AnswerWriter &answer, const Dossier &dossier, const Question &)
{
    sayRemedies(answer, dossier);
    sayOverdue(answer, dossier);
    sayShipped(answer, dossier);
    const auto &days = dossier.account().daysToRenewal;
    const bool told = std::ranges::any_of(dossier.customer.explanation.factors, [](const auto &factor) {
        return factor.points < 0 && factor.input == u"renewal";
    });
    if (days && *days <= renewalSoon && !told)
        answer.say(Words::tr("Prepare the renewal, which is %1, on %2")
                       .arg(inDays(*days), dayText(dossier.asOf().date.addDays(*days))),
                   {accountRecord(dossier)});
    if (answer.isEmpty() && dossier.customer.score.score >= 0)
        answer.say(Words::tr("Nothing presses: the health score is %1 of 100, and no factor takes points")
                       .arg(dossier.customer.score.score),
                   {scoreRecord(dossier)});
}

} // namespace success::assistant
