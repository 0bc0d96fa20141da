// SPDX-License-Identifier: Apache-2.0
#include "core/sections/contracts/contracts_section.h"
#include "core/sections/contracts/renewals_report.h"
#include "core/sections/table/export.h"
#include "core/sections/table/query.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

using namespace success;

namespace {

Currency code(const char *text)
{
    return *Currency::fromCode(QString::fromLatin1(text));
}

const QDate today(2026, 11, 22);

/// Companies with up to three contracts of either system in four currencies, of which GBP has no rate.
PortfolioPtr randomPortfolio(unsigned seed, size_t count)
{
    std::mt19937 random(seed);
    auto portfolio = std::make_shared<Portfolio>();
    portfolio->asOf = AsOf::noonUtc(today);
    portfolio->rates = {code("USD"),
                        QDate(2026, 11, 20),
                        {{code("EUR").packed(), Rational(108, 100)}, {code("JPY").packed(), Rational(64, 10000)}}};
    std::vector<ContractTerms> terms;
    std::vector<CompanyContracts> companies;
    for (size_t i = 0; i < count; ++i) {
        Account account;
        account.key = account.domain = QStringLiteral("a%1.example").arg(i, 6, 10, QChar(u'0'));
        account.name = QStringLiteral("Account %1").arg(random() % 50);
        account.untracked = random() % 10 == 0;
        account.firstContract = quint32(portfolio->contracts.size());
        account.contractCount = random() % 4;
        if (random() % 2)
            account.daysToRenewal = int(random() % 400);
        CompanyContracts company;
        const Currency currency = std::array{code("USD"), code("EUR"), code("JPY"), code("GBP")}[random() % 4];
        for (quint32 n = 0; n < account.contractCount; ++n) {
            Contract contract;
            contract.account = quint32(i);
            contract.source = random() % 2 ? SourceId::Stripe : SourceId::Salesbricks;
            contract.status = ContractStatus(random() % 8);
            contract.product = QStringLiteral("Plan %1").arg(random() % 7);
            const bool earns = contract.status == ContractStatus::Active || contract.status == ContractStatus::PastDue;
            contract.arr = {earns ? qint64(random() % 1000000) : 0, currency};
            contract.mrr = {contract.arr.minor / 12, currency};
            if (random() % 3)
                contract.endsOn = today.addDays(int(random() % 420) - 20);
            company.expiring = company.expiring || isExpiring(contract, today);
            portfolio->contracts.edit().push_back(contract);
            ContractTerms own;
            own.interval = QStringLiteral("month");
            own.amount = contract.mrr;
            own.separate = true; // every subscription adds
            terms.push_back(own);
        }
        if (account.contractCount > 0) {
            company.lead = account.firstContract;
            company.status = portfolio->contracts[company.lead].status;
            company.source = LedgerSource(1 + random() % 3);
            company.payment = PaymentStatus(random() % 5);
            company.mismatches = random() % 3 ? 0 : quint8(random() % 128);
            Money arr{0, currency};
            for (const Contract &contract : portfolio->contractsOf(account))
                arr.minor += contract.arr.minor;
            company.mrr = {{arr.minor / 12, currency}};
            account.arr = arr;
            account.arrInBase = portfolio->rates.toBase(arr);
        }
        companies.push_back(company);
        portfolio->accounts.edit().push_back(account);
        HealthScore score;
        score.level = RiskLevel(random() % 4);
        portfolio->healthScores.edit().push_back(score);
    }
    portfolio->ledger = std::make_shared<ContractLedger>(ContractLedger{std::move(terms), std::move(companies)});
    return portfolio;
}

std::vector<quint32> rowsOf(const Table &table, TableQuery query = {})
{
    const auto rows = runQuery(table, query);
    EXPECT_TRUE(rows) << rows.error().sentence.toStdString();
    return rows.value_or(std::vector<quint32>());
}

TableQuery where(const char *column, const char *expression)
{
    return {{}, {{QString::fromLatin1(column), QString::fromLatin1(expression)}}, {}, -1};
}

} // namespace

TEST(ContractsTable, HasTheColumnsOfTheInterface)
{
    const auto table = contractsTable(randomPortfolio(1, 10));
    QStringList ids;
    for (const ColumnInfo &column : table->columns())
        ids << column.id;
    EXPECT_EQ(ids.join(u' ').toStdString(),
              "account_key customer domain product status source mrr arr renewal_days amount billing_interval "
              "renewal_date payment_status contract_count mismatches routed_from risk_level currency amount_currency "
              "untracked");
}

TEST(ContractsTable, ListsEachCompanyWithContractsOnceTheNextRenewalFirst)
{
    const auto portfolio = randomPortfolio(2, 1000);
    const auto table = contractsTable(portfolio);
    EXPECT_EQ(table->rowCount(), std::count_if(portfolio->accounts.begin(), portfolio->accounts.end(),
                                               [](const Account &account) { return account.contractCount > 0; }));
    const auto rows = rowsOf(*table);
    const auto days = [&](quint32 row) {
        return portfolio->accounts[contractAccountOf(*table, row)].daysToRenewal.value_or(100000);
    };
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(), [&](auto a, auto b) { return days(a) < days(b); }));
}

