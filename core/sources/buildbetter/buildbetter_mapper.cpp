// SPDX-License-Identifier: Apache-2.0
#include "core/sources/buildbetter/buildbetter_mapper.h"

#include <QCoreApplication>

#include <algorithm>

namespace success::buildbetter {

namespace {

using nlohmann::json;

constexpr qsizetype shortestNameToLookFor = 4;

QString tr(const char *text)
{
    return QCoreApplication::translate("BuildBetterMapper", text);
}

/// The first of several moments that is there; none is a problem.
Instant firstMoment(JsonReader &reader, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        if (const auto at = reader.instant(key))
            return *at;
    }
    reader.reject(tr("It has no date."));
    return {};
}

QString firstText(const json &value, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        const QString text = textIn(value, key);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// One copy of the activity for each company.
void spread(const ActivityRecord &activity, const QStringList &companies, RecordBatch &batch)
{
    for (const QString &company : companies) {
        batch.activities.push_back(activity);
        batch.activities.back().companyRef = company;
    }
}

/// The elements of a list, or the one object in its place.
json listOrOne(const json &value)
{
    if (value.is_array())
        return value;
    return value.is_object() ? json::array({value}) : json::array();
}

} // namespace

Mapper::Mapper(SignalTypes types)
    : m_types(std::move(types))
{
}

RecordBatch Mapper::companies(const json &list)
{
    RecordBatch batch;
    for (const json &value : list) {
        JsonReader reader(value);
        CompanyRecord company;
        company.externalId = reader.requiredId("id");
        company.name = reader.text("name");
        company.domain = reader.text("domain");
        company.createdAt = reader.instant("created_at");
        if (company.name.isEmpty())
            company.name = company.domain;
        if (company.name.isEmpty())
            reader.reject(tr("It has neither a name nor a domain."));
        if (reader.failed()) {
            batch.skip(u"company"_qs, company.externalId, reader.problem());
            continue;
        }
        m_companyNames.emplace_back(company.externalId, company.name);
        batch.companies.push_back(std::move(company));
    }
    return batch;
}

Mapper::Person Mapper::readPerson(const json &value) const
{
    Person person;
    person.id = idText(valueIn(value, "id"));
    person.name = QString(textIn(value, "first_name") + u' ' + textIn(value, "last_name")).trimmed();
    if (person.name.isEmpty())
        person.name = textIn(value, "email");
    person.company = idText(valueIn(valueIn(value, "company"), "id"));
    if (person.company.isEmpty())
        person.company = idText(valueIn(value, "company_id"));
    person.internal = textIn(valueIn(value, "persona"), "name").compare(u"Team Member"_qs, Qt::CaseInsensitive) == 0;
    const auto known = m_people.constFind(person.id);
    if (known != m_people.cend()) {
        person.internal = person.internal || known->internal;
        if (person.company.isEmpty())
            person.company = known->company;
        if (person.name.isEmpty())
            person.name = known->name;
    }
    if (person.internal)
        person.company.clear();
    return person;
}

RecordBatch Mapper::people(const json &list)
{
    RecordBatch batch;
    for (const json &value : list) {
        JsonReader reader(value);
        const Person person = readPerson(value);
        const PersonRecord record{reader.requiredId("id"), person.company,       person.name,
                                  reader.text("email"),    reader.text("title"), false};
        if (reader.failed()) {
            batch.skip(u"person"_qs, record.externalId, reader.problem());
            continue;
        }
        m_people.insert(person.id, person);
        if (!person.company.isEmpty() && !person.name.isEmpty())
            batch.people.push_back(record);
    }
    return batch;
}

RecordBatch Mapper::calls(const json &list)
{
    RecordBatch batch;
    for (const json &value : list)
        mapCall(value, batch);
    return batch;
}

QStringList Mapper::attendingCompanies(const json &call, QStringList *names) const
{
    QStringList companies;
    for (const json &attendee : listOrOne(valueIn(call, "attendees"))) {
        const Person person = readPerson(valueIn(attendee, "person"));
        if (person.company.isEmpty())
            continue;
        if (!companies.contains(person.company))
            companies.append(person.company);
        if (names != nullptr && !person.name.isEmpty() && !names->contains(person.name))
            names->append(person.name);
    }
    return companies;
}

void Mapper::mapCall(const json &value, RecordBatch &batch)
{
    JsonReader reader(value);
    ActivityRecord call;
    call.externalId = reader.requiredId("id");
    call.kind = ActivityKind::Call;
    if (reader.instant("deleted_at"))
        return;
    call.at = firstMoment(reader, {"started_at", "display_ts", "recorded_at", "created_at"});
    call.title = firstText(value, {"name", "original_name"});
    if (call.title.isEmpty())
        call.title = tr("Call");
    call.text = firstText(value, {"short_summary", "summary", "transcript_summary"});
    if (reader.failed()) {
        batch.skip(u"call"_qs, call.externalId, reader.problem());
        return;
    }
    QStringList names;
    const QStringList companies = attendingCompanies(value, &names);
    call.person = names.join(u", "_qs);
    m_callCompanies.insert(call.externalId, companies);
    m_internalCalls += companies.isEmpty();
    spread(call, companies, batch);
}

RecordBatch Mapper::signalList(const json &list) const
{
    RecordBatch batch;
    for (const json &value : list)
        mapSignal(value, batch);
    return batch;
}

void Mapper::classify(const json &value, ActivityRecord &signal) const
{
    QStringList types;
    for (const json &entry : listOrOne(valueIn(value, "types"))) {
        const QString name = textIn(valueIn(entry, "type"), "name");
        if (!name.isEmpty())
            types.append(name);
    }
    signal.signal = m_types.kindOf(types);
    signal.signalType = types.isEmpty() ? QString() : types.front();
    for (const QString &type : types) {
        if (m_types.kindOf({type}) == signal.signal)
            signal.signalType = type;
        if (!SignalTypes::isNps(type))
            continue;
        const QString quote = textIn(valueIn(value, "exact_quote"), "text");
        signal.nps = npsIn(textIn(value, "summary") + u'\n' + quote + u'\n' + textIn(value, "context"));
        if (signal.nps) {
            signal.signal = SignalKind::Nps;
            signal.signalType = type;
            return;
        }
    }
}

void Mapper::mapSignal(const json &value, RecordBatch &batch) const
{
    JsonReader reader(value);
    ActivityRecord signal;
    signal.externalId = reader.requiredId("id");
    signal.kind = ActivityKind::Signal;
    signal.at = firstMoment(reader, {"display_ts", "created_at"});
    signal.title = reader.text("summary");
    signal.text = textIn(valueIn(value, "exact_quote"), "text");
    if (signal.text.isEmpty())
        signal.text = textIn(value, "context");
    if (signal.title.isEmpty())
        signal.title = signal.text;
    signal.severity = severityOf(valueIn(value, "severity"));
    const json &sentiment = valueIn(value, "sentiment");
    signal.positive = sentiment.is_number() && sentiment.get<double>() > 0;
    classify(value, signal);

    Person person = readPerson(valueIn(valueIn(value, "attendee"), "person"));
    if (person.id.isEmpty())
        person = m_people.value(idText(valueIn(value, "person_id")));
    signal.person = person.name;
    const QString interview = idText(valueIn(value, "interview_id"));
    const QString call = interview.isEmpty() ? idText(valueIn(valueIn(value, "call"), "id")) : interview;
    const json &callValue = valueIn(value, "call");
    const bool known = m_callCompanies.contains(call);
    const QStringList ofCall = known ? m_callCompanies.value(call) : attendingCompanies(callValue, nullptr);
    const QStringList companies = person.company.isEmpty() ? ofCall : QStringList(person.company);
    const bool internal = person.internal || known || valueIn(callValue, "attendees").is_array();
    if (companies.isEmpty() && !internal)
        reader.reject(tr("Neither its person nor its call belongs to a company."));
    if (reader.failed())
        batch.skip(u"signal"_qs, signal.externalId, reader.problem());
    else
        spread(signal, companies, batch);
}

RecordBatch Mapper::messages(const json &list) const
{
    RecordBatch batch;
    for (const json &value : list)
        mapMessage(value, batch);
    return batch;
}

void Mapper::mapMessage(const json &value, RecordBatch &batch) const
{
    JsonReader reader(value);
    const Person author = readPerson(valueIn(valueIn(value, "author"), "person"));
    if (author.internal)
        return;
    ActivityRecord message;
    message.externalId = reader.requiredId("id");
    message.kind = ActivityKind::Message;
    message.at = firstMoment(reader, {"sent_at", "created_at"});
    message.text = reader.requiredText("message");
    message.person = author.name;
    message.title = author.name.isEmpty() ? tr("Message") : tr("Message from %1").arg(author.name);
    if (author.company.isEmpty())
        reader.reject(tr("Its author belongs to no company."));
    if (reader.failed())
        batch.skip(u"message"_qs, message.externalId, reader.problem());
    else
        spread(message, {author.company}, batch);
}

RecordBatch Mapper::documents(const json &list) const
{
    RecordBatch batch;
    for (const json &value : list)
        mapDocument(value, batch);
    return batch;
}

QStringList Mapper::companiesNamedIn(const QString &text) const
{
    const QString padded = u' ' + text.toLower().simplified() + u' ';
    QStringList companies;
    for (const auto &[id, name] : m_companyNames) {
        const qsizetype at = name.size() < shortestNameToLookFor ? -1 : padded.indexOf(name.toLower());
        if (at > 0 && !padded[at - 1].isLetterOrNumber() && !padded[at + name.size()].isLetterOrNumber())
            companies.append(id);
    }
    return companies;
}

void Mapper::mapDocument(const json &value, RecordBatch &batch) const
{
    JsonReader reader(value);
    ActivityRecord document;
    document.externalId = reader.requiredId("id");
    document.kind = ActivityKind::Project;
    document.at = firstMoment(reader, {"updated_at", "created_at"});
    document.title = reader.requiredText("name");
    document.text = textIn(value, "content");
    document.person = readPerson(valueIn(valueIn(value, "creator"), "person")).name;
    if (reader.failed()) {
        batch.skip(u"document"_qs, document.externalId, reader.problem());
        return;
    }
    QStringList companies;
    for (const json &input : listOrOne(valueIn(value, "input_data"))) {
        const json &call = valueIn(input, "call");
        companies += m_callCompanies.value(idText(valueIn(call, "id"))) + attendingCompanies(call, nullptr);
    }
    companies.removeDuplicates();
    spread(document, companies.isEmpty() ? companiesNamedIn(document.title) : companies, batch);
}

} // namespace success::buildbetter
