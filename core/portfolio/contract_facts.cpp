// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/contract_facts.h"

#include <QHash>

#include <algorithm>

namespace success {

namespace {

constexpr int lapseDays = 90;
constexpr int shortestDatedPeriod = 90;

using Contracts = std::span<const CachedContract>;

bool has(Contracts contracts, auto meets)
{
    return std::any_of(contracts.begin(), contracts.end(), meets);
}

ContractStatus signedStatus(const CachedContract &contract, QDate day)
{
    if (contract.endedOn.isValid() && contract.endedOn <= day)
        return ContractStatus::Canceled;
    if (contract.contract.startsOn.isValid() && contract.contract.startsOn > day)
        return ContractStatus::Pending;
    if (contract.termEndsOn.isValid() && contract.termEndsOn < day)
        return ContractStatus::Expired;
    return contract.trial ? ContractStatus::Trialing : ContractStatus::Active;
}

/// Stripe's active, trialing and past due, until a scheduled end takes effect.
ContractStatus runningStatus(const CachedContract &contract, QDate day, ContractStatus reported)
{
    if (contract.contract.startsOn.isValid() && contract.contract.startsOn > day)
        return ContractStatus::Pending;
    const QDate last = contract.termEndsOn.isValid() ? contract.termEndsOn : contract.cancelOn;
    const bool ended = contract.cancelOn.isValid() && last.isValid() && last < day && contract.cancelOn <= day;
    return ended ? ContractStatus::Canceled : reported;
}

/// The last day of a dated term that runs on `day`.
std::optional<QDate> runningTermEnd(const CachedContract &contract, QDate day)
{
    if (!contract.dated || !isRunning(contract, day) || !contract.termEndsOn.isValid() || contract.termEndsOn < day)
        return {};
    return contract.termEndsOn;
}

void writeTerm(HealthFacts &facts, Contracts contracts, const AccountMotion::At &motion, QDate day)
{
    QDate earliest = motion.termEndsOn.isValid() && motion.termEndsOn >= day ? motion.termEndsOn : QDate();
    for (const CachedContract &contract : contracts) {
        const auto end = runningTermEnd(contract, day);
        if (!end || (earliest.isValid() && *end > earliest))
            continue;
        // Of two that end together, the one that does not renew by itself decides.
        facts.renewsItself = contract.contract.renewsItself && (*end != earliest || facts.renewsItself);
        earliest = *end;
    }
    if (earliest.isValid())
        facts.daysToTermEnd = int(day.daysTo(earliest));
}

void writeLapse(HealthFacts &facts, Contracts contracts, const AccountMotion::At &motion, QDate day)
{
    const bool follows = motion.signedNext || has(contracts, [day](const CachedContract &contract) {
                             const bool toCome = contract.stage == ContractStage::Signed && !contract.trial &&
                                                 contractStatus(contract, day) == ContractStatus::Pending;
                             return toCome || isRunning(contract, day);
                         });
    if (follows)
        return;
    for (const CachedContract &contract : contracts) {
        const auto end = contract.dated && !contract.trial ? endOf(contract, day) : std::nullopt;
        if (!end || end->daysTo(day) > lapseDays)
            continue;
        const int days = int(end->daysTo(day));
        facts.daysSinceLapse = std::min(facts.daysSinceLapse.value_or(days), days);
    }
}

HealthFacts::Cancellation cancellationOf(Contracts contracts, QDate day)
{
    const auto running = [day](const CachedContract &contract) {
        return isRunning(contract, day);
    };
    const auto scheduled = [&](const CachedContract &contract) {
        return running(contract) && contract.cancelOn.isValid();
    };
    if (has(contracts, running)) {
        const auto runningOn = std::count_if(contracts.begin(), contracts.end(), running);
        const auto ending = std::count_if(contracts.begin(), contracts.end(), scheduled);
        return runningOn == ending ? HealthFacts::Cancellation::Scheduled : HealthFacts::Cancellation::None;
    }
    const bool over = has(contracts, [day](const CachedContract &contract) {
        return contract.stage == ContractStage::Unpaid || contractStatus(contract, day) == ContractStatus::Canceled;
    });
    return over ? HealthFacts::Cancellation::UnpaidOrCanceled : HealthFacts::Cancellation::None;
}

} // namespace

ContractStatus contractStatus(const CachedContract &contract, QDate day)
{
    const bool endsLater = contract.endedOn.isValid() && contract.endedOn > day;
    switch (contract.stage) {
    case ContractStage::Draft:
        return ContractStatus::Draft;
    case ContractStage::Pending:
        return ContractStatus::Pending;
    case ContractStage::Signed:
        return signedStatus(contract, day);
    case ContractStage::Active:
        return runningStatus(contract, day, ContractStatus::Active);
    case ContractStage::Trialing:
        return runningStatus(contract, day, ContractStatus::Trialing);
    case ContractStage::PastDue:
        return runningStatus(contract, day, ContractStatus::PastDue);
    case ContractStage::Unpaid:
        return ContractStatus::PastDue;
    case ContractStage::Paused:
        return ContractStatus::Paused;
    case ContractStage::Canceled:
        return endsLater ? runningStatus(contract, day, ContractStatus::Active) : ContractStatus::Canceled;
    case ContractStage::Expired:
        break;
    }
    return ContractStatus::Expired;
}

bool isRunning(const CachedContract &contract, QDate day)
{
    const ContractStatus status = contractStatus(contract, day);
    return contract.stage != ContractStage::Unpaid &&
           (status == ContractStatus::Active || status == ContractStatus::Trialing ||
            status == ContractStatus::PastDue);
}

std::optional<QDate> endOf(const CachedContract &contract, QDate day)
{
    const ContractStatus status = contractStatus(contract, day);
    if (status == ContractStatus::Canceled) {
        for (const QDate &end : {contract.endedOn, contract.termEndsOn, contract.cancelOn}) {
            if (end.isValid() && end <= day)
                return end;
        }
    }
    const bool expired =
        status == ContractStatus::Expired && contract.termEndsOn.isValid() && contract.termEndsOn < day;
    return expired ? std::optional(contract.termEndsOn) : std::nullopt;
}

void writeContracts(HealthFacts &facts, std::span<const CachedContract> contracts, const AccountMotion::At &motion,
                    const AsOf &asOf)
{
    const QDate day = asOf.date;
    facts.billingLinked = facts.billingLinked || has(contracts, [day](const CachedContract &contract) {
                              return contract.contract.source == SourceId::Stripe &&
                                     contract.stage != ContractStage::Draft &&
                                     contract.stage != ContractStage::Pending &&
                                     !(contract.contract.startsOn.isValid() && contract.contract.startsOn > day);
                          });
    facts.cancellation = cancellationOf(contracts, day);
    writeTerm(facts, contracts, motion, day);
    if (!facts.daysToTermEnd)
        writeLapse(facts, contracts, motion, day);
    facts.rolling = has(contracts, [day](const CachedContract &contract) {
        return !contract.dated && contract.contract.renewsItself && isRunning(contract, day);
    });
    facts.renewalMotion = facts.renewalMotion || motion.openRenewal || motion.signedNext;
    facts.multiYearTerm = has(contracts, [day](const CachedContract &contract) {
        return contract.contract.source == SourceId::Salesbricks && runningTermEnd(contract, day) &&
               contract.contract.startsOn.isValid() &&
               contract.contract.startsOn.addYears(2) <= contract.termEndsOn.addDays(1);
    });
}

std::optional<int> contractSeats(std::span<const CachedContract> contracts, QDate day)
{
    const auto seatsOf = [&](SourceId source, int atLeast) {
        int seats = 0;
        for (const CachedContract &contract : contracts) {
            const int own = contract.contract.seats.value_or(0);
            if (contract.contract.source == source && own >= atLeast && isRunning(contract, day))
                seats += own;
        }
        return seats > 0 ? std::optional(seats) : std::nullopt;
    };
    const auto bySalesbricks = seatsOf(SourceId::Salesbricks, 1);
    return bySalesbricks ? bySalesbricks : seatsOf(SourceId::Stripe, 2);
}

bool standsByContract(std::span<const CachedContract> contracts, QDate day)
{
    return has(contracts, [day](const CachedContract &contract) {
        if (isRunning(contract, day) || contract.stage == ContractStage::Unpaid)
            return true;
        const auto end = contract.trial ? std::nullopt : endOf(contract, day);
        return end && end->daysTo(day) <= lapseDays;
    });
}

bool contractsReachBack(std::span<const CachedContract> contracts, const HealthFacts &now)
{
    if (now.cancellation == HealthFacts::Cancellation::Scheduled)
        return false;
    return !has(contracts, [](const CachedContract &contract) {
        const bool undatedEnd = contract.stage == ContractStage::Canceled && !contract.endedOn.isValid();
        return contract.stage == ContractStage::Unpaid || undatedEnd;
    });
}

bool anotherPeriodRan(std::span<const CachedContract> contracts, QDate day)
{
    return has(contracts, [day](const CachedContract &contract) {
        if (contract.contract.source != SourceId::Stripe || !contract.dated || !contract.termEndsOn.isValid() ||
            !isRunning(contract, day))
            return false;
        const QDate end = contract.termEndsOn.addDays(1);
        const int months = monthsOfInterval(contract.interval);
        return day < (months > 0 ? end.addMonths(-months) : end.addDays(-shortestDatedPeriod));
    });
}

int monthsOfInterval(const QString &interval)
{
    static const QHash<QString, int> known{{QStringLiteral("month"), 1},
                                           {QStringLiteral("quarter"), 3},
                                           {QStringLiteral("half_year"), 6},
                                           {QStringLiteral("year"), 12}};
    if (const auto months = known.constFind(interval); months != known.cend())
        return *months;
    const int count = interval.section(u' ', 0, 0).toInt();
    if (interval.endsWith(u" months"))
        return count;
    return interval.endsWith(u" years") ? 12 * count : 0;
}

} // namespace success
