// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"

#include <algorithm>
#include <array>

namespace success::assistant {

namespace {

constexpr size_t mostOfAKind = 3;

Period periodOf(const Dossier &dossier, const Question &question)
{
    return question.period.value_or(Period{dossier.asOf().date.addDays(-7), {}});
}

/// The newest saved score on or before the day.
const ScorePoint *savedOn(const Dossier &dossier, QDate day)
{
    const ScorePoint *found = nullptr;
    for (const ScorePoint &point : dossier.customer.history) {
        if (point.day <= day)
            found = &point;
    }
    return found;
}

QString scoreMoved(int before, int now, QDate since)
{
    if (before == now)
        return Words::tr("The health score is %1, as it was on %2").arg(now).arg(dayText(since));
    return Words::tr("The health score went from %1 on %2 to %3")
        .arg(QString::number(before), dayText(since), QString::number(now));
}

void sayFactorMoves(AnswerWriter &answer, const Dossier &dossier)
{
    QStringList moves;
    for (int i = 0; i < healthFactors; ++i) {
        const int before = -dossier.weekAgo->penalties[size_t(i)];
        const int now = -dossier.customer.score.penalties[size_t(i)];
        if (before == now)
            continue;
        const QString title = healthFactorTitle(HealthFactor(i));
        moves << Words::tr("%1 from %2 to %3").arg(title, signedNumber(before), signedNumber(now));
    }
    if (!moves.isEmpty())
        answer.say(Words::tr("What moved it: %1").arg(listed(moves)),
                   {earlierScoreRecord(dossier), scoreRecord(dossier)});
}

/// From one saved score to another.
void sayPastScore(AnswerWriter &answer, const Dossier &dossier, const Period &period)
{
    const ScorePoint *first = savedOn(dossier, period.from);
    const ScorePoint *last = savedOn(dossier, period.until);
    if (!first || first == last)
        return;
    const QString end = Words::tr(", on %1").arg(dayText(last->day));
    answer.say(scoreMoved(first->score, last->score, first->day) + end,
               {recordOf(*first, dossier), recordOf(*last, dossier)});
}

void sayScore(AnswerWriter &answer, const Dossier &dossier, const Period &period)
{
    const int now = dossier.customer.score.score;
    if (now < 0)
        return;
    if (period.until.isValid())
        return sayPastScore(answer, dossier, period);
    const QDate from = period.from;
    const QDate weekAgo = dossier.asOf().date.addDays(-7);
    if (from == weekAgo && dossier.weekAgo && dossier.weekAgo->score >= 0) {
        answer.say(scoreMoved(dossier.weekAgo->score, now, weekAgo),
                   {earlierScoreRecord(dossier), scoreRecord(dossier)});
        sayFactorMoves(answer, dossier);
    } else if (const ScorePoint *saved = savedOn(dossier, from)) {
        answer.say(scoreMoved(saved->score, now, saved->day), {recordOf(*saved, dossier), scoreRecord(dossier)});
    }
}

/// What happened, kind by kind, the newest of each in words.
void sayActivity(AnswerWriter &answer, const Dossier &dossier, const Period &period)
{
    struct KindName
    {
        ActivityKind kind;
        QString one, many;
    };
    const std::array kinds{
        KindName{ActivityKind::Contract, Words::tr("contract event"), Words::tr("contract events")},
        KindName{ActivityKind::Payment, Words::tr("payment event"), Words::tr("payment events")},
        KindName{ActivityKind::Signal, Words::tr("signal"), Words::tr("signals")},
        KindName{ActivityKind::Call, Words::tr("call"), Words::tr("calls")},
        KindName{ActivityKind::Message, Words::tr("message"), Words::tr("messages")},
        KindName{ActivityKind::Project, Words::tr("document"), Words::tr("documents")},
    };
    for (const KindName &name : kinds) {
        std::vector<const ActivityItem *> items;
        for (const ActivityItem &item : dossier.activity) {
            if (item.record.kind == name.kind && period.holds(dateOf(item.record.at)))
                items.push_back(&item);
        }
        if (items.empty())
            continue;
        QStringList told;
        for (size_t i = 0; i < std::min(mostOfAKind, items.size()); ++i) {
            const ActivityRecord &record = items[i]->record;
            const QString words = name.kind == ActivityKind::Message ? record.text : record.title;
            told << Words::tr("%1 on %2").arg(quoted(words, 120), dayText(dateOf(record.at)));
        }
        const QString more = items.size() > mostOfAKind ? Words::tr("; the latest: ") : QStringLiteral(": ");
        answer.say(counted(qsizetype(items.size()), name.one, name.many) + more + listed(told),
                   recordsOf(items, mostCited));
    }
}

void sayDealMoves(AnswerWriter &answer, const Dossier &dossier, const Period &period)
{
    for (const DealItem &item : dossier.deals) {
        const Deal &deal = item.deal;
        const auto within = [&](const std::optional<Instant> &at) {
            return at && *at <= dossier.asOf().instant && period.holds(dateOf(*at));
        };
        if (within(deal.stageSince))
            answer.say(Words::tr("The deal %1 came to the stage %2 on %3")
                           .arg(quoted(deal.name), item.stage, dayText(dateOf(*deal.stageSince))),
                       {recordOf(item)});
        else if (within(deal.createdAt))
            answer.say(
                Words::tr("The deal %1 was created on %2").arg(quoted(deal.name), dayText(dateOf(*deal.createdAt))),
                {recordOf(item)});
    }
}

void sayLatestDecisions(AnswerWriter &answer, const Dossier &dossier, const Period &period)
{
    size_t told = 0;
    for (const Decision &decision : dossier.decisions) {
        if (period.holds(dateOf(decision.at)) && told++ < mostOfAKind)
            answer.say(Words::tr("Decided on %1: %2").arg(dayText(dateOf(decision.at)), decision.summary),
                       {recordOf(decision)});
    }
}

} // namespace

void sayChanges(AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    const Period period = periodOf(dossier, question);
    sayScore(answer, dossier, period);
    sayActivity(answer, dossier, period);
    sayDealMoves(answer, dossier, period);
    sayLatestDecisions(answer, dossier, period);
}

} // namespace success::assistant
