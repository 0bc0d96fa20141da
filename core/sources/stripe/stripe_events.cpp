// SPDX-License-Identifier: Apache-2.0
#include "core/sources/stripe/stripe_events.h"

namespace success::stripe {

namespace {

using nlohmann::json;

constexpr qsizetype mostTypes = 20; ///< names in one request
constexpr int mostPages = 20;       ///< of events, which may all be about a few objects

QStringList eventTypes()
{
    return {u"customer.subscription.created"_qs,
            u"customer.subscription.updated"_qs,
            u"customer.subscription.deleted"_qs,
            u"customer.subscription.paused"_qs,
            u"customer.subscription.resumed"_qs,
            u"customer.subscription.trial_will_end"_qs,
            u"invoice.created"_qs,
            u"invoice.updated"_qs,
            u"invoice.deleted"_qs,
            u"invoice.finalized"_qs,
            u"invoice.paid"_qs,
            u"invoice.payment_failed"_qs,
            u"invoice.marked_uncollectible"_qs,
            u"invoice.voided"_qs,
            u"invoice.overdue"_qs,
            u"customer.created"_qs,
            u"customer.updated"_qs,
            u"customer.deleted"_qs,
            u"customer.discount.created"_qs,
            u"customer.discount.updated"_qs,
            u"customer.discount.deleted"_qs,
            u"product.updated"_qs, // from here on: what all subscriptions show
            u"price.updated"_qs};
}

QString idIn(const json &object, const char *key)
{
    const json &value = valueIn(object, key);
    return value.is_object() ? idText(valueIn(value, "id")) : idText(value);
}

} // namespace

bool isRefusal(const Error &error)
{
    return error.code == 403 || error.kind == ErrorKind::Protocol;
}

QCoro::Task<Result<Changes>> changesSince(Reading &reading, qint64 since)
{
    Changes changes;
    int pages = 0;
    const Reading::PageUse use = [&changes, &pages](const json &data) -> Result<void> {
        changes.add(data);
        changes.everything |= ++pages > mostPages;
        return {};
    };
    const std::function<bool()> isEnough = [&changes] {
        return changes.isTooMuch();
    };
    const QStringList types = eventTypes();
    for (qsizetype first = 0; first < types.size() && !changes.isTooMuch(); first += mostTypes) {
        QueryItems query{{u"created[gte]"_qs, QString::number(since)}};
        for (const QString &type : types.mid(first, mostTypes))
            query.emplace_back(u"types[]"_qs, type);
        const Result<void> read = co_await reading.eachPage(u"/v1/events"_qs, query, use, isEnough);
        if (!read)
            co_return tl::unexpected(read.error());
    }
    co_return changes;
}

void Changes::add(const json &events)
{
    for (const json &event : events) {
        newest = std::max(newest, JsonReader(event).integer("created").value_or(0));
        const QString type = textIn(event, "type");
        const json &object = valueIn(valueIn(event, "data"), "object");
        const QString id = idIn(object, "id");
        const QString customer = idIn(object, "customer");
        if (type.startsWith(u"invoice.") && !id.isEmpty()) {
            invoices.insert(id);
        } else if (type.startsWith(u"customer.subscription.") && !id.isEmpty() && !customer.isEmpty()) {
            subscriptions.insert(id);
            customers.insert(customer);
        } else if (type.startsWith(u"customer.discount.") && !customer.isEmpty()) {
            customers.insert(customer);
        } else if (type.startsWith(u"customer.") && type.count(u'.') == 1 && !id.isEmpty()) {
            customers.insert(id);
        } else {
            everything = true;
        }
    }
}

QCoro::Task<Result<QString>> newestEvent(Fetching &fetching)
{
    const Result<json> answer = co_await fetching.http().getJson(u"/v1/events?limit=1"_qs);
    if (!answer && isRefusal(answer.error()))
        co_return QString();
    if (!answer)
        co_return tl::unexpected(answer.error());
    const json &data = valueIn(*answer, "data");
    const bool any = data.is_array() && !data.empty();
    const auto created = any ? JsonReader(data.front()).integer("created") : std::nullopt;
    co_return created ? QString::number(*created) : QString();
}

} // namespace success::stripe
