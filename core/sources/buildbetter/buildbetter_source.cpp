// SPDX-License-Identifier: Apache-2.0
#include "core/sources/buildbetter/buildbetter_source.h"

#include "core/sources/buildbetter/buildbetter_mapper.h"
#include "core/sources/buildbetter/selection.h"
#include "core/sources/common/fetching.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace success {

namespace {

using buildbetter::Mapper;
using buildbetter::Selection;
using nlohmann::json;
using PageUse = std::function<Result<void>(const json &rows)>;

/// One list BuildBetter can give: the operation's name, the root field (its own object type), and what to ask of it.
struct Operation
{
    QString name;
    QString root;
    int pageSize;
    QString fields;
    QString phase;
};

const QString person =
    QStringLiteral("person:person{id first_name last_name email title company_id company:company{id name domain} "
                   "persona:persona{id name}}");

QString tr(const char *text)
{
    return QCoreApplication::translate("BuildBetterSource", text);
}

Operation companiesOperation()
{
    return {u"Companies"_qs, u"company"_qs, 1000, u"id name domain created_at updated_at"_qs, tr("Reading companies")};
}

Operation peopleOperation()
{
    return {u"People"_qs, u"person"_qs, 1000,
            u"id external_id first_name last_name email title company_id company:company{id name domain} "
            "persona:persona{id name} created_at updated_at"_qs,
            tr("Reading people")};
}

Operation callsOperation()
{
    return {u"Calls"_qs, u"interview"_qs, 100,
            u"id name original_name short_summary summary transcript_summary source started_at recorded_at display_ts "
            "created_at updated_at deleted_at attendees:interview_attendee{id "_qs +
                person + u'}',
            tr("Reading calls")};
}

Operation signalsOperation()
{
    return {u"Signals"_qs, u"extraction"_qs, 1000,
            u"id interview_id summary context sentiment severity created_at display_ts person_id "
            "attendee:interview_attendee{id "_qs +
                person +
                u"} call:interview{id name} types:extraction_types{type:extraction_type{id name}} "
                "exact_quote:exact_quote{id text}",
            tr("Reading signals")};
}

Operation messagesOperation()
{
    return {u"Messages"_qs, u"conversation_message"_qs, 1000,
            u"id message sent_at created_at conversation_id author:conversation_author{id "_qs + person + u'}',
            tr("Reading messages")};
}

Operation documentsOperation()
{
    return {u"Documents"_qs, u"document"_qs, 100,
            u"id name status content created_at updated_at creator:document_creator{id "_qs + person +
                u"} input_data:document_input{call:interview{id name attendees:interview_attendee{id " + person +
                u"}}}",
            tr("Reading documents")};
}

QString queryText(const Operation &operation, const Selection &selection)
{
    return u"query %1($limit: Int!, $offset: Int!) { %2(limit: $limit, offset: $offset, order_by: {id: asc}) { %3 } }"_qs
        .arg(operation.name, operation.root, selection.text());
}

QString graphQlError(const json &answer)
{
    const json &errors = valueIn(answer, "errors");
    if (!errors.is_array() || errors.empty())
        return {};
    const QString message = textIn(errors.front(), "message");
    return message.isEmpty() ? tr("an error without a message") : message;
}

Error errorFor(const QString &message)
{
    const QString source = sourceKey(SourceId::BuildBetter);
    if (message.contains(u"unauthorized"_qs, Qt::CaseInsensitive))
        return {
            ErrorKind::Auth,
            tr("BuildBetter did not accept the API key (%1). Connect BuildBetter again with a valid key.").arg(message),
            source};
    return {ErrorKind::Protocol, tr("BuildBetter refused the query: %1").arg(message), source};
}

/// Asks for one page; fields the key's role may not read are taken out of the selection and named in the report. An
/// empty list with `gone` set: the role may not read the list at all.
QCoro::Task<Result<json>> page(Fetching &fetching, Operation operation, Selection &selection, int offset, bool &gone)
{
    static const QRegularExpression unknownField(uR"(field '(\w+)' not found in type: '(\w+)')"_qs);
    for (;;) {
        json body{{"operationName", operation.name.toStdString()},
                  {"query", queryText(operation, selection).toStdString()}};
        body["variables"]["limit"] = operation.pageSize;
        body["variables"]["offset"] = offset;
        Result<json> answer = co_await fetching.http().postJson(u"/v1/graphql"_qs, body);
        if (!answer)
            co_return answer;
        const QString message = graphQlError(*answer);
        if (message.isEmpty())
            co_return valueIn(*answer, "data");
        const auto match = unknownField.match(message);
        gone = match.hasMatch() && match.captured(1) == operation.root && match.captured(2) == u"query_root";
        if (gone) {
            fetching.note(tr("This BuildBetter key may not read “%1”; it is left out.").arg(operation.root));
            co_return json::object();
        }
        if (!match.hasMatch() || !selection.drop(match.captured(1), match.captured(2)) || selection.isEmpty())
            co_return tl::unexpected(errorFor(message));
        fetching.note(tr("This BuildBetter key may not read the field “%1” of “%2”; it is left out.")
                          .arg(match.captured(1), match.captured(2)));
    }
}

QCoro::Task<Result<void>> eachPage(Fetching &fetching, Operation operation, PageUse use)
{
    fetching.begin(operation.phase);
    Selection selection = Selection::parse(operation.root, operation.fields);
    const QByteArray root = operation.root.toLatin1();
    for (int offset = 0;; offset += operation.pageSize) {
        bool gone = false;
        const Result<json> data = co_await page(fetching, operation, selection, offset, gone);
        if (!data)
            co_return tl::unexpected(data.error());
        fetching.countPage();
        if (gone)
            co_return Result<void>();
        const auto rows = fetching.listIn(*data, root.constData(), operation.name);
        if (!rows)
            co_return tl::unexpected(rows.error());
        const Result<void> used = use(**rows);
        if (!used || qsizetype((*rows)->size()) < operation.pageSize)
            co_return used;
    }
}

} // namespace