TEST(ContractsTable, FiltersFindMoreThanTheValueShown)
{
    const auto portfolio = randomPortfolio(3, 1000);
    const auto table = contractsTable(portfolio);
    const auto count = [&](auto meets) {
        return size_t(std::count_if(
            portfolio->ledger->companies.begin(), portfolio->ledger->companies.end(),
            [&](const CompanyContracts &company) { return company.lead != CompanyContracts::none && meets(company); }));
    };
    EXPECT_EQ(rowsOf(*table, where("source", "stripe")).size(), count([](const CompanyContracts &company) {
                  return company.source == LedgerSource::Stripe || company.source == LedgerSource::Merged;
              }));
    EXPECT_EQ(rowsOf(*table, where("source", "merged")).size(),
              count([](const CompanyContracts &company) { return company.source == LedgerSource::Merged; }));
    EXPECT_EQ(rowsOf(*table, where("status", "expiring_in_30_days")).size(),
              count([](const CompanyContracts &company) { return company.expiring; }));
    EXPECT_EQ(rowsOf(*table, where("status", "past_due|paused")).size(), count([](const CompanyContracts &company) {
                  return company.status == ContractStatus::PastDue || company.status == ContractStatus::Paused;
              }));
    EXPECT_EQ(rowsOf(*table, where("mismatches", "any")).size(),
              count([](const CompanyContracts &company) { return company.mismatches != 0; }));
    EXPECT_EQ(rowsOf(*table, where("mismatches", "dates")).size(),
              count([](const CompanyContracts &company) { return company.has(Mismatch::Dates); }));
    EXPECT_FALSE(runQuery(*table, where("status", "open")));
}

TEST(ContractsTable, SearchReadsTheProductsOfAllContracts)
{
    const auto portfolio = randomPortfolio(4, 300);
    const auto table = contractsTable(portfolio);
    TableQuery query;
    query.search = QStringLiteral("plan 3");
    for (const quint32 row : rowsOf(*table, query)) {
        const auto contracts = portfolio->contractsOf(portfolio->accounts[contractAccountOf(*table, row)]);
        EXPECT_TRUE(std::any_of(contracts.begin(), contracts.end(),
                                [](const Contract &contract) { return contract.product == u"Plan 3"; }));
    }
}

TEST(ContractsSummary, IsWhatTheRowsAddUpTo)
{
    for (unsigned seed = 10; seed < 20; ++seed) {
        const auto portfolio = randomPortfolio(seed, 500);
        const auto table = contractsTable(portfolio);
        const ContractsSummary all = contractsSummary(*portfolio);
        const auto tracked = rowsOf(*table, where("untracked", "false"));
        EXPECT_EQ(summaryJson(contractsSummary(*portfolio, *table, tracked)), summaryJson(all));
        EXPECT_EQ(all.total, all.stripe + all.salesbricks);
        MoneySum mrr(portfolio->rates);
        MoneySum arr(portfolio->rates);
        int contracts = 0;
        for (const quint32 row : tracked) {
            mrr.add(std::get<Money>(table->value(int(row), table->columnIndex(QStringLiteral("mrr")))));
            arr.add(std::get<Money>(table->value(int(row), table->columnIndex(QStringLiteral("arr")))));
            contracts +=
                int(std::get<qint64>(table->value(int(row), table->columnIndex(QStringLiteral("contract_count")))));
        }
        EXPECT_EQ(mrr.total(), all.activeMrr);
        EXPECT_EQ(arr.total(), all.activeArr);
        EXPECT_EQ(contracts, all.total);
        EXPECT_EQ(all.activeMrr.unconverted.size(), 1u); // pounds have no rate: counted, not priced
    }
}

TEST(Renewals, AreTheRunningContractsByTheMonthTheirTermEnds)
{
    const auto portfolio = randomPortfolio(30, 3000);
    const auto months = renewalMonths(*portfolio);
    ASSERT_EQ(months.size(), 12u);
    EXPECT_EQ(months.front().month, QDate(2026, 11, 1));
    EXPECT_EQ(months.back().month, QDate(2027, 10, 1));
    for (const RenewalMonth &month : months) {
        int count = 0;
        MoneySum arr(portfolio->rates);
        for (const Contract &contract : portfolio->contracts) {
            const bool runs = contract.status == ContractStatus::Active || contract.status == ContractStatus::PastDue;
            if (!runs || portfolio->accounts[contract.account].untracked || !contract.endsOn.isValid() ||
                contract.endsOn < today || contract.endsOn.year() != month.month.year() ||
                contract.endsOn.month() != month.month.month())
                continue;
            ++count;
            arr.add(contract.arr);
        }
        EXPECT_EQ(month.count(), count);
        EXPECT_EQ(month.total, arr.total());
        qint64 levels = 0;
        for (const MoneyTotal &level : month.arr)
            levels += level.total.minor;
        EXPECT_EQ(levels, month.total.total.minor);
    }
}

TEST(Reconciliation, ListsWhatBothSystemsKnowMismatchesFirst)
{
    const auto portfolio = randomPortfolio(40, 400);
    const auto table = reconciliationTable(portfolio);
    bool clean = false;
    for (const quint32 row : rowsOf(*table)) {
        const CompanyContracts &company = portfolio->ledger->companies[contractAccountOf(*table, row)];
        EXPECT_TRUE(company.source == LedgerSource::Merged || company.mismatches);
        EXPECT_FALSE(clean && company.mismatches);
        clean = company.mismatches == 0;
    }
}
