// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"

#include <array>

namespace success::assistant {

namespace {

using Say = void (*)(AnswerWriter &, const Dossier &, const Question &);

// In the order of Intent.
constexpr std::array<Say, intents> saying{sayHealth,    sayChanges, sayCalls,   sayRequests, sayCommitments, sayRenewal,
                                          sayValue,     sayBilling, sayUsage,   sayContacts, sayMood,        sayDeals,
                                          sayNextSteps, sayRoutes,  sayCompany, sayOverview};

qsizetype countOf(const Dossier &dossier, ActivityKind kind)
{
    return std::ranges::count_if(dossier.activity,
                                 [kind](const ActivityItem &item) { return item.record.kind == kind; });
}

QString calls(const Dossier &dossier)
{
    return counted(countOf(dossier, ActivityKind::Call), Words::tr("call"), Words::tr("calls"));
}

QString messages(const Dossier &dossier)
{
    return counted(countOf(dossier, ActivityKind::Message), Words::tr("message"), Words::tr("messages"));
}

QString signalCount(const Dossier &dossier)
{
    return counted(countOf(dossier, ActivityKind::Signal), Words::tr("signal"), Words::tr("signals"));
}

QString contractCount(const Dossier &dossier)
{
    return counted(qsizetype(dossier.customer.revenue.size()), Words::tr("contract"), Words::tr("contracts"));
}

QString invoices(const Dossier &dossier)
{
    return counted(qsizetype(dossier.contracts.invoices.size()), Words::tr("invoice"), Words::tr("invoices"));
}

QString deals(const Dossier &dossier)
{
    return counted(qsizetype(dossier.deals.size()), Words::tr("deal"), Words::tr("deals"));
}

QString people(const Dossier &dossier)
{
    return counted(qsizetype(dossier.people.size()), Words::tr("person"), Words::tr("people"));
}

QString properties(const Dossier &dossier)
{
    return counted(qsizetype(dossier.customer.enrichment.size()), Words::tr("property"), Words::tr("properties"));
}

QStringList lookedAt(const Dossier &dossier, Intent intent)
{
    switch (intent) {
    case Intent::Calls:
        return {calls(dossier)};
    case Intent::Requests:
    case Intent::Commitments:
    case Intent::Mood:
        return {signalCount(dossier)};
    case Intent::Renewal:
    case Intent::Value:
        return {contractCount(dossier)};
    case Intent::Billing:
        return {contractCount(dossier), invoices(dossier)};
    case Intent::Usage:
        return {Words::tr("product usage"), contractCount(dossier)};
    case Intent::Contacts:
        return {people(dossier), deals(dossier), properties(dossier)};
    case Intent::Deals:
        return {deals(dossier)};
    case Intent::Routes:
        return {Words::tr("its routes")};
    case Intent::Company:
        return {properties(dossier)};
    case Intent::Health:
    case Intent::NextSteps:
        return {Words::tr("its score and factors"), signalCount(dossier)};
    case Intent::Changes:
    case Intent::Overview:
        break;
    }
    return {calls(dossier),         messages(dossier), signalCount(dossier),
            contractCount(dossier), invoices(dossier), deals(dossier)};
}

} // namespace

void say(Intent intent, AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    saying[size_t(intent)](answer, dossier, question);
}

QString nothingFound(const Dossier &dossier, std::optional<Intent> intent)
{
    const QStringList looked =
        intent ? lookedAt(dossier, *intent)
               : QStringList{calls(dossier),    messages(dossier), signalCount(dossier), contractCount(dossier),
                             invoices(dossier), deals(dossier),    people(dossier),      properties(dossier)};
    return Words::tr("Nothing on this is recorded for %1; looked at: %2").arg(dossier.account().name, listed(looked));
}

} // namespace success::assistant
