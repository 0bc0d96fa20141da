// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/mismatches.h"

#include "core/model/calendar_span.h"
#include "core/portfolio/contract_facts.h"
#include "core/portfolio/revenue.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace success {

namespace {

/// Systems cut days by different clocks.
constexpr int dayTolerance = 1;

enum class Standing { Earning, OnTrial, Stopped, ToCome, Over };

Standing standingOf(const Contract &contract, const ContractTerms &terms)
{
    if (terms.unpaid || contract.status == ContractStatus::Paused)
        return Standing::Stopped;
    if (earns(contract.status))
        return Standing::Earning;
    if (contract.status == ContractStatus::Trialing)
        return Standing::OnTrial;
    const bool toCome = contract.status == ContractStatus::Pending || contract.status == ContractStatus::Draft;
    return toCome ? Standing::ToCome : Standing::Over;
}

bool runs(Standing standing)
{
    return standing == Standing::Earning || standing == Standing::OnTrial;
}

/// Whole months between two bills; 0: not a matter of months.
int monthsOf(const ContractTerms &terms, QDate startsOn)
{
    if (terms.interval == u"upfront")
        return wholeMonths(startsOn, terms.termEndsOn).value_or(0);
    return monthsOfInterval(terms.interval);
}

/// One contract of a side, with what is known of it.
struct Compared
{
    const Contract &contract;
    const ContractTerms &terms;
    Standing standing;
    int months;
};

bool intervalsDiffer(const Compared &a, const Compared &b)
{
    if (a.terms.interval.isEmpty() || b.terms.interval.isEmpty())
        return false;
    return a.months > 0 && b.months > 0 ? a.months != b.months : a.terms.interval != b.terms.interval;
}

bool datesDiffer(const Compared &agreed, const Compared &billed)
{
    const QDate agreedEnd = agreed.contract.endsOn;
    QDate billedEnd = billed.contract.endsOn;
    if (!agreedEnd.isValid() || !billedEnd.isValid())
        return false;
    if (!billed.terms.cancelOn.isValid() && billed.months > 0) {
        const QDate first = billedEnd.addDays(1);
        for (int bills = 1; billedEnd < agreedEnd.addDays(-dayTolerance); ++bills)
            billedEnd = first.addMonths(bills * billed.months).addDays(-1);
    }
    return std::abs(billedEnd.daysTo(agreedEnd)) > dayTolerance;
}

bool amountsDiffer(const Money &agreed, const Money &billed)
{
    const Rational difference = Rational(mpz_class(static_cast<long>(agreed.minor))) - static_cast<long>(billed.minor);
    return Rational(abs(difference) * 100) > static_cast<long>(agreed.minor);
}

bool statusesDiffer(Standing a, Standing b)
{
    if (runs(a) && runs(b))
        return a != b;
    const auto ended = [](Standing standing) {
        return standing == Standing::Stopped || standing == Standing::Over;
    };
    return (runs(a) && ended(b)) || (runs(b) && ended(a));
}

quint8 bit(Mismatch mismatch, bool found)
{
    return quint8(unsigned(found) << unsigned(mismatch));
}

bool knows(const Account &account, SourceId source)
{
    return (account.sources >> unsigned(source)) & 1;
}

} // namespace

ComparedSides comparedSides(std::span<const Contract> contracts, std::span<const ContractTerms> terms)
{
    ComparedSides sides;
    const auto nearer = [&](size_t a, size_t b, bool billsA, bool billsB) {
        const auto place = [&](size_t i, bool bills) {
            return std::tuple(int(standingOf(contracts[i], terms[i])), !bills, -contracts[i].arr.minor, i);
        };
        return place(a, billsA) < place(b, billsB);
    };
    for (size_t i = 0; i < contracts.size(); ++i) {
        if (contracts[i].source == SourceId::Salesbricks &&
            (!sides.salesbricks || nearer(i, *sides.salesbricks, false, false)))
            sides.salesbricks = i;
    }
    const auto bills = [&](size_t i) {
        return sides.salesbricks && terms[i].billsRef == contracts[*sides.salesbricks].externalId;
    };
    for (size_t i = 0; i < contracts.size(); ++i) {
        if (contracts[i].source == SourceId::Stripe && !terms[i].separate &&
            (!sides.stripe || nearer(i, *sides.stripe, bills(i), bills(*sides.stripe))))
            sides.stripe = i;
    }
    return sides;
}

Money sideMrr(std::span<const Contract> contracts, std::span<const ContractTerms> terms, size_t compared)
{
    Money sum{0, contracts[compared].mrr.currency};
    for (size_t i = 0; i < contracts.size(); ++i) {
        const bool same = contracts[i].source == contracts[compared].source && !terms[i].separate;
        if (same && earns(contracts[i].status) && contracts[i].mrr.currency == sum.currency)
            sum.minor += contracts[i].mrr.minor;
    }
    return sum;
}

quint8 mismatchesOf(const Account &account, std::span<const Contract> contracts, std::span<const ContractTerms> terms,
                    bool billedBySalesbricks)
{
    const ComparedSides sides = comparedSides(contracts, terms);
    const auto compared = [&](size_t i) {
        return Compared{contracts[i], terms[i], standingOf(contracts[i], terms[i]),
                        monthsOf(terms[i], contracts[i].startsOn)};
    };
    if (sides.salesbricks && sides.stripe) {
        const Compared agreed = compared(*sides.salesbricks);
        const Compared billed = compared(*sides.stripe);
        const bool both = runs(agreed.standing) && runs(billed.standing);
        const bool sameCurrency = agreed.contract.mrr.currency == billed.contract.mrr.currency;
        const bool bothEarn = agreed.standing == Standing::Earning && billed.standing == Standing::Earning;
        return quint8(bit(Mismatch::Amount, bothEarn && sameCurrency &&
                                                amountsDiffer(sideMrr(contracts, terms, *sides.salesbricks),
                                                              sideMrr(contracts, terms, *sides.stripe))) |
                      bit(Mismatch::Currency, both && !sameCurrency) |
                      bit(Mismatch::Interval, both && intervalsDiffer(agreed, billed)) |
                      bit(Mismatch::Status, statusesDiffer(agreed.standing, billed.standing)) |
                      bit(Mismatch::Dates, both && datesDiffer(agreed, billed)));
    }
    if (sides.stripe && runs(standingOf(contracts[*sides.stripe], terms[*sides.stripe])))
        return bit(Mismatch::SalesbricksMissing, !terms[*sides.stripe].billsRef.isEmpty());
    if (sides.salesbricks && runs(standingOf(contracts[*sides.salesbricks], terms[*sides.salesbricks])))
        return bit(Mismatch::StripeMissing, knows(account, SourceId::Stripe) && !billedBySalesbricks);
    return 0;
}

} // namespace success
