// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"

#include <algorithm>

namespace success::assistant {

namespace {

constexpr size_t mostProperties = 10;

/// Parts of property names that answer what is asked; empty: all do.
QStringList wantedProperties(const Question &question)
{
    QStringList parts;
    if (question.has({"industry", "sector", "vertical"}))
        parts << QStringLiteral("industry") << QStringLiteral("sector") << QStringLiteral("vertical");
    if (question.has(
            {"big", "large", "size", "headcount", "employees", "employee", "people", "staff", "employ", "small"}))
        parts << QStringLiteral("employee") << QStringLiteral("size") << QStringLiteral("revenue");
    if (question.has({"where", "based", "located", "location", "city", "country", "office", "offices", "hq",
                      "headquarters", "headquartered"}))
        parts << QStringLiteral("city") << QStringLiteral("state") << QStringLiteral("country")
              << QStringLiteral("address");
    if (question.has({"segment", "tier"}))
        parts << QStringLiteral("segment") << QStringLiteral("tier");
    return parts;
}

bool holdsAny(const Enrichment &property, const QStringList &parts)
{
    return std::ranges::any_of(parts, [&](const QString &part) {
        return property.name.contains(part, Qt::CaseInsensitive) || property.label.contains(part, Qt::CaseInsensitive);
    });
}

void sayNextTerm(AnswerWriter &answer, const Dossier &dossier)
{
    const auto &days = dossier.account().daysToRenewal;
    if (days)
        answer.say(
            Words::tr("The next renewal is on %1, %2").arg(dayText(dossier.asOf().date.addDays(*days)), inDays(*days)),
            {accountRecord(dossier)});
}

} // namespace

void sayRoutes(AnswerWriter &answer, const Dossier &dossier, const Question &)
{
    for (const AccountRoute &route : dossier.routes) {
        const Record record = recordOf(route);
        answer.say(record.text, {record});
    }
}

void sayCompany(AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    const QStringList parts = wantedProperties(question);
    size_t told = 0;
    for (const Enrichment &property : dossier.customer.enrichment) {
        if (property.value.isEmpty() || (!parts.isEmpty() && !holdsAny(property, parts)))
            continue;
        if (told++ == mostProperties)
            break;
        const Record record = recordOf(property);
        answer.say(shortened(record.text, 300), {record});
    }
}

void sayOverview(AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    const Account &account = dossier.account();
    const HealthScore &score = dossier.customer.score;
    if (score.score >= 0)
        answer.say(Words::tr("%1 is %2: its health score is %3 of 100")
                       .arg(account.name, levelWords(score.level))
                       .arg(score.score),
                   {scoreRecord(dossier)});
    const auto &factors = dossier.customer.explanation.factors;
    if (!factors.empty() && factors.front().points < 0)
        answer.say(Words::tr("What weighs most is %1, %2 points: %3")
                       .arg(factors.front().title, signedNumber(factors.front().points), factors.front().evidence),
                   {recordOf(factors.front(), dossier.asOf())});
    if (account.arr && account.arr->currency.isValid())
        answer.say(Words::tr("Its ARR is %1").arg(exactText(*account.arr)), {accountRecord(dossier)});
    sayNextTerm(answer, dossier);
    Question last = question;
    last.count = 1;
    last.filter.clear();
    last.period.reset();
    sayCalls(answer, dossier, last);
    const auto requests = signalsOf(dossier, last, {SignalKind::Request});
    if (!requests.empty())
        answer.say(Words::tr("%1 on record, the latest: %2")
                       .arg(counted(qsizetype(requests.size()), Words::tr("request is"), Words::tr("requests are")),
                            quoted(requests.front()->record.title, 160)),
                   recordsOf(requests, mostCited));
    sayRoutes(answer, dossier, question);
}

} // namespace success::assistant
