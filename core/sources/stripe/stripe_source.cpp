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
QCoro::Task<Result<void>> completeItems(Fetching &fetching, bool discounts, json &subscriptions)
{
    for (json &subscription : subscriptions) {
        if (valueIn(valueIn(subscription, "items"), "has_more") != true)
            continue;
        json all = json::array();
        const PageUse collect = [&all](const json &data) -> Result<void> {
            all.insert(all.end(), data.begin(), data.end());
            return {};
        };
        QueryItems query{{u"subscription"_qs, idText(valueIn(subscription, "id"))}};
        if (discounts)
            query.emplace_back(u"expand[]"_qs, u"data.discounts"_qs);
        const Result<void> read = co_await eachPage(fetching, u"/v1/subscription_items"_qs, query, collect);
        if (!read)
            co_return read;
        subscription["items"]["data"] = std::move(all);
    }
    co_return Result<void>();
}

/// Names, tiers and coupons: a key without that permission costs names, the value of tiered subscriptions, and
/// discounts.
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
    const PageUse coupons = [&mapper](const json &data) -> Result<void> {
        mapper.learnCoupons(data);
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
    const QueryItems withProducts{{u"expand[]"_qs, u"data.applies_to"_qs}};
    read = co_await eachPage(fetching, u"/v1/coupons"_qs, withProducts, coupons);
    if (!read && !fetching.canDoWithout(read.error(), tr("Discounts may be missing or apply to too many products.")))
        co_return read;
    co_return Result<void>();
}

/// Reads all subscriptions into `all`. Stripe follows at most four levels, `data` included: the coupons of items' own
/// discounts come as ids.
QCoro::Task<Result<void>> listSubscriptions(Fetching &fetching, bool discounts, json &all)
{
    all = json::array();
    const PageUse collect = [&all](const json &data) -> Result<void> {
        all.insert(all.end(), data.begin(), data.end());
        return {};
    };
    QueryItems query{{u"status"_qs, u"all"_qs}};
    if (discounts) {
        query.emplace_back(u"expand[]"_qs, u"data.discounts.source.coupon"_qs);
        query.emplace_back(u"expand[]"_qs, u"data.items.data.discounts"_qs);
    }
    Result<void> read = co_await eachPage(fetching, u"/v1/subscriptions"_qs, query, collect);
    if (read)
        read = co_await completeItems(fetching, discounts, all);
    co_return read;
}

QCoro::Task<Result<void>> readSubscriptions(Fetching &fetching, stripe::Mapper &mapper)
{
    json all;
    Result<void> read = co_await listSubscriptions(fetching, true, all);
    if (!read && read.error().code == 403) { // perhaps only coupons are closed to the key
        const Error refused = read.error();
        read = co_await listSubscriptions(fetching, false, all);
        if (read)
            fetching.note(refused.sentence + u' ' + tr("Subscriptions were read without their discounts."));
    }
    if (!read)
        co_return read;
    const Result<void> delivered = fetching.deliver(mapper.subscriptions(all));
    if (mapper.unreadDiscounts() > 0)
        fetching.note(tr("Discounts that could not be read: %1. The MRR of their subscriptions may be too high. Give "
                         "the Stripe key Read on Coupons and sync again.")
                          .arg(mapper.unreadDiscounts()));
    co_return delivered;
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
