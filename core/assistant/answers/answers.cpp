// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"

#include <array>

namespace success::assistant {

namespace {

using Say = void (*)(AnswerWriter &, const Dossier &, const Question &);

// In the order of Intent.
constexpr std::array<Say, intents> saying{sayHealth,
                                          sayChanges,
                                          sayCalls,
                                          sayRequests,
                                          sayCommitments,
                                          sayRenewal,
                                          sayValue,
                                          sayBilling,
                                          sayUsage,
                                          sayContacts,
                                          sayMood,
                                          sayDeals,
                                          sayNextSteps,
                                          sayRoutes,
                                          sayCompany,
                                          sayOverview,
                                          sayNotes,
                                          sayMessages,
                                          sayDocuments,
                                          sayConvert,
                                          sayReengage,
                                          sayTerms,
                                          sayDecisions,
                                          [](AnswerWriter &, const Dossier &, const Question &) {
                                          }}; // of other accounts nothing is known

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

QString notes(const Dossier &dossier)
{
    return counted(std::ranges::count_if(dossier.customer.notes, [](const auto &note) { return !note.text.isEmpty(); }),
                   Words::tr("note"), Words::tr("notes"));
}

QString orders(const Dossier &dossier)
{
    return counted(qsizetype(dossier.contracts.terms.size()), Words::tr("order"), Words::tr("orders"));
}

QString decisions(const Dossier &dossier)
{
    return counted(qsizetype(dossier.decisions.size()), Words::tr("decision"), Words::tr("decisions"));
}

QStringList everything(const Dossier &dossier)
{
    return {calls(dossier), messages(dossier), signalCount(dossier), contractCount(dossier), invoices(dossier),
            deals(dossier), people(dossier),   properties(dossier),  notes(dossier),         decisions(dossier)};
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
    case Intent::Notes:
        return {notes(dossier)};
    case Intent::Messages:
        return {messages(dossier)};
    case Intent::Documents:
        return {counted(countOf(dossier, ActivityKind::Project), Words::tr("document"), Words::tr("documents"))};
    case Intent::Convert:
    case Intent::Reengage:
        return {deals(dossier), contractCount(dossier)};
    case Intent::Terms:
        return {contractCount(dossier), orders(dossier)};
    case Intent::Decisions:
        return {decisions(dossier)};
    case Intent::Others:
        return everything(dossier);
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
    const QStringList looked = intent ? lookedAt(dossier, *intent) : everything(dossier);
    if (intent == Intent::Others)
        return Words::tr("What other accounts did or asked is not looked at here, only what is recorded for %1: %2")
            .arg(dossier.account().name, listed(looked));
    return Words::tr("Nothing on this is recorded for %1; looked at: %2").arg(dossier.account().name, listed(looked));
}

} // namespace success::assistant
