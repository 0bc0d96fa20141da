// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"

#include <algorithm>
#include <tuple>

namespace success::assistant {

namespace {

constexpr size_t mostQuotes = 4;

using Items = std::vector<const ActivityItem *>;

Items negativeOf(const Dossier &dossier, const Question &question)
{
    if (question.has({"escalation", "escalations", "escalated", "escalate"}))
        return signalsOf(dossier, question, {SignalKind::Escalation});
    if (question.has({"objection", "objections", "objected"}))
        return signalsOf(dossier, question, {SignalKind::Objection});
    if (question.has({"bugs", "issues"}) && !question.has({"complaint", "complaints"}))
        return signalsOf(dossier, question, {SignalKind::Issue});
    if (question.has(
            {"complaint", "complaints", "complain", "complains", "complained", "complaining", "gripe", "gripes"}))
        return signalsOf(dossier, question,
                         {SignalKind::Complaint, SignalKind::Issue, SignalKind::Objection, SignalKind::Escalation});
    return signalsOf(dossier, question,
                     {SignalKind::Escalation, SignalKind::ChurnRisk, SignalKind::Complaint, SignalKind::Objection,
                      SignalKind::Issue});
}

Items praiseOf(const Dossier &dossier, const Question &question)
{
    Items praise = signalsOf(dossier, question, {SignalKind::Other});
    std::erase_if(praise, [](const ActivityItem *item) { return !item->record.positive; });
    return praise;
}

void sayNps(AnswerWriter &answer, const Dossier &dossier)
{
    for (const ActivityItem &item : dossier.activity) {
        if (!item.record.nps)
            continue;
        answer.say(
            Words::tr("The latest NPS answer is %1, on %2").arg(*item.record.nps).arg(dayText(dateOf(item.record.at))),
            {recordOf(item)});
        return;
    }
}

/// `2 escalations, 1 complaint and 3 objections`, in the order in which they are first met.
void sayCounts(AnswerWriter &answer, const Items &items)
{
    std::vector<std::pair<const ActivityItem *, int>> counts; // the first of each kind
    for (const ActivityItem *item : items) {
        const auto known = std::ranges::find_if(
            counts, [&](const auto &count) { return kindWords(count.first->record) == kindWords(item->record); });
        if (known == counts.end())
            counts.emplace_back(item, 1);
        else
            ++known->second;
    }
    QStringList parts;
    for (const auto &[item, count] : counts)
        parts << signalsCounted(count, item->record);
    answer.say(Words::tr("On record: %1").arg(listed(parts)), recordsOf(items, mostCited));
}

/// Of the kind `first` before all others, then the gravest, then the newest.
void sayQuotes(AnswerWriter &answer, Items items, size_t most, SignalKind first = SignalKind::None)
{
    std::ranges::stable_sort(items, [first](const ActivityItem *a, const ActivityItem *b) {
        const auto place = [first](const ActivityRecord &record) {
            return std::tuple(record.signal != first, -record.severity, -epochSeconds(record.at));
        };
        return place(a->record) < place(b->record);
    });
    for (size_t i = 0; i < std::min(most, items.size()); ++i)
        answer.say(itemSentence(*items[i]), {recordOf(*items[i])});
}

} // namespace

void sayMood(AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    const bool onlyPraise =
        question.has({"praise", "praised", "promoter", "love", "loves", "likes", "like", "pleased"}) &&
        !question.has({"dislike", "hate", "hates"});
    const bool onlyBad =
        question.has({"complaint",   "complaints", "complain", "complains", "complained", "complaining", "escalation",
                      "escalations", "escalated",  "escalate", "objection", "objections", "objected",    "issues",
                      "bugs",        "angry",      "upset",    "unhappy",   "frustrated", "annoyed",     "furious",
                      "gripe",       "gripes",     "hate",     "dislike",   "pain"});
    const Items praise = onlyBad ? Items() : praiseOf(dossier, question);
    const Items negative = onlyPraise ? Items() : negativeOf(dossier, question);
    if (!onlyBad && question.filter.empty())
        sayNps(answer, dossier);
    Items all = negative;
    all.insert(all.end(), praise.begin(), praise.end());
    if (all.size() > 1)
        sayCounts(answer, all);
    const bool complaints = onlyBad && question.has({"complaint", "complaints", "complain", "complains", "complained"});
    sayQuotes(answer, negative, mostQuotes, complaints ? SignalKind::Complaint : SignalKind::None);
    sayQuotes(answer, praise, onlyPraise ? mostQuotes : 2);
}

} // namespace success::assistant