HttpProfile BuildBetterSource::profile(const QUrl &baseUrl, const QByteArray &token, const SourceOptions &) const
{
    HttpProfile profile;
    profile.source = sourceKey(SourceId::BuildBetter);
    profile.title = sourceTitle(SourceId::BuildBetter);
    profile.baseUrl = baseUrl;
    profile.headers = {{"X-BuildBetter-Api-Key", token}};
    profile.secrets = {token};
    profile.timeout = std::chrono::seconds(60);
    return profile;
}

QCoro::Task<Result<FetchReport>> BuildBetterSource::fetch(FetchContext context) const
{
    Mapper mapper{buildbetter::SignalTypes(context.options)};
    Fetching fetching(std::move(context));
    const auto deliver = [&fetching, &mapper](auto map) {
        return [&fetching, &mapper, map](const json &rows) {
            return fetching.deliver((mapper.*map)(rows));
        };
    };
    struct Step
    {
        Operation operation;
        PageUse use;
    };
    std::vector<Step> steps;
    steps.push_back({companiesOperation(), deliver(&Mapper::companies)});
    steps.push_back({peopleOperation(), deliver(&Mapper::people)});
    steps.push_back({callsOperation(), deliver(&Mapper::calls)});
    steps.push_back({signalsOperation(), deliver(&Mapper::signalList)});
    steps.push_back({messagesOperation(), deliver(&Mapper::messages)});
    steps.push_back({documentsOperation(), deliver(&Mapper::documents)});
    for (const Step &step : steps) {
        const Result<void> read = co_await eachPage(fetching, step.operation, step.use);
        if (!read)
            co_return tl::unexpected(read.error());
    }
    if (mapper.internalCalls() > 0)
        fetching.note(tr("%1 calls that nobody from outside attended are left out.").arg(mapper.internalCalls()));
    co_return fetching.takeReport();
}

} // namespace success
