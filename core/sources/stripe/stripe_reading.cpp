// SPDX-License-Identifier: Apache-2.0
#include "core/sources/stripe/stripe_reading.h"

#include "core/sources/common/meanwhile.h"

#include <QCoreApplication>

namespace success::stripe {

namespace {

using nlohmann::json;

constexpr int invoiceDays = 400;
constexpr int mostStepsBack = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("StripeSource", text);
}

QStringList idsIn(const json &data)
{
    QStringList ids;
    for (const json &value : data)
        ids.append(idText(valueIn(value, "id")));
    return ids;
}

Reading::PageUse into(json &all)
{
    return [&all](json &data) -> Result<void> {
        for (json &value : data)
            all.push_back(std::move(value));
        return {};
    };
}

bool lacksItems(const json &subscription)
{
    return valueIn(valueIn(subscription, "items"), "has_more") == true;
}

QString pageAfter(const QString &path, QueryItems query, const QString &id)
{
    query.emplace_back(u"starting_after"_qs, id);
    return pathWithQuery(path, query);
}

} // namespace

QCoro::Task<Result<void>> Reading::eachPage(QString path, QueryItems query, PageUse use, std::function<bool()> isEnough)
{
    query.insert(query.begin(), {u"limit"_qs, u"100"_qs});
    QStringList before; // what the page before held: the next one begins after the last of them
    int stepsBack = 0;
    HttpClient &http = m_fetching.http();
    Result<json> answer = co_await http.getJson(pathWithQuery(path, query));
    for (;;) {
        const bool gone = !answer && (answer.error().code == 400 || answer.error().code == 404);
        if (gone && before.size() > 1 && stepsBack++ < mostStepsBack) { // deleted meanwhile: begin after the one before
            before.removeLast();
            answer = co_await http.getJson(pageAfter(path, query, before.back()));
            continue;
        }
        if (!answer)
            co_return tl::unexpected(answer.error());
        m_fetching.countPage();
        const auto list = m_fetching.listIn(*answer, "data", path);
        if (!list)
            co_return tl::unexpected(list.error());
        json &data = (*answer)["data"];
        if (valueIn(*answer, "has_more") != true)
            co_return use(data);
        const QStringList ids = idsIn(data);
        if (ids.isEmpty() || ids.back().isEmpty() || (!before.isEmpty() && ids.back() == before.back()))
            co_return m_fetching.endless(path);
        before = ids;
        QCoro::Task<Result<json>> next = http.getJson(pageAfter(path, query, ids.back()));
        const std::function<Result<void>()> work = [&use, &data] {
            return use(data);
        };
        Meanwhile page = co_await useMeanwhile(std::move(next), work);
        if (!page.used || (isEnough && isEnough()))
            co_return page.used;
        answer = std::move(page.next);
    }
}

QCoro::Task<Result<void>> Reading::catalogue()
{
    const PageUse prices = [this](const json &data) -> Result<void> {
        m_mapper.learnPrices(data);
        return {};
    };
    const PageUse products = [this](const json &data) -> Result<void> {
        m_mapper.learnProducts(data);
        return {};
    };
    const PageUse coupons = [this](const json &data) -> Result<void> {
        m_mapper.learnCoupons(data);
        return {};
    };
    const QueryItems recurring{{u"type"_qs, u"recurring"_qs}, {u"expand[]"_qs, u"data.tiers"_qs}};
    QueryItems inactive = recurring;
    inactive.emplace_back(u"active"_qs, u"false"_qs);
    Result<void> read = co_await eachPage(u"/v1/prices"_qs, recurring, prices);
    if (read)
        read = co_await eachPage(u"/v1/prices"_qs, inactive, prices);
    if (!read && !m_fetching.canDoWithout(read.error(), tr("Subscriptions with tiered prices are left out.")))
        co_return read;
    read = co_await eachPage(u"/v1/products"_qs, {}, products);
    if (!read && !m_fetching.canDoWithout(read.error(), tr("Product names are missing.")))
        co_return read;
    const QueryItems withProducts{{u"expand[]"_qs, u"data.applies_to"_qs}};
    read = co_await eachPage(u"/v1/coupons"_qs, withProducts, coupons);
    if (!read && !m_fetching.canDoWithout(read.error(), tr("Discounts may be missing or apply to too many products.")))
        co_return read;
    co_return Result<void>();
}

QCoro::Task<Result<void>> Reading::everything()
{
    m_fetching.begin(tr("Reading customers"));
    const PageUse customers = [this](const json &data) {
        return m_fetching.deliver(m_mapper.customers(data));
    };
    Result<void> read = co_await eachPage(u"/v1/customers"_qs, {}, customers);
    if (!read)
        co_return read;
    m_fetching.begin(tr("Reading subscriptions"));
    const PageUse contracts = [this](const json &list) {
        return m_fetching.deliver(m_mapper.subscriptions(list));
    };
    const QueryItems unfiltered;
    read = co_await subscriptions(unfiltered, contracts);
    noteUnreadDiscounts();
    if (!read)
        co_return read;
    m_fetching.begin(tr("Reading invoices"));
    co_return co_await invoices();
}

