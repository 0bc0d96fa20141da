// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"

#include <algorithm>

namespace success::assistant {

namespace {

constexpr size_t mostPeople = 8;

bool isOwnerProperty(const Enrichment &property)
{
    const QString words = property.name + u' ' + property.label;
    for (const auto *part : {"owner", "csm", "account manager", "account_manager"}) {
        if (words.contains(QLatin1String(part), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

void sayOwners(AnswerWriter &answer, const Dossier &dossier)
{
    for (const Enrichment &property : dossier.customer.enrichment) {
        if (isOwnerProperty(property) && !property.value.isEmpty()) {
            const Record record = recordOf(property);
            answer.say(Words::tr("%1: %2").arg(record.name, property.value.simplified()), {record});
        }
    }
    for (const DealItem &item : dossier.deals) {
        if (!item.deal.owner.isEmpty() && item.deal.kind == DealKind::Open)
            answer.say(Words::tr("The open deal %1 is owned by %2").arg(quoted(item.deal.name), item.deal.owner),
                       {recordOf(item)});
    }
    if (!answer.isEmpty())
        return;
    const auto term = std::ranges::find_if(dossier.contracts.terms,
                                           [](const TermItem &candidate) { return !candidate.owner.isEmpty(); });
    if (term != dossier.contracts.terms.end())
        answer.say(Words::tr("The latest order with an owner, %1, is owned by %2").arg(quoted(term->name), term->owner),
                   {recordOf(*term)});
}

void sayPeople(AnswerWriter &answer, const Dossier &dossier)
{
    for (size_t i = 0; i < std::min(mostPeople, dossier.people.size()); ++i) {
        const PersonItem &person = dossier.people[i];
        const Record record = recordOf(person);
        QStringList parts{record.name, person.title, person.email == record.name ? QString() : person.email};
        if (person.primary)
            parts << Words::tr("point of contact");
        parts.removeAll(QString());
        answer.say(parts.join(QStringLiteral(", ")), {record});
    }
    if (dossier.people.empty() && !dossier.account().contactEmail.isEmpty())
        answer.say(Words::tr("The contact's address is %1").arg(dossier.account().contactEmail),
                   {accountRecord(dossier)});
}

} // namespace

void sayContacts(AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    const bool owner = question.has({"owner", "owns", "own", "csm", "manager", "manages", "handles", "responsible",
                                     "rep", "ae", "charge", "executive", "looks", "look", "looking", "side"});
    const bool contacts = question.has({"contact", "contacts", "champion", "stakeholders", "people"});
    if (owner)
        sayOwners(answer, dossier);
    if (contacts || !owner)
        sayPeople(answer, dossier);
}

} // namespace success::assistant
