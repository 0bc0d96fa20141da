// SPDX-License-Identifier: Apache-2.0
#include "core/sources/buildbetter/operations.h"

#include <QCoreApplication>

namespace success::buildbetter {

namespace {

const QString person =
    QStringLiteral("person:person{id first_name last_name email title company_id company:company{id name domain} "
                   "persona:persona{id name}}");

QString tr(const char *text)
{
    return QCoreApplication::translate("BuildBetterSource", text);
}

} // namespace

Operation companiesOperation()
{
    return {u"Companies"_qs, u"company"_qs,   1000, u"id name domain created_at updated_at"_qs, tr("Reading companies"),
            tr("Companies"), u"updated_at"_qs};
}

Operation peopleOperation()
{
    return {u"People"_qs,
            u"person"_qs,
            1000,
            u"id external_id first_name last_name email title company_id company:company{id name domain} "
            "persona:persona{id name} created_at updated_at"_qs,
            tr("Reading people"),
            tr("People"),
            u"updated_at"_qs};
}

Operation callsOperation()
{
    return {u"Calls"_qs,
            u"interview"_qs,
            100,
            u"id name original_name short_summary summary transcript_summary source started_at recorded_at display_ts "
            "created_at updated_at deleted_at attendees:interview_attendee{id "_qs +
                person + u'}',
            tr("Reading calls"),
            tr("Calls"),
            u"updated_at"_qs};
}

Operation signalsOperation(bool withCalls)
{
    const QString attendees = u" attendees:interview_attendee{id "_qs + person + u'}';
    return {u"Signals"_qs,
            u"extraction"_qs,
            1000,
            u"id interview_id summary context sentiment severity created_at display_ts person_id "
            "attendee:interview_attendee{id "_qs +
                person + u"} call:interview{id name" + (withCalls ? attendees : QString()) +
                u"} types:extraction_types{type:extraction_type{id name}} exact_quote:exact_quote{id text}",
            tr("Reading signals"),
            tr("Signals"),
            u"created_at"_qs};
}

Operation messagesOperation()
{
    return {u"Messages"_qs,
            u"conversation_message"_qs,
            1000,
            u"id message sent_at created_at conversation_id author:conversation_author{id "_qs + person + u'}',
            tr("Reading messages"),
            tr("Messages"),
            u"created_at"_qs};
}

Operation documentsOperation()
{
    return {u"Documents"_qs,
            u"document"_qs,
            100,
            u"id name status content created_at updated_at creator:document_creator{id "_qs + person +
                u"} input_data:document_input{call:interview{id name attendees:interview_attendee{id " + person +
                u"}}}",
            tr("Reading documents"),
            tr("Documents"),
            u"updated_at"_qs};
}

QString queryText(const Operation &operation, const Selection &selection, bool since)
{
    const QString variable = since ? u", $since: timestamptz!"_qs : QString();
    const QString condition =
        since ? QString(u", where: {"_qs + operation.changed + u": {_gt: $since}}"_qs) : QString();
    return u"query %1($limit: Int!, $offset: Int!%2) { %3(limit: $limit, offset: $offset, order_by: {id: asc}%4) { %5 } }"_qs
        .arg(operation.name, variable, operation.root, condition, selection.text());
}

QString stateQueryText(const std::vector<Operation> &counted, const std::vector<Operation> &dated)
{
    QString query = u"query State {"_qs;
    for (const Operation &operation : counted)
        query += u" %1_aggregate { aggregate { count } }"_qs.arg(operation.root);
    for (const Operation &operation : dated)
        query += u" %1(limit: 1, order_by: {%2: desc}) { %2 }"_qs.arg(operation.root, operation.changed);
    return query + u" }";
}

} // namespace success::buildbetter
