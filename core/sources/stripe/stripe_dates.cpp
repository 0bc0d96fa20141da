// SPDX-License-Identifier: Apache-2.0
#include "core/sources/stripe/stripe_dates.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace success::stripe {

namespace {

using nlohmann::json;

constexpr int datedPeriodDays = 90;

QString tr(const char *text)
{
    return QCoreApplication::translate("StripeDates", text);
}

std::optional<ContractStage> stageOf(const QString &status)
{
    static const QMap<QString, ContractStage> stages{
        {u"active"_qs, ContractStage::Active},      {u"trialing"_qs, ContractStage::Trialing},
        {u"past_due"_qs, ContractStage::PastDue},   {u"unpaid"_qs, ContractStage::Unpaid},
        {u"paused"_qs, ContractStage::Paused},      {u"canceled"_qs, ContractStage::Canceled},
        {u"incomplete"_qs, ContractStage::Pending}, {u"incomplete_expired"_qs, ContractStage::Expired}};
    const auto found = stages.constFind(status);
    return found == stages.cend() ? std::nullopt : std::optional(*found);
}

QDate lastDayBefore(std::optional<Instant> end)
{
    return end ? dateOf(*end - std::chrono::seconds(1)) : QDate();
}

struct Period
{
    std::optional<Instant> start;
    std::optional<Instant> end;
};

/// The period that ends first among the items (since basil), else the subscription's own.
Period runningPeriod(JsonReader &subscription)
{
    Period period{subscription.epoch("current_period_start"), subscription.epoch("current_period_end")};
    JsonReader items(subscription.object("items"));
    for (const json &value : items.list("data")) {
        JsonReader item(value);
        const auto start = item.epoch("current_period_start");
        const auto end = item.epoch("current_period_end");
        if (item.failed())
            subscription.reject(item.problem());
        if (end && (!period.end || *end < *period.end))
            period = {start, end};
    }
    return period;
}

bool isRunning(ContractStage stage)
{
    return stage == ContractStage::Active || stage == ContractStage::Trialing || stage == ContractStage::PastDue ||
           stage == ContractStage::Unpaid || stage == ContractStage::Paused;
}

} // namespace

void readLife(JsonReader &subscription, ContractRecord &contract)
{
    contract.rawStatus = subscription.requiredText("status");
    const auto stage = stageOf(contract.rawStatus);
    if (!stage)
        subscription.reject(tr("Its status “%1” is not known to this version.").arg(contract.rawStatus));
    contract.stage = stage.value_or(ContractStage::Expired);
    contract.trial = contract.stage == ContractStage::Trialing;
    const bool running = isRunning(contract.stage);

    const auto started = subscription.epoch("start_date");
    const auto created = subscription.epoch("created");
    if (started || created)
        contract.startsOn = dateOf(started ? *started : *created);
    const Period period = runningPeriod(subscription);
    contract.endsOn = lastDayBefore(period.end);
    contract.dated = period.start && period.end && *period.end - *period.start >= std::chrono::days(datedPeriodDays);

    if (const auto trialStart = subscription.epoch("trial_start"))
        contract.trialStartsOn = dateOf(*trialStart);
    contract.trialEndsOn = lastDayBefore(subscription.epoch("trial_end"));

    const auto cancelAt = subscription.epoch("cancel_at");
    const bool atPeriodEnd = subscription.flag("cancel_at_period_end");
    if (running && (cancelAt || atPeriodEnd)) {
        contract.cancelOn = cancelAt ? lastDayBefore(cancelAt) : contract.endsOn;
        contract.endsOn = contract.cancelOn;
        contract.dated = true;
    }
    contract.renewsItself = running && !contract.cancelOn.isValid();
    const auto endedAt = subscription.epoch("ended_at");
    const auto canceledAt = subscription.epoch("canceled_at");
    if (contract.stage == ContractStage::Canceled && (endedAt || canceledAt))
        contract.endedOn = dateOf(endedAt ? *endedAt : *canceledAt);
}

} // namespace success::stripe
