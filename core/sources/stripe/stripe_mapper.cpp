// SPDX-License-Identifier: Apache-2.0
#include "core/sources/stripe/stripe_mapper.h"

#include "core/sources/common/events.h"
#include "core/sources/stripe/stripe_dates.h"
#include "core/sources/stripe/stripe_money.h"

#include <QCoreApplication>

#include <algorithm>

namespace success::stripe {

namespace {

using nlohmann::json;

QString tr(const char *text)
{
    return QCoreApplication::translate("StripeMapper", text);
}

QString referenceId(const json &value)
{
    return value.is_object() ? idText(valueIn(value, "id")) : idText(value);
}

/// The paying customer: `customer`, or `customer_account` for accounts of the second version.
QString customerOf(const json &value)
{
    const QString customer = referenceId(valueIn(value, "customer"));
    return customer.isEmpty() ? textIn(value, "customer_account") : customer;
}

QString dashboardUrl(const json &value, const char *kind, const QString &id)
{
    const bool test = valueIn(value, "livemode") == false;
    return u"https://dashboard.stripe.com/"_qs + (test ? u"test/"_qs : QString()) + QString::fromLatin1(kind) + u'/' +
           id;
}

/// Stages that pay or would: the others count zero by nature (scoring.md, Statuses).
bool isPriced(ContractStage stage)
{
    return stage == ContractStage::Active || stage == ContractStage::PastDue || stage == ContractStage::Trialing ||
           stage == ContractStage::Canceled;
}

void addLifeEvents(RecordBatch &batch, const ContractRecord &contract, const json &value)
{
    const Money perMonth{contract.mrrMinor, contract.currency};
    const QString what = contract.product;
    if (contract.startsOn.isValid() && contract.stage != ContractStage::Pending &&
        contract.stage != ContractStage::Expired)
        addContractEvent(batch, contract.externalId + u":started", contract.companyRef, startOfDay(contract.startsOn),
                         contract.trial ? tr("Trial started") : tr("Subscription started"), what, perMonth);
    if (contract.endedOn.isValid())
        addContractEvent(batch, contract.externalId + u":ended", contract.companyRef, startOfDay(contract.endedOn),
                         tr("Subscription canceled"), textIn(valueIn(value, "cancellation_details"), "comment"),
                         perMonth);
    const auto decided = JsonReader(value).epoch("canceled_at");
    if (contract.cancelOn.isValid() && decided)
        addContractEvent(batch, contract.externalId + u":cancel", contract.companyRef, *decided,
                         tr("Cancellation scheduled for %1").arg(contract.cancelOn.toString(Qt::ISODate)),
                         textIn(valueIn(value, "cancellation_details"), "comment"), perMonth);
}

std::optional<InvoiceState> invoiceState(const QString &status)
{
    if (status == u"draft")
        return InvoiceState::Draft;
    if (status == u"open")
        return InvoiceState::Open;
    if (status == u"paid")
        return InvoiceState::Paid;
    if (status == u"void")
        return InvoiceState::Void;
    if (status == u"uncollectible")
        return InvoiceState::Uncollectible;
    return std::nullopt;
}

qint64 readAmount(JsonReader &reader, const char *key, Currency currency)
{
    const auto minor = minorFromWire(reader.requiredInteger(key), currency);
    if (!minor)
        reader.reject(tr("“%1” is too large to be an amount of money.").arg(QString::fromLatin1(key)));
    return minor.value_or(0);
}

QString subscriptionOfInvoice(const json &invoice)
{
    const json &details = valueIn(valueIn(invoice, "parent"), "subscription_details");
    const QString current = referenceId(valueIn(details, "subscription"));
    return current.isEmpty() ? referenceId(valueIn(invoice, "subscription")) : current;
}

} // namespace

Mapper::Mapper(AsOf asOf, bool countRepeatingDiscounts)
    : m_asOf(asOf)
    , m_rule{countRepeatingDiscounts, epochSeconds(asOf.instant)}
{
}

void Mapper::learnPrices(const json &prices)
{
    for (const json &price : prices) {
        auto tiers = readTiers(price);
        if (!tiers.empty())
            m_catalogue.tiers.insert(idText(valueIn(price, "id")), std::move(tiers));
    }
}

void Mapper::learnProducts(const json &products)
{
    for (const json &product : products)
        m_productNames.insert(idText(valueIn(product, "id")), textIn(product, "name"));
}

void Mapper::learnCoupons(const json &coupons)
{
    for (const json &value : coupons) {
        if (auto coupon = readCoupon(value))
            m_catalogue.coupons.insert(idText(valueIn(value, "id")), *std::move(coupon));
    }
}

RecordBatch Mapper::customers(const json &list)
{
    RecordBatch batch;
    for (const json &value : list)
        mapCustomer(value, batch);
    return batch;
}

void Mapper::mapCustomer(const json &value, RecordBatch &batch)
{
    JsonReader reader(value);
    CompanyRecord company;
    company.externalId = reader.requiredId("id");
    if (m_customers.contains(company.externalId))
        return;
    if (reader.flag("deleted"))
        reader.reject(tr("It has been deleted in Stripe."));
    company.name = reader.text("name");
    company.email = reader.text("email");
    company.createdAt = reader.epoch("created");
    if (company.name.isEmpty())
        company.name = company.email;
    company.domain = company.email.section(u'@', 1);
    company.url = dashboardUrl(value, "customers", company.externalId);
    company.ownKeys = {u"stripe:"_qs + company.externalId};
    for (const auto &[key, entry] : reader.object("metadata").items()) {
        const QString text = idText(entry);
        if (!text.isEmpty())
            company.refKeys.push_back(u"any:"_qs + text);
        if (key == "domain" && !text.isEmpty())
            company.domain = text;
    }
    if (reader.failed()) {
        batch.skip(u"customer"_qs, company.externalId, reader.problem());
        return;
    }
    const json &settings = valueIn(value, "invoice_settings");
    m_customers.insert(company.externalId, {readDiscounts(value, m_catalogue.coupons),
                                            !valueIn(settings, "default_payment_method").is_null() ||
                                                !valueIn(value, "default_source").is_null()});
    batch.companies.push_back(std::move(company));
}

RecordBatch Mapper::subscriptions(const json &list)
{
    RecordBatch batch;
    for (const json &value : list)
        mapSubscription(value, batch);
    return batch;
}

void Mapper::mapSubscription(const json &value, RecordBatch &batch)
{
    JsonReader reader(value);
    ContractRecord contract;
    contract.externalId = reader.requiredId("id");
    contract.companyRef = customerOf(value);
    if (contract.companyRef.isEmpty())
        reader.reject(tr("It names no customer."));
    contract.url = dashboardUrl(value, "subscriptions", contract.externalId);
    contract.product = productNames(valueIn(valueIn(value, "items"), "data"));
    contract.billsRef = textIn(valueIn(value, "metadata"), "salesbricks_subscription_id");
    readLife(reader, contract);
    addValue(reader, contract);
    contract.paymentMethodOnFile = hasPaymentMethod(value, contract.companyRef);
    if (reader.failed()) {
        batch.skip(u"subscription"_qs, contract.externalId, reader.problem());
        return;
    }
    addLifeEvents(batch, contract, value);
    batch.contracts.push_back(std::move(contract));
}

void Mapper::addValue(JsonReader &reader, ContractRecord &contract)
{
    Pricing pricing = readPricing(reader, m_catalogue);
    if (reader.failed())
        return;
    if (!pricing.ownDiscounts) {
        const Discounts ofCustomer = m_customers.value(contract.companyRef).discounts;
        pricing.discounts = ofCustomer.read;
        pricing.unreadDiscounts += ofCustomer.unread;
    }
    m_unreadDiscounts += pricing.unreadDiscounts;
    const MonthlyValue value = monthlyValue(pricing, m_rule);
    const Rational perMonth = minorFromWire(value.perMonth, pricing.currency);
    const auto mrr = roundHalfEven(perMonth);
    const auto arr = roundHalfEven(perMonth * 12);
    const auto bill = roundHalfEven(minorFromWire(value.perBill, pricing.currency));
    if (!mrr || !arr || !bill) {
        reader.reject(tr("Its amount is too large to be money."));
        return;
    }
    contract.currency = pricing.currency;
    contract.interval = intervalName(value.interval);
    contract.amountMinor = *bill;
    if (isPriced(contract.stage)) {
        contract.mrrMinor = *mrr;
        contract.arrMinor = *arr;
    }
    qint64 seats = 0;
    for (const Item &item : pricing.items)
        seats = item.counts ? std::max(seats, item.quantity) : seats;
    if (seats > 1 && seats <= std::numeric_limits<int>::max())
        contract.seats = int(seats);
    contract.metered = std::any_of(pricing.items.begin(), pricing.items.end(), [](const Item &i) { return i.metered; });
}

QString Mapper::productNames(const json &items) const
{
    QStringList names;
    for (const json &item : items) {
        const json &price = valueIn(item, "price");
        const json &product = valueIn(price, "product");
        QString name = product.is_object() ? textIn(product, "name") : m_productNames.value(idText(product));
        if (name.isEmpty())
            name = textIn(price, "nickname");
        if (name.isEmpty())
            name = referenceId(product);
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names.join(u", "_qs);
}

bool Mapper::hasPaymentMethod(const json &subscription, const QString &customer) const
{
    return !valueIn(subscription, "default_payment_method").is_null() ||
           !valueIn(subscription, "default_source").is_null() || m_customers.value(customer).paymentMethod;
}

RecordBatch Mapper::invoices(const json &list)
{
    RecordBatch batch;
    for (const json &value : list)
        mapInvoice(value, batch);
    return batch;
}

void Mapper::mapInvoice(const json &value, RecordBatch &batch)
{
    JsonReader reader(value);
    InvoiceRecord invoice;
    invoice.externalId = reader.requiredId("id");
    if (m_seenInvoices.contains(invoice.externalId))
        return;
    m_seenInvoices.insert(invoice.externalId);
    invoice.companyRef = customerOf(value);
    invoice.contractRef = subscriptionOfInvoice(value);
    invoice.number = reader.text("number");
    invoice.url = reader.text("hosted_invoice_url");
    const QString status = reader.requiredText("status");
    const auto state = invoiceState(status);
    if (!state)
        reader.reject(tr("Its status “%1” is not known to this version.").arg(status));
    invoice.state = state.value_or(InvoiceState::Void);
    invoice.currency = reader.currency("currency");
    invoice.totalMinor = readAmount(reader, "total", invoice.currency);
    invoice.remainingMinor = readAmount(reader, "amount_remaining", invoice.currency);
    JsonReader moments(reader.object("status_transitions"));
    const auto finalized = moments.epoch("finalized_at");
    invoice.issuedAt = finalized ? finalized : reader.epoch("created");
    const auto due = reader.epoch("due_date");
    invoice.dueAt = due ? due : invoice.issuedAt;
    invoice.paidAt = moments.epoch("paid_at");
    invoice.attempts = reader.count("attempt_count").value_or(0);
    invoice.nextAttemptAt = reader.epoch("next_payment_attempt");
    invoice.lastError = textIn(valueIn(value, "last_finalization_error"), "message");
    if (invoice.companyRef.isEmpty())
        reader.reject(tr("It names no customer."));
    if (moments.failed())
        reader.reject(moments.problem());
    if (reader.failed()) {
        batch.skip(u"invoice"_qs, invoice.externalId, reader.problem());
        return;
    }
    addInvoiceEvents(batch, invoice, m_asOf);
    batch.invoices.push_back(std::move(invoice));
}

} // namespace success::stripe
