// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"

#include <algorithm>

namespace success::assistant {

namespace {

constexpr size_t mostFactors = 4;
constexpr size_t mostDeals = 6;

/// What an input that earned nothing could not be read from, and factors that earned points, the largest first.
void sayEarned(AnswerWriter &answer, const Dossier &dossier, const Explanation &explanation, const Record &score)
{
    size_t told = 0;
    std::vector<Record> nothing;
    QStringList nothingTitles;
    for (const Explanation::Factor &factor : explanation.factors) {
        const Record record = earnedRecord(factor, dossier.asOf());
        if (factor.points == 0) {
            nothing.push_back(record);
            nothingTitles << factor.title;
        } else if (factor.points < 0 || told < mostFactors) {
            std::vector<Record> records{record};
            for (Record &evidence : evidenceOf(dossier, factor, 2))
                records.push_back(std::move(evidence));
            answer.say(
                Words::tr("%1 points for %2: %3").arg(signedNumber(factor.points), factor.title, factor.evidence),
                records);
            ++told;
        }
    }
    if (!nothing.empty())
        answer.say(Words::tr("No points for %1").arg(listed(nothingTitles)), nothing);
    if (explanation.missing.empty())
        return;
    QStringList missing;
    for (const Explanation::Missing &input : explanation.missing)
        missing << input.input;
    answer.say(Words::tr("Not measured, and so left out: %1").arg(listed(missing)), {score});
}

} // namespace

void sayConvert(AnswerWriter &answer, const Dossier &dossier, const Question &)
{
    const Explanation &explanation = dossier.convert;
    const QString name = dossier.account().name;
    if (!explanation.score) {
        // It has bought, or nothing is open of it; a prospect without any input says so by itself.
        std::vector<Record> records;
        for (const RevenueSource &card : dossier.customer.revenue) {
            if (records.size() < mostDeals)
                records.push_back(recordOf(card, dossier.asOf()));
        }
        if (!explanation.missing.empty() && !records.empty()) {
            records.push_back(convertRecord(dossier));
            answer.say(Words::tr("%1 has no Convert score: %2").arg(name, explanation.missing.front().reason), records);
        }
        return;
    }
    const Record score = convertRecord(dossier);
    answer.say(Words::tr("The likelihood that %1 converts is %2: its Convert score is %3 of 100")
                   .arg(name, likelihoodWords(explanation))
                   .arg(*explanation.score),
               {score});
    sayEarned(answer, dossier, explanation, score);
}

void sayReengage(AnswerWriter &answer, const Dossier &dossier, const Question &)
{
    size_t told = 0;
    for (const LostDealScore &lost : dossier.lostDeals) {
        const Record score = reengageRecord(lost, dossier);
        if (!lost.explanation.score || told == mostDeals)
            continue;
        answer.say(
            Words::tr("The likelihood to win the deal %1, lost on %2, back is %3: its Re-engage score is %4 of 100")
                .arg(quoted(lost.name), dayText(lost.lostOn), likelihoodWords(lost.explanation))
                .arg(*lost.explanation.score),
            {score});
        if (told++ == 0)
            sayEarned(answer, dossier, lost.explanation, score);
    }
}

} // namespace success::assistant
