// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesbricks/contract_mapper.h"

#include "core/model/recurring.h"
#include "core/sources/common/events.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace success::salesbricks {

namespace {

using nlohmann::json;

QString tr(const char *text)
{
    return QCoreApplication::translate("SalesbricksContract", text);
}

struct Billing
{
    QString interval;
    int months = 0; ///< 0: the whole term at once
};

Billing billingFrom(const QString &frequency)
{
    static const QMap<QString, Billing> known{{u"MONTHLY"_qs, {u"month"_qs, 1}},
                                              {u"QUARTERLY"_qs, {u"quarter"_qs, 3}},
                                              {u"SEMI_ANNUALLY"_qs, {u"half_year"_qs, 6}},
                                              {u"ANNUALLY"_qs, {u"year"_qs, 12}},
                                              {u"ALL_UPFRONT"_qs, {u"upfront"_qs, 0}}};
    return known.value(frequency.toUpper(), {frequency.toLower(), 0});
}

/// The sums of a subscription's lines.
struct Lines
{
    qint64 recurring = 0; ///< minor units over the whole term
    qint64 total = 0;
    int seats = 0;
    bool metered = false;
    QStringList plans;
};

Lines readLines(JsonReader &subscription, Currency currency, const MappingRules &rules)
{
    Lines lines;
    for (const json &value : subscription.list("line_items")) {
        JsonReader line(value);
        const qint64 integer = line.integer("sub_total").value_or(0);
        const auto amount = toMinor(integer, currency, rules.unit);
        const QString brick = rules.brickTypes.value(line.id("brick_id"), u"SUBSCRIPTION"_qs);
        const int quantity = line.count("quantity").value_or(0);
        if (!amount || __builtin_add_overflow(lines.total, *amount, &lines.total))
            line.reject(tr("Its amounts are too large to be money."));
        if (brick == u"SUBSCRIPTION" && amount)
            lines.recurring += *amount;
        if (isSeatName(line.text("brick_name")))
            lines.seats += quantity;
        lines.metered = lines.metered || brick == u"USAGE";
        const QString plan = line.text("plan_name");
        if (!plan.isEmpty() && !lines.plans.contains(plan))
            lines.plans.append(plan);
        if (line.failed())
            subscription.reject(line.problem());
    }
    return lines;
}

/// What the billing period that holds the as-of day bills, else the last one; nullopt without a schedule.
std::optional<qint64> scheduledAmount(JsonReader &subscription, Currency currency, const MappingRules &rules)
{
    std::optional<qint64> amount;
    for (const json &value : subscription.list("billing_schedule")) {
        JsonReader period(value);
        const QDate first = period.date("starts_at");
        const QDate last = period.date("ends_at");
        const auto minor = toMinor(period.integer("sub_total").value_or(0), currency, rules.unit);
        if (period.failed() || !minor)
            continue;
        amount = minor;
        if (first.isValid() && first <= rules.asOf.date && (!last.isValid() || rules.asOf.date <= last))
            break;
    }
    return amount;
}

bool anyOrder(const std::vector<Order> &orders, const QString &stage)
{
    return std::any_of(orders.begin(), orders.end(), [&](const Order &order) { return order.stage == stage; });
}

ContractStage stageFor(const QString &status, const std::vector<Order> &orders)
{
    const QString word = status.toUpper();
    if (word.contains(u"TERMINAT") || word.contains(u"CANCEL"))
        return ContractStage::Canceled;
    if (anyOrder(orders, u"won"_qs))
        return ContractStage::Signed;
    if (anyOrder(orders, u"signing"_qs) || word.contains(u"SIGN") || word == u"PENDING")
        return ContractStage::Pending;
    if (anyOrder(orders, u"open"_qs) || word.contains(u"DRAFT") || word.contains(u"BUILD"))
        return ContractStage::Draft;
    return ContractStage::Signed;
}

/// Whether nothing but trials was ever won, and when the trial is.
class TrialReader
{
public:
    TrialReader(const SubscriptionPayload &payload, const std::vector<Order> &orders, Currency currency)
        : m_orders(orders)
    {
        QStringList listed;
        for (const json &value : payload.orders) {
            JsonReader order(value);
            const Order *known = find(idText(valueIn(value, "order_id")));
            const QString text = order.text("contract_value");
            const auto worth = moneyFromText(text, currency);
            const bool free = text.isEmpty() || (worth && worth->minor == 0);
            if (order.text("order_type") == u"TRIAL" || (known && known->trialMark && free))
                begin(order.date("starts_at"), order.date("ends_at"));
            else
                m_paid = m_paid || !known || known->stage == u"won";
            listed.append(known ? known->id : QString());
        }
        for (const Order &order : orders) {
            if (!listed.contains(order.id))
                addUnlisted(order);
        }
    }

    /// REST's own order types, with the stage and the mark that GraphQL knows.
    [[nodiscard]] bool isTrial() const { return m_trial && !m_paid; }
    [[nodiscard]] bool isPaid() const { return m_paid; }
    [[nodiscard]] QDate startsOn() const { return m_startsOn; }
    [[nodiscard]] QDate endsOn() const { return m_endsOn; }

private:
    [[nodiscard]] const Order *find(const QString &id) const
    {
        const auto known = std::find_if(m_orders.begin(), m_orders.end(), [&](const Order &o) { return o.id == id; });
        return known == m_orders.end() ? nullptr : &*known;
    }

