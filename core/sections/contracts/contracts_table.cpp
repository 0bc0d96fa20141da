// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/revenue.h"
#include "core/sections/contracts/company_columns.h"
#include "core/sections/contracts/contracts_section.h"
#include "core/sections/routed/routed_accounts.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace success {

namespace {

struct ContractColumn
{
    Q_DECLARE_TR_FUNCTIONS(ContractColumn)
};

using Row = CompanyColumns::Row;

const QString expiring = QStringLiteral("expiring_in_30_days");

constexpr std::array statuses{ContractStatus::Active,   ContractStatus::Trialing, ContractStatus::PastDue,
                              ContractStatus::Canceled, ContractStatus::Expired,  ContractStatus::Pending,
                              ContractStatus::Draft,    ContractStatus::Paused};

bool hasContracts(const Portfolio &portfolio, Row row)
{
    return companyOf(portfolio, row).lead != CompanyContracts::none;
}

/// What `read` says of the leading contract's terms; missing where there are no contracts.
template<auto read>
Value ofLead(const Portfolio &portfolio, Row row)
{
    const quint32 lead = companyOf(portfolio, row).lead;
    return lead == CompanyContracts::none ? Value() : read(portfolio.ledger->terms[lead]);
}

Value mrrOf(const Portfolio &portfolio, Row row)
{
    const Money mrr = shownAmount(companyOf(portfolio, row).mrr, portfolio.rates);
    return mrr.currency.isValid() ? Value(mrr) : Value();
}

Value amountOf(const ContractTerms &terms)
{
    return terms.amount.currency.isValid() ? Value(terms.amount) : Value();
}

Value intervalOf(const ContractTerms &terms)
{
    return terms.interval.isEmpty() ? Value() : Value(terms.interval);
}

/// What a CSV says beside the bare numbers.
Value currencyOf(const Value &amount)
{
    const auto *money = std::get_if<Money>(&amount);
    return money ? Value(money->currency.code()) : Value();
}

void addContract(CompanyColumns &table)
{
    table
        .add("product", ContractColumn::tr("Product"), ColumnKind::Text,
             [](const Portfolio &p, Row row) {
                 return hasContracts(p, row) ? Value(productsOf(p, p.accounts[row])) : Value();
             })
        .info.foldPriority = 4;
    Column<Row> &status = table.add(
        "status", ContractColumn::tr("Status"), ColumnKind::Level,
        [](const Portfolio &p, Row row) {
            return hasContracts(p, row) ? Value(contractStatusKey(companyOf(p, row).status)) : Value();
        },
        [](const Portfolio &p, Row row) -> std::optional<qint64> {
            if (!hasContracts(p, row))
                return {};
            const CompanyContracts &company = companyOf(p, row);
            const auto place = std::find(statuses.begin(), statuses.end(), company.status) - statuses.begin();
            return 2 * place + !company.expiring; // those that expire first among equals
        });
    for (const ContractStatus each : statuses)
        status.info.choices << contractStatusKey(each);
    status.info.choices.insert(3, expiring);
    table.findBy(status, [](const Portfolio &p, Row row) {
        const CompanyContracts &company = companyOf(p, row);
        QStringList found{contractStatusKey(company.status)};
        if (company.expiring)
            found << expiring;
        return found;
    });
    Column<Row> &source = table.add(
        "source", ContractColumn::tr("Source"), ColumnKind::Level,
        [](const Portfolio &p, Row row) {
            return hasContracts(p, row) ? Value(ledgerSourceKey(companyOf(p, row).source)) : Value();
        },
        [](const Portfolio &p, Row row) -> std::optional<qint64> {
            return hasContracts(p, row) ? std::optional<qint64>(int(companyOf(p, row).source)) : std::nullopt;
        });
    for (const LedgerSource each : {LedgerSource::Salesbricks, LedgerSource::Stripe, LedgerSource::Merged})
        source.info.choices << ledgerSourceKey(each);
    source.info.foldPriority = 3;
    table.findBy(source, [](const Portfolio &p, Row row) {
        const LedgerSource own = companyOf(p, row).source;
        if (own != LedgerSource::Merged)
            return QStringList{ledgerSourceKey(own)};
        return QStringList{ledgerSourceKey(own), ledgerSourceKey(LedgerSource::Salesbricks),
                           ledgerSourceKey(LedgerSource::Stripe)};
    });
}

void addRevenue(CompanyColumns &table)
{
    table
        .addMoney("mrr", ContractColumn::tr("MRR"), mrrOf,
                  [](const Portfolio &p, Row row) { return inBase(p, mrrOf(p, row)); })
        .info.foldPriority = 2;
    table.addMoney(
        "arr", ContractColumn::tr("ARR"),
        [](const Portfolio &p, Row row) {
            const auto &arr = p.accounts[row].arr;
            return arr ? Value(*arr) : Value();
        },
        [](const Portfolio &p, Row row) { return p.accounts[row].arrInBase; });
}

void addRenewal(CompanyColumns &table)
{
    table.add("renewal_days", ContractColumn::tr("Renewal"), ColumnKind::Days, [](const Portfolio &p, Row row) {
        const auto &days = p.accounts[row].daysToRenewal;
        return days ? Value(qint64(*days)) : Value();
    });
    table
        .addMoney("amount", ContractColumn::tr("Amount"), ofLead<amountOf>,
                  [](const Portfolio &p, Row row) { return inBase(p, ofLead<amountOf>(p, row)); })
        .info.hiddenByDefault = true;
    table.add("billing_interval", ContractColumn::tr("Billing interval"), ColumnKind::Text, ofLead<intervalOf>)
        .info.hiddenByDefault = true;
    table
        .add("renewal_date", ContractColumn::tr("Renewal date"), ColumnKind::Date,
             [](const Portfolio &p, Row row) {
                 const auto &days = p.accounts[row].daysToRenewal;
                 return days ? Value(p.asOf.date.addDays(*days)) : Value();
             })
        .info.hiddenByDefault = true;
    Column<Row> &payment = table.add(
        "payment_status", ContractColumn::tr("Payment status"), ColumnKind::Level,
        [](const Portfolio &p, Row row) {
            const PaymentStatus status = companyOf(p, row).payment;
            return status == PaymentStatus::Unknown ? Value() : Value(paymentStatusKey(status));
        },
        [](const Portfolio &p, Row row) -> std::optional<qint64> {
            const PaymentStatus status = companyOf(p, row).payment;
            return status == PaymentStatus::Unknown ? std::nullopt : std::optional<qint64>(int(status));
        });
    payment.info.hiddenByDefault = true;
    for (const PaymentStatus each :
         {PaymentStatus::Paid, PaymentStatus::Open, PaymentStatus::PastDue, PaymentStatus::Unpaid})
        payment.info.choices << paymentStatusKey(each);
}

void addState(CompanyColumns &table)
{
    table
        .add("contract_count", ContractColumn::tr("Contracts"), ColumnKind::Integer,
             [](const Portfolio &p, Row row) { return Value(qint64(p.accounts[row].contractCount)); })
        .info.hiddenByDefault = true;
    table.addMismatches();
    table.columns.back().info.hiddenByDefault = true;
}

void addAccount(CompanyColumns &table)
{
    Column<Row> &level = table.add(
        "risk_level", ContractColumn::tr("Risk level"), ColumnKind::Level,
        [](const Portfolio &p, Row row) { return Value(riskLevelKey(p.healthScores[row].level)); },
        [](const Portfolio &p, Row row) { return std::optional(qint64(p.healthScores[row].level)); });
    for (const RiskLevel each : {RiskLevel::Critical, RiskLevel::AtRisk, RiskLevel::Healthy, RiskLevel::NotScored})
        level.info.choices << riskLevelKey(each);
    level.info.hiddenByDefault = true;
    table
        .add("currency", ContractColumn::tr("Currency"), ColumnKind::Text,
             [](const Portfolio &p, Row row) { return currencyOf(mrrOf(p, row)); })
        .info.hiddenByDefault = true;
    table
        .add("amount_currency", ContractColumn::tr("Currency of the amount"), ColumnKind::Text,
             [](const Portfolio &p, Row row) { return currencyOf(ofLead<amountOf>(p, row)); })
        .info.hiddenByDefault = true;
    table
        .add("untracked", ContractColumn::tr("Untracked"), ColumnKind::Boolean,
             [](const Portfolio &p, Row row) { return Value(p.accounts[row].untracked); })
        .info.hiddenByDefault = true;
}

std::vector<Column<Row>> columnsOf(PortfolioPtr portfolio, const RoutedAccountsPtr &routed)
{
    CompanyColumns table(std::move(portfolio));
    table.addIdentity();
    addContract(table);
    addRevenue(table);
    addRenewal(table);
    addState(table);
    table.columns.push_back(routedFromColumn<Row>(routed, [](const Row &row) { return row; }));
    addAccount(table);
    return std::move(table.columns);
}

/// The next renewal first, then the larger ARR, then the key.
std::vector<Row> rowsInOrder(const Portfolio &portfolio, const RoutedAccounts &routed)
{
    std::vector<Row> rows = routed.notListed([&](Row row) { return hasContracts(portfolio, row); });
    for (Row row = 0; row < portfolio.accounts.size(); ++row) {
        if (hasContracts(portfolio, row))
            rows.push_back(row);
    }
    const auto place = [&](Row row) {
        const Account &account = portfolio.accounts[row];
        return std::tuple(!account.daysToRenewal, account.daysToRenewal.value_or(0), !account.arrInBase,
                          -account.arrInBase.value_or(0), row); // accounts are sorted by key
    };
    std::sort(rows.begin(), rows.end(), [&](Row a, Row b) { return place(a) < place(b); });
    return rows;
}

} // namespace

std::shared_ptr<const Table> contractsTable(PortfolioPtr portfolio)
{
    const auto routed = std::make_shared<const RoutedAccounts>(*portfolio, Section::Contracts);
    RowTraits<Row> traits;
    traits.accountKey = [portfolio](const Row &row) {
        return portfolio->accounts[row].key;
    };
    traits.searchText = [portfolio](const Row &row) {
        return companySearchText(*portfolio, row);
    };
    traits.isRouted = [routed](const Row &row) {
        return routed->contains(row);
    };
    auto rows = rowsInOrder(*portfolio, *routed);
    return std::make_shared<RowTable<Row>>(std::move(rows), columnsOf(std::move(portfolio), routed), std::move(traits));
}

size_t contractAccountOf(const Table &table, quint32 row)
{
    return static_cast<const RowTable<Row> &>(table).row(int(row));
}

} // namespace success
