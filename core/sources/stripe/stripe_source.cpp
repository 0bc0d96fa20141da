// SPDX-License-Identifier: Apache-2.0
#include "core/sources/stripe/stripe_source.h"

#include "core/sources/common/fetching.h"
#include "core/sources/stripe/stripe_mapper.h"

#include <QCoreApplication>

namespace success {

namespace {

using nlohmann::json;
using PageUse = std::function<Result<void>(const json &data)>;

constexpr int invoiceDays = 400;

QString tr(const char *text)
{
    return QCoreApplication::translate("StripeSource", text);
}

/// Reads a list to its end by `starting_after`, handing each page's `data` to `use`.
QCoro::Task<Result<void>> eachPage(Fetching &fetching, QString path, QueryItems query, PageUse use)
{
    query.insert(query.begin(), {u"limit"_qs, u"100"_qs});
    QString after;
    for (;;) {
        QueryItems page = query;
        if (!after.isEmpty())
            page.emplace_back(u"starting_after"_qs, after);
        const Result<json> answer = co_await fetching.http().getJson(pathWithQuery(path, page));
        if (!answer)
            co_return tl::unexpected(answer.error());
        fetching.countPage();
        const auto data = fetching.listIn(*answer, "data", path);
        if (!data)
            co_return tl::unexpected(data.error());
        const Result<void> used = use(**data);
        if (!used || valueIn(*answer, "has_more") != true)
            co_return used;
        const QString last = (*data)->empty() ? QString() : idText(valueIn((*data)->back(), "id"));
        if (last.isEmpty() || last == after)
            co_return fetching.endless(path);
        after = last;
    }
}

/// Subscriptions hold their first ten items; the rest of a longer list is read and put in place.
QCoro::Task<Result<void>> completeItems(Fetching &fetching, json &subscriptions)
{
    for (json &subscription : subscriptions) {
        if (valueIn(valueIn(subscription, "items"), "has_more") != true)
            continue;
        json all = json::array();
        const PageUse collect = [&all](const json &data) -> Result<void> {
            all.insert(all.end(), data.begin(), data.end());
            return {};
        };
        const QueryItems query{{u"subscription"_qs, idText(valueIn(subscription, "id"))}};
        const Result<void> read = co_await eachPage(fetching, u"/v1/subscription_items"_qs, query, collect);
        if (!read)
            co_return read;
        subscription["items"]["data"] = std::move(all);
    }
    co_return Result<void>();
}

/// Names and tiers: a key without that permission costs names, and the value of tiered subscriptions.
QCoro::Task<Result<void>> readCatalogue(Fetching &fetching, stripe::Mapper &mapper)
{
    const PageUse prices = [&mapper](const json &data) -> Result<void> {
        mapper.learnPrices(data);
        return {};
    };
    const PageUse products = [&mapper](const json &data) -> Result<void> {
        mapper.learnProducts(data);
        return {};
    };
    const QueryItems recurring{{u"type"_qs, u"recurring"_qs}, {u"expand[]"_qs, u"data.tiers"_qs}};
    QueryItems inactive = recurring;
    inactive.emplace_back(u"active"_qs, u"false"_qs);
    Result<void> read = co_await eachPage(fetching, u"/v1/prices"_qs, recurring, prices);
    if (read)
        read = co_await eachPage(fetching, u"/v1/prices"_qs, inactive, prices);
    if (!read && !fetching.canDoWithout(read.error(), tr("Subscriptions with tiered prices are left out.")))
        co_return read;
    read = co_await eachPage(fetching, u"/v1/products"_qs, {}, products);
    if (!read && !fetching.canDoWithout(read.error(), tr("Product names are missing.")))
        co_return read;
    co_return Result<void>();
}

QCoro::Task<Result<void>> readSubscriptions(Fetching &fetching, const stripe::Mapper &mapper)
{
    json waiting = json::array();
    const PageUse collect = [&waiting](const json &data) -> Result<void> {
        waiting.insert(waiting.end(), data.begin(), data.end());
        return {};
    };
    const QueryItems query{{u"status"_qs, u"all"_qs}, {u"expand[]"_qs, u"data.discounts.source.coupon"_qs}};
    Result<void> read = co_await eachPage(fetching, u"/v1/subscriptions"_qs, query, collect);
    if (read)
        read = co_await completeItems(fetching, waiting);
    if (!read)
        co_return read;
    co_return fetching.deliver(mapper.subscriptions(waiting));
}

QCoro::Task<Result<void>> readInvoices(Fetching &fetching, stripe::Mapper &mapper)
{
    const PageUse use = [&](const json &data) {
        return fetching.deliver(mapper.invoices(data));
    };
    const qint64 since = epochSeconds(fetching.asOf().daysEarlier(invoiceDays).instant);
    const QueryItems recent{{u"created[gte]"_qs, QString::number(since)}};
    Result<void> read = co_await eachPage(fetching, u"/v1/invoices"_qs, recent, use);
    if (read) {
        const QueryItems open{{u"status"_qs, u"open"_qs}};
        read = co_await eachPage(fetching, u"/v1/invoices"_qs, open, use);
    }
    co_return read;
}

} // namespace

HttpProfile StripeSource::profile(const QUrl &baseUrl, const QByteArray &token, const SourceOptions &) const
{
    HttpProfile profile;
    profile.source = sourceKey(SourceId::Stripe);
    profile.title = sourceTitle(SourceId::Stripe);
    profile.baseUrl = baseUrl;
    profile.headers = {{"Authorization", "Bearer " + token}, {"Stripe-Version", "2026-06-24.dahlia"}};
    profile.secrets = {token};
    profile.retryStatuses.push_back(409);
    return profile;
}

QCoro::Task<Result<FetchReport>> StripeSource::fetch(FetchContext context) const
{
    Fetching fetching(std::move(context));
    stripe::Mapper mapper(fetching.asOf(), fetching.option(u"count_repeating_discounts"_qs) == u"true");
    fetching.begin(tr("Reading products and prices"));
    Result<void> read = co_await readCatalogue(fetching, mapper);
    if (read) {
        fetching.begin(tr("Reading customers"));
        const PageUse use = [&](const json &data) {
            return fetching.deliver(mapper.customers(data));
        };
        read = co_await eachPage(fetching, u"/v1/customers"_qs, {}, use);
    }
    if (read) {
        fetching.begin(tr("Reading subscriptions"));
        read = co_await readSubscriptions(fetching, mapper);
    }
    if (read) {
        fetching.begin(tr("Reading invoices"));
        read = co_await readInvoices(fetching, mapper);
    }
    if (!read)
        co_return tl::unexpected(read.error());
    co_return fetching.takeReport();
}

} // namespace success
