// SPDX-License-Identifier: Apache-2.0
#include "core/sources/attio/attio_queries.h"
#include "core/sources/attio/attio_source.h"
#include "core/sources/attio/attio_values.h"
#include "core/sources/common/fetching.h"

#include <QCoreApplication>

namespace success {

namespace {

using nlohmann::json;
using Part = ConnectionCheck::Part;

QString tr(const char *text)
{
    return QCoreApplication::translate("AttioSource", text);
}

/// What a key was granted, from `GET /v2/self`.
struct Granted
{
    QStringList scopes;

    [[nodiscard]] bool has(const QString &scope) const
    {
        return scopes.contains(scope) || (scope.endsWith(u":read") && scopes.contains(scope + u"-write"));
    }
    /// The first of `wanted` that is not there; empty if all are.
    [[nodiscard]] QString missing(const QStringList &wanted) const
    {
        for (const QString &scope : wanted) {
            if (!has(scope))
                return scope;
        }
        return {};
    }
};

/// A refusal of one part is that part's; anything else (a dead network, a revoked key) ends the check.
bool concernsPart(const Error &error)
{
    return error.code == 400 || error.code == 403 || error.code == 404;
}

Part closedPart(const QString &what, const QString &scope, const QString &cost)
{
    return {what, false, tr("The key lacks the scope %1. %2").arg(scope, cost)};
}

QCoro::Task<Result<Part>> recordsPart(HttpClient &http, QString what, QString object, QString cost)
{
    const json query = attio::pageQuery(1, 0);
    const Result<json> answer = co_await http.postJson(attio::objectPath(object) + u"/records/query", query);
    if (answer)
        co_return Part{what, true, {}};
    const Error error = object == u"companies" ? answer.error() : attio::namingObject(answer.error(), object);
    if (concernsPart(error))
        co_return Part{what, false, error.sentence + u' ' + cost};
    co_return tl::unexpected(error);
}

/// `describe`: what is found, in words.
QCoro::Task<Result<Part>> listPart(HttpClient &http, QString what, QString path, QString cost,
                                   std::function<QString(const json &data)> describe)
{
    const Result<json> answer = co_await http.getJson(path);
    if (answer)
        co_return Part{what, true, describe(valueIn(*answer, "data"))};
    if (concernsPart(answer.error()))
        co_return Part{what, false, answer.error().sentence + u' ' + cost};
    co_return tl::unexpected(answer.error());
}

QString stageTitles(const json &statuses)
{
    QStringList titles;
    for (const json &status : statuses)
        titles.append(textIn(status, "title"));
    return titles.join(QStringLiteral(", "));
}

QString memberCount(const json &members)
{
    return tr("%1 people").arg(members.size());
}

Error revoked()
{
    return {
        ErrorKind::Auth,
        tr("Attio says that this key is revoked or unknown. Make a new one under Workspace settings → Developers and "
           "connect Attio again."),
        sourceKey(SourceId::Attio)};
}

QCoro::Task<Result<std::vector<Part>>> readableParts(Fetching &fetching, Granted granted)
{
    struct Question
    {
        QString what;
        QStringList scopes;
        QString cost;
        std::function<QCoro::Task<Result<Part>>(const Question &)> ask;
    };
    HttpClient &http = fetching.http();
    const QString object = fetching.option(u"deal_object"_qs, u"deals"_qs);
    const QString stage = fetching.option(u"stage_attribute"_qs, u"stage"_qs);
    const QString statuses = attio::objectPath(object) + u"/attributes/" +
                             QString::fromLatin1(QUrl::toPercentEncoding(stage)) + u"/statuses?show_archived=false";
    const QString records = u"record_permission:read"_qs;
    const QString objects = u"object_configuration:read"_qs;
    const std::vector<Question> questions{
        {tr("Deals"),
         {records, objects},
         tr("Without it nothing can be read."),
         [&](const Question &q) {
             return recordsPart(http, q.what, object, q.cost);
         }},
        {tr("Companies"),
         {records, objects},
         tr("Deals belong to no company."),
         [&](const Question &q) {
             return recordsPart(http, q.what, u"companies"_qs, q.cost);
         }},
        {tr("Stages"),
         {objects},
         tr("Stages stand in no order."),
         [&](const Question &q) {
             return listPart(http, q.what, statuses, q.cost, stageTitles);
         }},
        {tr("Owners"),
         {u"user_management:read"_qs},
         tr("Deals show no owner."),
         [&](const Question &q) {
             return listPart(http, q.what, u"/v2/workspace_members"_qs, q.cost, memberCount);
         }},
    };
    std::vector<Part> parts;
    for (const Question &question : questions) {
        const QString missing = granted.missing(question.scopes);
        if (!missing.isEmpty()) {
            parts.push_back(closedPart(question.what, missing, question.cost));
            continue;
        }
        const Result<Part> part = co_await question.ask(question);
        if (!part)
            co_return tl::unexpected(part.error());
        parts.push_back(*part);
    }
    co_return parts;
}

} // namespace

QCoro::Task<Result<ConnectionCheck>> AttioSource::check(FetchContext context) const
{
    Fetching fetching(std::move(context));
    const Result<json> self = co_await fetching.http().getJson(u"/v2/self"_qs);
    if (!self)
        co_return tl::unexpected(self.error());
    if (valueIn(*self, "active") != true)
        co_return tl::unexpected(revoked());
    const Granted granted{textIn(*self, "scope").split(u' ', Qt::SkipEmptyParts)};
    ConnectionCheck found;
    found.identity = textIn(*self, "workspace_name");
    Result<std::vector<Part>> parts = co_await readableParts(fetching, granted);
    if (!parts)
        co_return tl::unexpected(parts.error());
    found.parts = std::move(*parts);
    const QString write = u"record_permission:read-write"_qs;
    found.parts.push_back(granted.has(write)
                              ? Part{tr("Moving deals"), true, {}}
                              : closedPart(tr("Moving deals"), write, tr("Deals can only be moved in Attio itself.")));
    co_return found;
}

} // namespace success
