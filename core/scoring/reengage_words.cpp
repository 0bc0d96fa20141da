// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/reengage_score.h"

#include <QCoreApplication>
#include <QLocale>

#include <numeric>

namespace success {

namespace {

struct ReengageEvidence
{
    Q_DECLARE_TR_FUNCTIONS(ReengageEvidence)
};

struct FactorName
{
    const char16_t *key;
    const char *title;
};

// In the order of ReengageFactor.
constexpr std::array names{
    FactorName{u"blocker_removed", QT_TRANSLATE_NOOP("ReengageFactor", "Blocker removed")},
    FactorName{u"timing", QT_TRANSLATE_NOOP("ReengageFactor", "Time since the loss")},
    FactorName{u"in_touch", QT_TRANSLATE_NOOP("ReengageFactor", "In touch since")},
    FactorName{u"people_known", QT_TRANSLATE_NOOP("ReengageFactor", "People known")},
    FactorName{u"calls_before", QT_TRANSLATE_NOOP("ReengageFactor", "Calls before the loss")},
    FactorName{u"deal_size", QT_TRANSLATE_NOOP("ReengageFactor", "Size of the deal")},
    FactorName{u"bad_fit", QT_TRANSLATE_NOOP("ReengageFactor", "Bad fit")},
};
static_assert(names.size() == reengageFactors);

/// `20 Nov 2026`.
QString dayText(QDate day)
{
    return QLocale::c().toString(day, QStringLiteral("d MMM yyyy"));
}

/// `1 call`, `3 calls`.
QString counted(int count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(count);
}

FactorText blockerText(const ReengageFacts &facts, const BlockerEvidence &blocker)
{
    if (blocker.shipped.isEmpty())
        return {ReengageEvidence::tr("Nothing that shipped since the loss answers why it was lost or what the account "
                                     "asked for."),
                ReengageEvidence::tr("Approve a match in Releases once what they lacked has shipped.")};
    const QString asked = blocker.byReason ? ReengageEvidence::tr("the loss reason “%1”").arg(blocker.asked)
                                           : ReengageEvidence::tr("the request “%1”").arg(blocker.asked);
    if (facts.blockerApproved)
        return {ReengageEvidence::tr("“%1” shipped on %2 and answers %3; someone approved that.")
                    .arg(blocker.shipped, dayText(blocker.shippedOn), asked),
                ReengageEvidence::tr("Tell them.")};
    return {ReengageEvidence::tr("“%1” shipped on %2 and may answer %3: %4 of 100 such matches are right.")
                .arg(blocker.shipped, dayText(blocker.shippedOn), asked)
                .arg(facts.blocker),
            ReengageEvidence::tr("Approve the match if it is what they lacked, dismiss it if it is not.")};
}

FactorText timingText(const ReengageFacts &facts)
{
    const int days = facts.daysSinceLoss.value_or(0);
    const QString evidence = days == 0   ? ReengageEvidence::tr("Lost today.")
                             : days == 1 ? ReengageEvidence::tr("Lost yesterday.")
                                         : ReengageEvidence::tr("Lost %1 days ago.").arg(days);
    const QString remedy =
        days < 90 ? ReengageEvidence::tr("Wait: from 90 days after a loss on, people listen again.")
                  : ReengageEvidence::tr("Do not wait: after 270 days the chance falls, and after 720 it is gone.");
    return {evidence + u' ' + ReengageEvidence::tr("From 90 to 270 days after a loss is full."), remedy};
}

FactorText touchText(const ReengageFacts &facts)
{
    const QString evidence =
        ReengageEvidence::tr("Since the loss: %1, %2, %3; 4 in all are full.")
            .arg(counted(facts.callsSince, ReengageEvidence::tr("1 call"), ReengageEvidence::tr("%1 calls")),
                 counted(facts.messagesSince, ReengageEvidence::tr("1 message"), ReengageEvidence::tr("%1 messages")),
                 counted(facts.weeksUsedSince, ReengageEvidence::tr("1 week with product use"),
                         ReengageEvidence::tr("%1 weeks with product use")));
    return {evidence, ReengageEvidence::tr("Speak with them; every call or message since the loss counts.")};
}

FactorText sizeText(const ReengageFacts &facts)
{
    return {ReengageEvidence::tr("Its value is above that of %1 of %2 other lost deals, in the base currency.")
                .arg(facts.smallerDeals)
                .arg(facts.otherDeals),
            ReengageEvidence::tr("Nothing to do: larger deals are worth more of your time.")};
}

} // namespace

QString reengageFactorKey(ReengageFactor factor)
{
    return QString::fromUtf16(names[size_t(factor)].key);
}

QString reengageFactorTitle(ReengageFactor factor)
{
    return QCoreApplication::translate("ReengageFactor", names[size_t(factor)].title);
}

FactorText describeReengageFactor(ReengageFactor factor, const ReengageFacts &facts, const ReengageScore &score,
                                  const BlockerEvidence &blocker)
{
    switch (factor) {
    case ReengageFactor::BlockerRemoved:
        return blockerText(facts, blocker);
    case ReengageFactor::Timing:
        return timingText(facts);
    case ReengageFactor::InTouch:
        return touchText(facts);
    case ReengageFactor::PeopleKnown:
        return {counted(facts.knownPeople, ReengageEvidence::tr("1 person of the account is known; 3 are full."),
                        ReengageEvidence::tr("%1 people of the account are known; 3 are full.")),
                ReengageEvidence::tr("Find out who else works there on what you sell.")};
    case ReengageFactor::CallsBefore:
        return {counted(facts.callsBefore, ReengageEvidence::tr("1 call before the loss; 4 are full."),
                        ReengageEvidence::tr("%1 calls before the loss; 4 are full.")),
                ReengageEvidence::tr("Nothing to do: what was said before the loss is over.")};
    case ReengageFactor::DealSize:
        return sizeText(facts);
    case ReengageFactor::BadFit:
        break;
    }
    const int sum = std::accumulate(score.points.begin(), score.points.end() - 1, 0);
    return {ReengageEvidence::tr("It was lost as a bad fit, which takes half of the other %1 points.").arg(sum),
            ReengageEvidence::tr("Change the category if the reason was another one.")};
}

QString missingInputReason(ReengageInput input, const ReengageFacts &facts)
{
    switch (input) {
    case ReengageInput::Blocker:
        return ReengageEvidence::tr("Nothing that shipped is known. Connect GitHub or a changelog feed, or add what "
                                    "shipped in Releases.");
    case ReengageInput::Timing:
        return ReengageEvidence::tr("Salesbricks does not say when the deal was lost.");
    case ReengageInput::Engagement:
        return facts.daysSinceLoss
                   ? ReengageEvidence::tr("Calls, messages and product use are not known. Connect BuildBetter or "
                                          "PostHog.")
                   : ReengageEvidence::tr("Salesbricks does not say when the deal was lost, so nothing can be counted "
                                          "since.");
    case ReengageInput::Relationship:
        return ReengageEvidence::tr("The account of the deal is not known.");
    case ReengageInput::DealValue:
        break;
    }
    return facts.valueKnown ? ReengageEvidence::tr("There is no other lost deal to compare its value with.")
                            : ReengageEvidence::tr("Its value is not known in the base currency. Add a rate for its "
                                                   "currency in Settings.");
}

} // namespace success
