// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/revenue.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace success {

namespace {

void addTo(std::vector<Money> &sums, const Money &money)
{
    const auto place = std::lower_bound(sums.begin(), sums.end(), money.currency,
                                        [](const Money &sum, Currency currency) { return sum.currency < currency; });
    if (place != sums.end() && place->currency == money.currency)
        place->minor += money.minor;
    else
        sums.insert(place, money);
}

/// Amounts of 0 in a currency say nothing beside others.
void dropZeros(std::vector<Money> &sums)
{
    const auto isZero = [](const Money &sum) {
        return sum.minor == 0;
    };
    if (sums.size() > 1 && !std::all_of(sums.begin(), sums.end(), isZero))
        std::erase_if(sums, isZero);
    else if (sums.size() > 1)
        sums.resize(1);
}

struct Popularity
{
    qint64 minor = 0;
    int accounts = 0;
};

std::map<Currency, Popularity> arrByCurrency(std::span<const Account> accounts)
{
    std::map<Currency, Popularity> all;
    const auto add = [&](const Money &arr) {
        Popularity &currency = all[arr.currency];
        currency.minor += arr.minor;
        currency.accounts += arr.minor > 0;
    };
    for (const Account &account : accounts) {
        if (!account.arrByCurrency.empty())
            std::for_each(account.arrByCurrency.begin(), account.arrByCurrency.end(), add);
        else if (account.arr)
            add(*account.arr);
    }
    all.erase(Currency());
    return all;
}

Currency mostArr(const RateTable &rates, std::span<const Account> accounts)
{
    Currency best;
    std::tuple<qint64, int, qint64> most;
    for (const auto &[currency, popularity] : arrByCurrency(accounts)) {
        const qint64 converted = rates.toBase({popularity.minor, currency}).value_or(0);
        const std::tuple candidate(converted, popularity.accounts, popularity.minor);
        if (!best.isValid() || candidate > most) {
            best = currency;
            most = candidate;
        }
    }
    return best;
}

RateTable rebased(const RateTable &rates, Currency base)
{
    if (!rates.base.isValid() || rates.base == base)
        return {base, rates.date, rates.rates};
    RateTable result{base, rates.date, {}};
    const auto divisor = rates.rates.constFind(base.packed());
    if (divisor == rates.rates.cend() || *divisor == 0)
        return result;
    for (auto rate = rates.rates.cbegin(); rate != rates.rates.cend(); ++rate)
        result.rates.insert(rate.key(), Rational(*rate / *divisor));
    result.rates.insert(rates.base.packed(), Rational(1 / *divisor));
    result.rates.remove(base.packed());
    return result;
}

} // namespace

bool earns(ContractStatus status)
{
    return status == ContractStatus::Active || status == ContractStatus::PastDue;
}

bool contractRuns(std::span<const Contract> contracts)
{
    return std::any_of(contracts.begin(), contracts.end(), [](const Contract &contract) {
        return contract.source == SourceId::Salesbricks && earns(contract.status);
    });
}

AccountRevenue revenueOf(std::span<const Contract> contracts, std::span<const ContractTerms> terms)
{
    const bool runs = contractRuns(contracts);
    AccountRevenue revenue;
    for (size_t i = 0; i < contracts.size(); ++i) {
        const Contract &contract = contracts[i];
        const bool separate = i < terms.size() && terms[i].separate;
        const bool billsIt = runs && contract.source != SourceId::Salesbricks && !separate;
        if (!contract.arr.currency.isValid())
            continue;
        addTo(revenue.arr, billsIt ? Money{0, contract.arr.currency} : contract.arr);
        addTo(revenue.mrr, billsIt ? Money{0, contract.mrr.currency} : contract.mrr);
    }
    dropZeros(revenue.arr);
    dropZeros(revenue.mrr);
    return revenue;
}

RateTable decideRates(const WorkspaceSnapshot &workspace, std::span<const Account> accounts)
{
    Currency base = workspace.baseCurrency.isValid() ? workspace.baseCurrency : mostArr(workspace.rates, accounts);
    if (!base.isValid()) // nothing is priced: a total is 0 and still of some currency, for whoever reads it
        base = *Currency::fromCode(u"USD");
    return rebased(workspace.rates, base);
}

Money shownAmount(std::span<const Money> byCurrency, const RateTable &rates)
{
    if (byCurrency.size() < 2)
        return byCurrency.empty() ? Money() : byCurrency.front();
    MoneySum sum(rates);
    for (const Money &amount : byCurrency)
        sum.add(amount);
    return sum.total().total;
}

void setRevenue(Account &account, std::vector<Money> arr)
{
    account.arr = arr.empty() ? std::nullopt : std::optional(arr.front());
    account.arrByCurrency = arr.size() > 1 ? std::move(arr) : std::vector<Money>();
}

void convertRevenue(Account &account, const RateTable &rates)
{
    if (account.arrByCurrency.empty()) {
        account.arrInBase = account.arr ? rates.toBase(*account.arr) : std::nullopt;
        return;
    }
    account.arrInBase.reset();
    for (const Money &arr : account.arrByCurrency) {
        if (const auto converted = rates.toBase(arr))
            account.arrInBase = account.arrInBase.value_or(0) + *converted;
    }
    account.arr = account.arrInBase ? Money{*account.arrInBase, rates.base} : account.arrByCurrency.front();
}

} // namespace success
