// SPDX-License-Identifier: Apache-2.0
#include "core/sources/buildbetter/reading.h"

#include "core/sources/common/json_reader.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace success::buildbetter {

namespace {

using nlohmann::json;

constexpr size_t mostChanges = 5000;

QString tr(const char *text)
{
    return QCoreApplication::translate("BuildBetterSource", text);
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

/// Takes out of a page the rows that have been seen.
json unseen(const json &rows, QSet<QString> &seen)
{
    json fresh = json::array();
    for (const json &row : rows) {
        const QString id = idText(valueIn(row, "id"));
        if (id.isEmpty() || !seen.contains(id))
            fresh.push_back(row);
        seen.insert(id);
    }
    return fresh;
}

} // namespace

QCoro::Task<Result<json>> Reading::ask(json body)
{
    Result<json> answer = co_await m_fetching.http().postJson(u"/v1/graphql"_qs, body);
    if (!answer)
        co_return answer;
    const QString message = graphQlError(*answer);
    if (!message.isEmpty())
        co_return tl::unexpected(errorFor(message));
    co_return valueIn(*answer, "data");
}

/// Asks for one page; fields the key's role may not read are taken out of the selection and named in the report. An
/// empty list with `gone` set: the role may not read the list at all.
QCoro::Task<Result<json>> Reading::page(Operation operation, Selection &selection, Page asked, bool &gone)
{
    static const QRegularExpression unknownField(uR"(field '(\w+)' not found in type: '(\w+)')"_qs);
    for (;;) {
        json body{{"operationName", operation.name.toStdString()},
                  {"query", queryText(operation, selection, !asked.since.isEmpty()).toStdString()}};
        body["variables"]["limit"] = operation.pageSize;
        body["variables"]["offset"] = asked.offset;
        if (!asked.since.isEmpty())
            body["variables"]["since"] = asked.since.toStdString();
        Result<json> data = co_await ask(body);
        if (data || data.error().kind != ErrorKind::Protocol)
            co_return data;
        const auto match = unknownField.match(data.error().sentence);
        gone = match.hasMatch() && match.captured(1) == operation.root && match.captured(2) == u"query_root";
        if (gone)
            co_return json::object();
        if (!match.hasMatch() || !selection.drop(match.captured(1), match.captured(2)) || selection.isEmpty())
            co_return data;
        m_fetching.note(tr("This BuildBetter key may not read the field “%1” of “%2”; it is left out.")
                            .arg(match.captured(1), match.captured(2)));
    }
}

void Reading::noteGone(const Operation &operation)
{
    m_fetching.note(tr("This BuildBetter key may not read “%1”; it is left out.").arg(operation.root));
}

QCoro::Task<Result<void>> Reading::eachPage(Operation operation, PageUse use, qint64 expected)
{
    m_fetching.begin(operation.phase);
    Selection selection = Selection::parse(operation.root, operation.fields);
    const QByteArray root = operation.root.toLatin1();
    QSet<QString> seen;
    bool again = expected > 0;
    for (Page asked;; asked.offset += operation.pageSize) {
        bool gone = false;
        const Result<json> data = co_await page(operation, selection, asked, gone);
        if (!data)
            co_return tl::unexpected(data.error());
        m_fetching.countPage();
        if (gone) {
            noteGone(operation);
            co_return Result<void>();
        }
        const auto rows = m_fetching.listIn(*data, root.constData(), operation.name);
        if (!rows)
            co_return tl::unexpected(rows.error());
        const Result<void> used = use(unseen(**rows, seen));
        if (!used)
            co_return used;
        if (qsizetype((*rows)->size()) >= operation.pageSize)
            continue;
        if (!again || seen.size() >= expected)
            co_return Result<void>();
        again = false;
        asked.offset = -operation.pageSize;
    }
}

QCoro::Task<Result<json>> Reading::changes(Operation operation, QString since)
{
    m_fetching.begin(operation.phase);
    Selection selection = Selection::parse(operation.root, operation.fields);
    const QByteArray root = operation.root.toLatin1();
    QSet<QString> seen;
    json all = json::array();
    for (Page asked{0, since};; asked.offset += operation.pageSize) {
        bool gone = false;
        const Result<json> data = co_await page(operation, selection, asked, gone);
        if (!data)
            co_return tl::unexpected(data.error());
        m_fetching.countPage();
        if (gone) {
            noteGone(operation);
            co_return all;
        }
        const auto rows = m_fetching.listIn(*data, root.constData(), operation.name);
        if (!rows)
            co_return tl::unexpected(rows.error());
        const json fresh = unseen(**rows, seen);
        all.insert(all.end(), fresh.begin(), fresh.end());
        if (qsizetype((*rows)->size()) < operation.pageSize)
            co_return all;
        if (all.size() > mostChanges)
            co_return failure(ErrorKind::Protocol, tr("Too much has changed in BuildBetter to read only that."),
                              sourceKey(SourceId::BuildBetter));
    }
}

QCoro::Task<Result<State>> Reading::state()
{
    const std::vector<Operation> counted{callsOperation(), signalsOperation(), messagesOperation(),
                                         documentsOperation()};
    std::vector<Operation> dated = counted;
    dated.push_back(companiesOperation());
    dated.push_back(peopleOperation());
    const json body{{"operationName", "State"}, {"query", stateQueryText(counted, dated).toStdString()}};
    const Result<json> data = co_await ask(body);
    if (!data)
        co_return tl::unexpected(data.error());
    State state;
    bool whole = true;
    for (const Operation &operation : counted) {
        const std::string member = operation.root.toStdString() + "_aggregate";
        const auto count = JsonReader(valueIn(valueIn(*data, member.c_str()), "aggregate")).integer("count");
        whole = whole && count;
        state.counts.insert(operation.root, count.value_or(0));
    }
    for (const Operation &operation : dated) {
        const json &rows = valueIn(*data, operation.root.toLatin1().constData());
        whole = whole && rows.is_array();
        const QByteArray field = operation.changed.toLatin1();
        const QString at = rows.is_array() && !rows.empty() ? textIn(rows.front(), field.constData()) : QString();
        state.newest.insert(operation.root, at.isEmpty() ? u"1970-01-01T00:00:00+00:00"_qs : at);
    }
    if (!whole)
        co_return failure(ErrorKind::Protocol, tr("BuildBetter does not say how much there is."),
                          sourceKey(SourceId::BuildBetter));
    co_return state;
}

QCoro::Task<Result<json>> Reading::sample(Operation operation, bool &gone)
{
    Selection selection = Selection::parse(operation.root, operation.fields);
    operation.pageSize = 1;
    const Page first;
    co_return co_await page(operation, selection, first, gone);
}

} // namespace success::buildbetter
