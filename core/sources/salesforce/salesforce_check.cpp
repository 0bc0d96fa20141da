// SPDX-License-Identifier: Apache-2.0
#include "core/sources/common/fetching.h"
#include "core/sources/common/json_reader.h"
#include "core/sources/salesforce/salesforce_reading.h"
#include "core/sources/salesforce/salesforce_source.h"

#include <QCoreApplication>

namespace success {

namespace {

using nlohmann::json;
using Part = ConnectionCheck::Part;

QString tr(const char *text)
{
    return QCoreApplication::translate("SalesforceSource", text);
}

/// How many records of an object this user may read.
QCoro::Task<Result<Part>> countPart(HttpClient &http, QString version, QString what, QString object, QString cost)
{
    const QString path = salesforce::queryPath(version, u"SELECT COUNT() FROM "_qs + object);
    const Result<json> answer = co_await http.getJson(path);
    if (answer)
        co_return Part{what, true, QString::number(JsonReader(*answer).integer("totalSize").value_or(0))};
    if (salesforce::isRefusal(answer.error()))
        co_return Part{what, false, answer.error().sentence + u' ' + cost};
    co_return tl::unexpected(answer.error());
}

/// The org's name, else its address.
QCoro::Task<QString> identity(HttpClient &http, QString version)
{
    const QString path = salesforce::queryPath(version, u"SELECT Name FROM Organization LIMIT 1"_qs);
    const Result<json> answer = co_await http.getJson(path);
    const QString host = http.profile().baseUrl.host();
    if (!answer)
        co_return host;
    const json &records = valueIn(*answer, "records");
    const QString name = records.is_array() && !records.empty() ? textIn(records.front(), "Name") : QString();
    co_return name.isEmpty() ? host : QString(name + u" (" + host + u')');
}

/// What is left of today's requests; nothing if this user may not know.
QCoro::Task<std::optional<Part>> allowance(HttpClient &http, QString version)
{
    const Result<json> answer = co_await http.getJson(version + u"/limits");
    if (!answer)
        co_return std::nullopt;
    JsonReader daily(valueIn(*answer, "DailyApiRequests"));
    const auto left = daily.count("Remaining");
    const auto most = daily.count("Max");
    if (!left || !most)
        co_return std::nullopt;
    co_return Part{tr("Requests"), true, tr("%1 of %2 left in these 24 hours").arg(*left).arg(*most)};
}

} // namespace

QCoro::Task<Result<ConnectionCheck>> SalesforceSource::check(FetchContext context) const
{
    HttpClient &http = context.http;
    const Result<QString> version = co_await salesforce::findVersion(http);
    if (!version)
        co_return tl::unexpected(version.error());
    struct Question
    {
        QString what;
        QString object;
        QString cost;
    };
    const std::vector<Question> questions{
        {tr("Opportunities"), u"Opportunity"_qs, tr("Without them nothing can be read.")},
        {tr("Accounts"), u"Account"_qs, tr("Deals belong to no company.")},
        {tr("Stages"), u"OpportunityStage"_qs, tr("Stages stand in no order.")},
    };
    ConnectionCheck found;
    for (const Question &question : questions) {
        const Result<Part> part = co_await countPart(http, *version, question.what, question.object, question.cost);
        if (!part)
            co_return tl::unexpected(part.error());
        found.parts.push_back(*part);
    }
    found.identity = co_await identity(http, *version);
    const std::optional<Part> requests = co_await allowance(http, *version);
    if (requests)
        found.parts.push_back(*requests);
    co_return found;
}

} // namespace success
