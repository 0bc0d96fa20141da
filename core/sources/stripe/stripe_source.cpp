// SPDX-License-Identifier: Apache-2.0
#include "core/sources/stripe/stripe_source.h"

#include "core/net/limit_signals.h"
#include "core/sources/common/checking.h"
#include "core/sources/stripe/stripe_changes.h"

#include <QCoreApplication>

namespace success {

namespace {

using nlohmann::json;
using namespace std::chrono_literals;

const QString repeatingDiscounts = QStringLiteral("count_repeating_discounts");

QString tr(const char *text)
{
    return QCoreApplication::translate("StripeSource", text);
}

struct Part
{
    QString what;
    QString path;
    QString cost;
};

std::vector<Part> parts()
{
    const QString needed = tr("Stripe cannot be synced without it.");
    return {
        {tr("Customers"), u"/v1/customers?limit=1"_qs, needed},
        {tr("Subscriptions"), u"/v1/subscriptions?status=all&limit=1"_qs, needed},
        {tr("Invoices"), u"/v1/invoices?limit=1"_qs, needed},
        {tr("Prices"), u"/v1/prices?limit=1"_qs, tr("Subscriptions with tiered prices are left out.")},
        {tr("Products"), u"/v1/products?limit=1"_qs, tr("Product names are missing.")},
        {tr("Coupons"), u"/v1/coupons?limit=1"_qs, tr("Discounts may be missing or apply to too many products.")},
        {tr("Events"), u"/v1/events?limit=1"_qs, tr("Every sync reads everything instead of only what has changed.")}};
}

/// “Live mode” or “Test mode”, from whichever object came first, else from the key.
QString modeOf(const json &answer, const QByteArray &key)
{
    const json &data = valueIn(answer, "data");
    const json &livemode = data.is_array() && !data.empty() ? valueIn(data.front(), "livemode") : answer;
    if (livemode.is_boolean())
        return livemode == true ? tr("Live mode") : tr("Test mode");
    if (key.contains("_live_"))
        return tr("Live mode");
    return key.contains("_test_") ? tr("Test mode") : QString();
}

} // namespace

SourceGuide StripeSource::guide() const
{
    SourceGuide guide;
    guide.tokenLabel = tr("Restricted key (rk_…)");
    guide.tokenHelp = tr("Stripe → Developers → API keys → Create restricted key, with Read on what is listed here.");
    guide.tokenPage = QUrl(u"https://dashboard.stripe.com/apikeys"_qs);
    guide.scopes = {tr("Customers: Read"),
                    tr("Subscriptions: Read"),
                    tr("Invoices: Read"),
                    tr("Products: Read"),
                    tr("Prices: Read"),
                    tr("Coupons: Read"),
                    tr("Events: Read (optional, for quick syncs)")};
    OptionField repeating{repeatingDiscounts, tr("Count repeating discounts"),
                          tr("Whether coupons that run for some months lower MRR while they run; forever coupons "
                             "always do."),
                          u"off"_qs};
    repeating.choices = {u"off"_qs, u"on"_qs};
    guide.options = {repeating};
    return guide;
}

Result<void> StripeSource::accepts(const QByteArray &token, const SourceOptions &options) const
{
    if (token.trimmed().startsWith("pk_"))
        return failure(ErrorKind::InvalidInput,
                       tr("This is a publishable Stripe key (pk_…); it cannot read anything. Create a restricted key "
                          "(rk_…) in Stripe under Developers → API keys."),
                       sourceKey(SourceId::Stripe));
    return Source::accepts(token, options);
}

HttpProfile StripeSource::profile(const QUrl &baseUrl, const QByteArray &token, const SourceOptions &) const
{
    HttpProfile profile;
    profile.source = sourceKey(SourceId::Stripe);
    profile.title = sourceTitle(SourceId::Stripe);
    profile.baseUrl = baseUrl;
    profile.headers = {{"Authorization", "Bearer " + token}, {"Stripe-Version", "2026-06-24.dahlia"}};
    profile.secrets = {token};
    profile.retryStatuses.push_back(409);
    // Below what Stripe allows of one account (100 a second live, 25 in test mode, 25 of one endpoint): others use it
    // too
    profile.limits = {{token.contains("_test_") ? 5 : 10, 1s}};
    profile.concurrency = 4;
    profile.limitSignal = stripeLimits;
    return profile;
}

QCoro::Task<Result<ConnectionCheck>> StripeSource::check(FetchContext context) const
{
    Checking checking;
    const QByteArray key = context.http.profile().secrets.front();
    QString mode;
    for (const Part &part : parts()) {
        const Result<json> answer = co_await context.http.getJson(part.path);
        const Result<void> added = checking.add(part.what, answer, part.cost);
        if (!added)
            co_return tl::unexpected(added.error());
        if (mode.isEmpty())
            mode = modeOf(answer.value_or(json()), key);
    }
    checking.identify(mode);
    if (key.startsWith("sk_"))
        checking.advise(tr("Secret key"), tr("This key may also change things in Stripe. A restricted key (rk_…) with "
                                             "Read only is safer."));
    co_return checking.take();
}

QCoro::Task<Result<FetchReport>> StripeSource::fetch(FetchContext context) const
{
    Fetching fetching(std::move(context));
    const QString repeating = fetching.option(repeatingDiscounts);
    stripe::Mapper mapper(fetching.asOf(), repeating == u"on" || repeating == u"true");
    stripe::Reading reading(fetching, mapper);
    fetching.begin(tr("Reading products and prices"));
    Result<void> read = co_await reading.catalogue();
    if (!read)
        co_return tl::unexpected(read.error());
    const Result<bool> changes = co_await stripe::readChanges(reading, fetching, mapper);
    if (!changes)
        co_return tl::unexpected(changes.error());
    if (*changes)
        co_return fetching.takeReport();
    const Result<QString> newest = co_await stripe::newestEvent(fetching); // before anything that may change is read
    if (!newest)
        co_return tl::unexpected(newest.error());
    fetching.remember(stripe::eventCursor, *newest);
    read = co_await reading.everything();
    if (!read)
        co_return tl::unexpected(read.error());
    co_return fetching.takeReport();
}

} // namespace success