bool Reading::goesOnWithoutDiscounts(const Error &error)
{
    const bool perhapsOnlyCoupons = m_discounts && error.code == 403;
    m_discounts = m_discounts && !perhapsOnlyCoupons;
    return perhapsOnlyCoupons;
}

QCoro::Task<Result<void>> Reading::subscriptions(QueryItems filter, PageUse use)
{
    Result<void> read = co_await listSubscriptions(filter, use);
    if (!read && goesOnWithoutDiscounts(read.error())) {
        const Error refused = read.error();
        read = co_await listSubscriptions(filter, use);
        if (read)
            m_fetching.note(refused.sentence + u' ' + tr("Subscriptions were read without their discounts."));
    }
    co_return read;
}

/// Stripe follows at most four levels, `data` included: the coupons of items' own discounts come as ids.
QCoro::Task<Result<void>> Reading::listSubscriptions(QueryItems filter, PageUse use)
{
    QueryItems query{{u"status"_qs, u"all"_qs}};
    query.insert(query.end(), filter.begin(), filter.end());
    if (m_discounts) {
        query.emplace_back(u"expand[]"_qs, u"data.discounts.source.coupon"_qs);
        query.emplace_back(u"expand[]"_qs, u"data.items.data.discounts"_qs);
    }
    QSet<QString> seen; // a page that was read twice gives them again
    json incomplete = json::array();
    const PageUse useWhole = [&](json &data) {
        json whole = json::array();
        for (json &value : data) {
            const QString id = idText(valueIn(value, "id"));
            if (!id.isEmpty() && seen.contains(id))
                continue;
            seen.insert(id);
            (lacksItems(value) ? incomplete : whole).push_back(std::move(value));
        }
        return use(whole);
    };
    Result<void> read = co_await eachPage(u"/v1/subscriptions"_qs, query, useWhole);
    if (!read || incomplete.empty())
        co_return read;
    read = co_await completeItems(incomplete);
    if (!read)
        co_return read;
    co_return use(incomplete);
}

QCoro::Task<Result<json>> Reading::subscription(QString id)
{
    QueryItems query;
    if (m_discounts)
        query = {{u"expand[]"_qs, u"discounts.source.coupon"_qs}, {u"expand[]"_qs, u"items.data.discounts"_qs}};
    Result<json> answer = co_await m_fetching.http().getJson(pathWithQuery(u"/v1/subscriptions/"_qs + id, query));
    if (!answer)
        co_return answer;
    json all = json::array({*std::move(answer)});
    const Result<void> read = co_await completeItems(all);
    if (!read)
        co_return tl::unexpected(read.error());
    co_return std::move(all.front());
}

/// Subscriptions hold their first ten items; the rest of a longer list is read and put in place.
QCoro::Task<Result<void>> Reading::completeItems(json &subscriptions)
{
    for (json &subscription : subscriptions) {
        if (!lacksItems(subscription))
            continue;
        json all = json::array();
        const PageUse collect = into(all);
        QueryItems query{{u"subscription"_qs, idText(valueIn(subscription, "id"))}};
        if (m_discounts)
            query.emplace_back(u"expand[]"_qs, u"data.discounts"_qs);
        const Result<void> read = co_await eachPage(u"/v1/subscription_items"_qs, query, collect);
        if (!read)
            co_return read;
        subscription["items"]["data"] = std::move(all);
    }
    co_return Result<void>();
}

qint64 Reading::invoicesSince() const
{
    return epochSeconds(m_fetching.asOf().daysEarlier(invoiceDays).instant);
}

QCoro::Task<Result<void>> Reading::invoices()
{
    const PageUse use = [this](const json &data) {
        return m_fetching.deliver(m_mapper.invoices(data));
    };
    const QueryItems recent{{u"created[gte]"_qs, QString::number(invoicesSince())}};
    const Result<void> read = co_await eachPage(u"/v1/invoices"_qs, recent, use);
    if (!read)
        co_return read;
    const QueryItems open{{u"status"_qs, u"open"_qs}};
    co_return co_await eachPage(u"/v1/invoices"_qs, open, use);
}

void Reading::noteUnreadDiscounts()
{
    if (m_mapper.unreadDiscounts() > 0)
        m_fetching.note(tr("Discounts that could not be read: %1. The MRR of their subscriptions may be too high. Give "
                           "the Stripe key Read on Coupons and sync again.")
                            .arg(m_mapper.unreadDiscounts()));
}

} // namespace success::stripe
