// SPDX-License-Identifier: Apache-2.0
#include "core/sources/attio/attio_source.h"

#include "core/sources/attio/attio_mapper.h"
#include "core/sources/attio/attio_queries.h"
#include "core/sources/attio/attio_values.h"
#include "core/sources/common/fetching.h"

#include <QCoreApplication>

namespace success {

namespace {

using attio::Mapper;
using nlohmann::json;

QString tr(const char *text)
{
    return QCoreApplication::translate("AttioSource", text);
}

/// One run: what it is to read, and what it has met so far.
struct Run
{
    Fetching &fetching;
    QString object;
    QString stageAttribute;
    Mapper mapper;
    QSet<QString> deals{};
    QSet<QString> companiesAsked{};
    QSet<QString> companies{}; ///< delivered
    bool companiesClosed = false;
};

QCoro::Task<Result<json>> dataOf(Fetching &fetching, QString path)
{
    Result<json> answer = co_await fetching.http().getJson(path);
    if (!answer)
        co_return answer;
    fetching.countPage();
    const auto data = fetching.listIn(*answer, "data", path);
    if (!data)
        co_return tl::unexpected(data.error());
    co_return json(**data);
}

Result<void> checkStageAttribute(const Run &run, const json &attributes)
{
    QStringList others;
    for (const json &attribute : attributes) {
        const QString slug = textIn(attribute, "api_slug");
        if (slug == run.stageAttribute)
            return {};
        if (textIn(attribute, "type") == u"status")
            others.append(slug);
    }
    const QString known = others.isEmpty() ? tr("it has no status attribute") : others.join(QStringLiteral(", "));
    return failure(
        ErrorKind::InvalidInput,
        tr("Attio's object “%1” has no attribute “%2” to hold the stage (%3). Set the option stage_attribute.")
            .arg(run.object, run.stageAttribute, known),
        sourceKey(SourceId::Attio));
}

QCoro::Task<Result<void>> learnAttributes(Run &run)
{
    json all = json::array();
    for (int offset = 0;; offset += attio::pageSize) {
        const QueryItems query{{u"limit"_qs, QString::number(attio::pageSize)},
                               {u"offset"_qs, QString::number(offset)}};
        const QString path = pathWithQuery(attio::objectPath(run.object) + u"/attributes", query);
        const Result<json> data = co_await dataOf(run.fetching, path);
        if (!data && data.error().code == 404)
            co_return tl::unexpected(attio::namingObject(data.error(), run.object));
        if (!data && run.fetching.canDoWithout(data.error(), tr("Deals without a currency are left out.")))
            co_return Result<void>();
        if (!data)
            co_return tl::unexpected(data.error());
        const size_t before = all.size();
        all.insert(all.end(), data->begin(), data->end());
        if (data->size() < size_t(attio::pageSize))
            break;
        if (all[before] == all.front() && before > 0)
            co_return run.fetching.endless(path);
    }
    run.mapper.learnAttributes(all);
    co_return checkStageAttribute(run, all);
}

QCoro::Task<Result<void>> learnStages(Run &run)
{
    const QString attribute = QString::fromLatin1(QUrl::toPercentEncoding(run.stageAttribute));
    const QString path = attio::objectPath(run.object) + u"/attributes/" + attribute + u"/statuses?show_archived=true";
    const Result<json> data = co_await dataOf(run.fetching, path);
    if (data)
        run.mapper.learnStatuses(*data);
    else if (!run.fetching.canDoWithout(data.error(), tr("Stages stand in no order.")))
        co_return tl::unexpected(data.error());
    co_return Result<void>();
}

QCoro::Task<Result<void>> learnMembers(Run &run)
{
    const Result<json> data = co_await dataOf(run.fetching, u"/v2/workspace_members"_qs);
    if (data)
        run.mapper.learnMembers(*data);
    else if (!run.fetching.canDoWithout(data.error(), tr("Deals show no owner.")))
        co_return tl::unexpected(data.error());
    co_return Result<void>();
}

/// Reads the companies that deals name and nobody has read yet, into `batch`.
QCoro::Task<Result<void>> readCompanies(Run &run, std::vector<QString> ids, RecordBatch &batch)
{
    const QString path = attio::objectPath(u"companies"_qs) + u"/records/query";
    for (size_t from = 0; from < ids.size() && !run.companiesClosed; from += attio::mostIds) {
        const size_t to = std::min(ids.size(), from + attio::mostIds);
        const std::vector<QString> some(ids.begin() + std::ptrdiff_t(from), ids.begin() + std::ptrdiff_t(to));
        const json query = attio::idsQuery(some);
        const Result<json> answer = co_await run.fetching.http().postJson(path, query);
        if (!answer && run.fetching.canDoWithout(answer.error(), tr("Deals belong to no company."))) {
            run.companiesClosed = true;
            break;
        }
        if (!answer)
            co_return tl::unexpected(answer.error());
        run.fetching.countPage();
        const auto data = run.fetching.listIn(*answer, "data", path);
        if (!data)
            co_return tl::unexpected(data.error());
        RecordBatch read = Mapper::companies(**data);
        for (CompanyRecord &company : read.companies) {
            run.companies.insert(company.externalId);
            batch.companies.push_back(std::move(company));
        }
        for (SkippedRecord &skipped : read.skipped)
            batch.skipped.push_back(std::move(skipped));
    }
    co_return Result<void>();
}

/// The page without the deals that an earlier page had already: a record can move while pages are read.
RecordBatch newDeals(Run &run, const json &page)
{
    RecordBatch batch = run.mapper.deals(page);
    std::erase_if(batch.deals, [&](const DealRecord &deal) {
        const bool seen = run.deals.contains(deal.externalId);
        run.deals.insert(deal.externalId);
        return seen;
    });
    return batch;
}

QCoro::Task<Result<void>> deliverDeals(Run &run, RecordBatch &batch)
{
    std::vector<QString> wanted;
    for (const DealRecord &deal : batch.deals) {
        if (deal.companyRef.isEmpty() || run.companiesAsked.contains(deal.companyRef))
            continue;
        run.companiesAsked.insert(deal.companyRef);
        wanted.push_back(deal.companyRef);
    }
    const Result<void> read = co_await readCompanies(run, wanted, batch);
    if (!read)
        co_return read;
    for (DealRecord &deal : batch.deals) {
        if (!run.companies.contains(deal.companyRef))
            deal.companyRef.clear(); // deleted, or closed to the key: the deal is still a deal
    }
    co_return run.fetching.deliver(std::move(batch));
}

QCoro::Task<Result<void>> readDeals(Run &run)
{
    const QString path = attio::objectPath(run.object) + u"/records/query";
    json previous;
    for (int offset = 0;; offset += attio::pageSize) {
        const json query = attio::pageQuery(attio::pageSize, offset);
        const Result<json> answer = co_await run.fetching.http().postJson(path, query);
        if (!answer)
            co_return tl::unexpected(attio::namingObject(answer.error(), run.object));
        run.fetching.countPage();
        const auto data = run.fetching.listIn(*answer, "data", path);
        if (!data)
            co_return tl::unexpected(data.error());
        const bool last = (*data)->size() < size_t(attio::pageSize);
        if (!last && **data == previous)
            co_return run.fetching.endless(path);
        previous = last ? json() : **data;
        RecordBatch batch = newDeals(run, **data);
        const Result<void> delivered = co_await deliverDeals(run, batch);
        if (!delivered || last)
            co_return delivered;
    }
}

} // namespace

QCoro::Task<Result<FetchReport>> AttioSource::fetch(FetchContext context) const
{
    Fetching fetching(std::move(context));
    const QString stage = fetching.option(u"stage_attribute"_qs, u"stage"_qs);
    Run run{fetching, fetching.option(u"deal_object"_qs, u"deals"_qs), stage, Mapper(stage)};
    fetching.begin(tr("Reading stages and people"));
    Result<void> read = co_await learnAttributes(run);
    if (read)
        read = co_await learnStages(run);
    if (read)
        read = co_await learnMembers(run);
    if (read)
        read = fetching.deliver(run.mapper.stages());
    if (read) {
        fetching.begin(tr("Reading deals and their companies"));
        read = co_await readDeals(run);
    }
    if (!read)
        co_return tl::unexpected(read.error());
    co_return fetching.takeReport();
}

} // namespace success