    void addUnlisted(const Order &order)
    {
        if (order.type == u"trial" || (order.trialMark && isFree(order)))
            begin(order.startsOn, order.endsOn);
        else
            m_paid = m_paid || order.stage == u"won";
    }

    void begin(QDate startsOn, QDate endsOn)
    {
        m_trial = true;
        m_startsOn = startsOn;
        m_endsOn = endsOn;
    }

    const std::vector<Order> &m_orders;
    bool m_trial = false;
    bool m_paid = false;
    QDate m_startsOn;
    QDate m_endsOn;
};

/// Termination: on or after the as-of day it is scheduled, before it has happened.
void readEnd(JsonReader &reader, ContractRecord &contract, QDate asOf)
{
    const QDate terminates = reader.date("terminates_at");
    if (contract.stage == ContractStage::Canceled) {
        contract.endedOn = terminates.isValid() ? terminates : contract.endsOn;
        if (terminates.isValid() && terminates >= asOf)
            contract.cancelOn = terminates;
    } else if (terminates.isValid() && terminates < asOf) {
        contract.stage = ContractStage::Canceled;
        contract.endedOn = terminates;
    } else if (terminates.isValid()) {
        contract.cancelOn = terminates;
    }
    if (terminates.isValid() && (!contract.endsOn.isValid() || terminates < contract.endsOn))
        contract.endsOn = terminates;
    contract.renewsItself = reader.has("renews_at") && !terminates.isValid();
}

void addMoney(JsonReader &reader, const Lines &lines, const Billing &billing, QDate termEnd, const MappingRules &rules,
              ContractRecord &contract)
{
    const Rational recurring(mpz_class(static_cast<long>(lines.recurring)));
    const QDate end = termEnd.isValid() ? termEnd : contract.startsOn.addMonths(12).addDays(-1);
    const auto share = monthlyShareOfTerm(recurring, contract.startsOn, end);
    if (!share && lines.recurring != 0)
        reader.reject(tr("Its term has no usable dates."));
    const Rational perMonth = contract.trial ? Rational(0) : share.value_or(Rational(0));
    const auto mrr = roundHalfEven(perMonth);
    const auto arr = roundHalfEven(perMonth * 12);
    const auto perBill =
        billing.months > 0 ? roundHalfEven(share.value_or(Rational(0)) * billing.months) : std::optional(lines.total);
    if (!mrr || !arr || !perBill) {
        reader.reject(tr("Its amounts are too large to be money."));
        return;
    }
    contract.mrrMinor = *mrr;
    contract.arrMinor = *arr;
    contract.amountMinor = scheduledAmount(reader, contract.currency, rules).value_or(*perBill);
}

} // namespace

std::vector<Order> ordersOf(const QString &subscription, const std::vector<Order> &orders)
{
    std::vector<Order> result;
    std::copy_if(orders.begin(), orders.end(), std::back_inserter(result),
                 [&](const Order &order) { return order.subscription == subscription; });
    return result;
}

void mapContract(const SubscriptionPayload &payload, const std::vector<Order> &orders, const QString &companyRef,
                 const MappingRules &rules, RecordBatch &batch)
{
    JsonReader reader(payload.detail);
    ContractRecord contract;
    contract.externalId = payload.id;
    contract.companyRef = companyRef;
    contract.rawStatus = reader.text("status");
    contract.currency = reader.currency("currency");
    contract.startsOn = reader.date("starts_at");
    const QDate termEnd = reader.date("ends_at");
    contract.endsOn = termEnd;
    contract.stage = stageFor(contract.rawStatus, orders);
    readEnd(reader, contract, rules.asOf.date);
    contract.dated = contract.endsOn.isValid();
    if (contract.startsOn.isValid() && termEnd.isValid() && termEnd < contract.startsOn)
        reader.reject(tr("It ends (%1) before it starts (%2).")
                          .arg(termEnd.toString(Qt::ISODate), contract.startsOn.toString(Qt::ISODate)));
    const TrialReader trial(payload, orders, contract.currency);
    const bool marked = payload.orders.empty() && hasTrialKey(metadataOf(payload.detail), rules.trialKey);
    contract.trial = trial.isTrial() || (marked && !trial.isPaid());
    contract.trialStartsOn = trial.startsOn();
    contract.trialEndsOn = trial.endsOn();
    const Billing billing = billingFrom(reader.text("billing_frequency"));
    contract.interval = billing.interval;
    const Lines lines = readLines(reader, contract.currency, rules);
    contract.product = lines.plans.isEmpty() ? payload.name : lines.plans.join(u", "_qs);
    contract.metered = lines.metered;
    if (lines.seats > 0)
        contract.seats = lines.seats;
    if (!reader.failed())
        addMoney(reader, lines, billing, termEnd, rules, contract);
    if (reader.failed()) {
        batch.skip(u"subscription"_qs, payload.id, reader.problem());
        return;
    }
    if (contract.endedOn.isValid())
        addContractEvent(batch, payload.id + u":terminated", companyRef, startOfDay(contract.endedOn),
                         tr("Contract terminated"), textIn(metadataOf(payload.detail), "termination_notes"));
    batch.contracts.push_back(std::move(contract));
}

} // namespace success::salesbricks
