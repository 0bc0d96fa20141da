// SPDX-License-Identifier: Apache-2.0
#include "core/sources/stripe/stripe_changes.h"

#include "core/sources/common/events.h"

#include <QCoreApplication>

namespace success::stripe {

namespace {

using nlohmann::json;

constexpr qint64 overlapSeconds = 300; ///< events may show late; what they name is only read once more
constexpr std::chrono::days oldestCursor{29};

QString tr(const char *text)
{
    return QCoreApplication::translate("StripeSource", text);
}

/// What is known of an object that is no longer there or no longer makes a record goes, and so do the items it once
/// gave to the timeline.
void removeLeftOvers(RecordBatch &batch, RecordKind kind, const QString &id, bool present,
                     std::initializer_list<QString> events)
{
    if (!present)
        batch.removed.push_back({kind, id});
    for (const QString &event : events) {
        const QString item = id + event;
        const bool stays = std::any_of(batch.activities.begin(), batch.activities.end(),
                                       [&](const ActivityRecord &activity) { return activity.externalId == item; });
        if (!stays)
            batch.removed.push_back({RecordKind::Activity, item});
    }
}

template<typename Record>
bool holds(const std::vector<Record> &records, const QString &id)
{
    return std::any_of(records.begin(), records.end(), [&](const Record &record) { return record.externalId == id; });
}

/// Reads the changed objects of a Changes one after another.
class ChangeReader
{
public:
    ChangeReader(Reading &reading, Fetching &fetching, Mapper &mapper, Changes changes)
        : m_reading(reading)
        , m_fetching(fetching)
        , m_mapper(mapper)
        , m_changes(std::move(changes))
    {
    }

    QCoro::Task<Result<void>> run()
    {
        m_fetching.begin(tr("Reading what changed"));
        for (const QString &id : m_changes.customers) {
            const Result<void> read = co_await customer(id);
            if (!read)
                co_return read;
        }
        for (const QString &id : m_changes.subscriptions) {
            if (m_read.contains(id))
                continue;
            const Result<void> read = co_await lonelySubscription(id);
            if (!read)
                co_return read;
        }
        for (const QString &id : m_changes.invoices) {
            const Result<void> read = co_await invoice(id);
            if (!read)
                co_return read;
        }
        co_return Result<void>();
    }

private:
    /// An object; null if it is gone.
    QCoro::Task<Result<json>> object(QString path)
    {
        Result<json> answer = co_await m_fetching.http().getJson(path);
        if (!answer && answer.error().code == 404)
            co_return json();
        if (answer && valueIn(*answer, "deleted") == true)
            co_return json();
        m_fetching.countPage();
        co_return answer;
    }

    /// A customer and its subscriptions: their value depends on the customer's discount and payment method.
    QCoro::Task<Result<void>> customer(QString id)
    {
        const Result<json> value = co_await object(u"/v1/customers/"_qs + id);
        if (!value)
            co_return tl::unexpected(value.error());
        RecordBatch batch = m_mapper.customers(value->is_null() ? json::array() : json::array({*value}));
        removeLeftOvers(batch, RecordKind::Company, id, holds(batch.companies, id), {});
        const Result<void> delivered = m_fetching.deliver(std::move(batch));
        if (!delivered || value->is_null())
            co_return delivered;
        const QueryItems ofCustomer{{u"customer"_qs, id}};
        const Reading::PageUse use = [this](const json &list) {
            return deliverSubscriptions(list);
        };
        co_return co_await m_reading.subscriptions(ofCustomer, use);
    }

    /// One whose customer has been deleted.
    QCoro::Task<Result<void>> lonelySubscription(QString id)
    {
        const Result<json> value = co_await m_reading.subscription(id);
        if (!value && value.error().code != 404)
            co_return tl::unexpected(value.error());
        if (value)
            co_return deliverSubscriptions(json::array({*value}));
        RecordBatch gone;
        removeLeftOvers(gone, RecordKind::Contract, id, false, contractEvents);
        co_return m_fetching.deliver(std::move(gone));
    }

    Result<void> deliverSubscriptions(const json &all)
    {
        RecordBatch batch = m_mapper.subscriptions(all);
        for (const json &value : all) {
            const QString id = idText(valueIn(value, "id"));
            m_read.insert(id);
            removeLeftOvers(batch, RecordKind::Contract, id, holds(batch.contracts, id), contractEvents);
        }
        return m_fetching.deliver(std::move(batch));
    }

    QCoro::Task<Result<void>> invoice(QString id)
    {
        const Result<json> value = co_await object(u"/v1/invoices/"_qs + id);
        if (!value)
            co_return tl::unexpected(value.error());
        const bool old = JsonReader(*value).integer("created").value_or(0) < m_reading.invoicesSince();
        const bool read = !value->is_null() && (!old || textIn(*value, "status") == u"open");
        RecordBatch batch = m_mapper.invoices(read ? json::array({*value}) : json::array());
        removeLeftOvers(batch, RecordKind::Invoice, id, holds(batch.invoices, id), {u":paid"_qs, u":due"_qs});
        co_return m_fetching.deliver(std::move(batch));
    }

    inline static const std::initializer_list<QString> contractEvents{u":started"_qs, u":ended"_qs, u":cancel"_qs};

    Reading &m_reading;
    Fetching &m_fetching;
    Mapper &m_mapper;
    Changes m_changes;
    QSet<QString> m_read; ///< subscriptions
};

} // namespace

QCoro::Task<Result<bool>> readChanges(Reading &reading, Fetching &fetching, Mapper &mapper)
{
    bool isNumber = false;
    const qint64 cursor = fetching.cursor(eventCursor).toLongLong(&isNumber);
    if (!isNumber || instantFromEpoch(cursor) + oldestCursor < fetching.now())
        co_return false;
    fetching.begin(tr("Looking for changes"));
    Result<Changes> changes = co_await changesSince(reading, cursor - overlapSeconds);
    if (!changes && !isRefusal(changes.error()))
        co_return tl::unexpected(changes.error());
    if (!changes || changes->isTooMuch())
        co_return false;
    const qint64 newest = std::max(cursor, changes->newest);
    ChangeReader reader(reading, fetching, mapper, *std::move(changes));
    const Result<void> read = co_await reader.run();
    if (!read)
        co_return tl::unexpected(read.error());
    reading.noteUnreadDiscounts();
    fetching.keep({RecordKind::Company, RecordKind::Contract, RecordKind::Invoice, RecordKind::Activity});
    fetching.remember(eventCursor, QString::number(newest));
    co_return true;
}

} // namespace success::stripe
