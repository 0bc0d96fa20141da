// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/mismatches.h"
#include "core/sections/contracts/company_columns.h"
#include "core/sections/contracts/contracts_section.h"
#include "core/sections/table/row_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace success {

namespace {

struct ReconciliationColumn
{
    Q_DECLARE_TR_FUNCTIONS(ReconciliationColumn)
};

using Row = CompanyColumns::Row;

/// One system's side of a company: the compared contract, and all of the company's beside it.
struct Side
{
    std::span<const Contract> contracts;
    std::span<const ContractTerms> terms;
    size_t place = 0;

    [[nodiscard]] const Contract &contract() const { return contracts[place]; }
    [[nodiscard]] const ContractTerms &own() const { return terms[place]; }
};

std::optional<Side> sideOf(const Portfolio &portfolio, Row row, SourceId source)
{
    const Account &account = portfolio.accounts[row];
    const auto contracts = portfolio.contractsOf(account);
    const auto terms = termsOf(portfolio, account);
    const ComparedSides sides = comparedSides(contracts, terms);
    const auto place = source == SourceId::Stripe ? sides.stripe : sides.salesbricks;
    return place ? std::optional(Side{contracts, terms, *place}) : std::nullopt;
}

/// What `read` says of a side; missing where the system has none.
template<SourceId source, auto read>
Value ofSide(const Portfolio &portfolio, Row row)
{
    const auto side = sideOf(portfolio, row, source);
    return side ? read(*side) : Value();
}

Value dateValue(QDate date)
{
    return date.isValid() ? Value(date) : Value();
}

/// What a CSV says beside the bare numbers.
Value currency(const Side &side)
{
    return sideMrr(side.contracts, side.terms, side.place).currency.code();
}
Value status(const Side &side)
{
    return contractStatusKey(side.contract().status);
}
Value mrr(const Side &side)
{
    return sideMrr(side.contracts, side.terms, side.place);
}
Value amount(const Side &side)
{
    return side.own().amount.currency.isValid() ? Value(side.own().amount) : Value();
}
Value interval(const Side &side)
{
    return side.own().interval.isEmpty() ? Value() : Value(side.own().interval);
}
Value startsOn(const Side &side)
{
    return dateValue(side.contract().startsOn);
}
Value endsOn(const Side &side)
{
    return dateValue(side.own().termEndsOn);
}

/// The ids and titles of one side's columns.
struct SideNames
{
    const char *status, *currency, *mrr, *amount, *interval, *startsOn, *endsOn;
    QString title; ///< `Stripe: %1`
};

template<SourceId source>
void addSide(CompanyColumns &table, const SideNames &names)
{
    const auto title = [&](const QString &what) {
        return names.title.arg(what);
    };
    Column<Row> &state = table.add(names.status, title(ReconciliationColumn::tr("status")), ColumnKind::Level,
                                   ofSide<source, status>, [](const Portfolio &p, Row row) -> std::optional<qint64> {
                                       const auto side = sideOf(p, row, source);
                                       return side ? std::optional(qint64(side->contract().status)) : std::nullopt;
                                   });
    for (int each = 0; each <= int(ContractStatus::Paused); ++each)
        state.info.choices << contractStatusKey(ContractStatus(each));
    table.add(names.currency, title(ReconciliationColumn::tr("currency")), ColumnKind::Text, ofSide<source, currency>)
        .info.hiddenByDefault = true;
    table.addMoney(names.mrr, title(ReconciliationColumn::tr("MRR")), ofSide<source, mrr>,
                   [](const Portfolio &p, Row row) { return inBase(p, ofSide<source, mrr>(p, row)); });
    table
        .addMoney(names.amount, title(ReconciliationColumn::tr("amount")), ofSide<source, amount>,
                  [](const Portfolio &p, Row row) { return inBase(p, ofSide<source, amount>(p, row)); })
        .info.hiddenByDefault = true;
    table.add(names.interval, title(ReconciliationColumn::tr("interval")), ColumnKind::Text, ofSide<source, interval>)
        .info.foldPriority = 1;
    table.add(names.startsOn, title(ReconciliationColumn::tr("start")), ColumnKind::Date, ofSide<source, startsOn>)
        .info.hiddenByDefault = true;
    table.add(names.endsOn, title(ReconciliationColumn::tr("end")), ColumnKind::Date, ofSide<source, endsOn>)
        .info.foldPriority = 2;
}

std::vector<Column<Row>> columnsOf(PortfolioPtr portfolio)
{
    CompanyColumns table(std::move(portfolio));
    table.addIdentity();
    table.addMismatches();
    table
        .addMoney(
            "arr", ReconciliationColumn::tr("ARR"),
            [](const Portfolio &p, Row row) {
                const auto &arr = p.accounts[row].arr;
                return arr ? Value(*arr) : Value();
            },
            [](const Portfolio &p, Row row) { return p.accounts[row].arrInBase; })
        .info.foldPriority = 3;
    addSide<SourceId::Salesbricks>(table, {"salesbricks_status", "salesbricks_currency", "salesbricks_mrr",
                                           "salesbricks_amount", "salesbricks_interval", "salesbricks_starts_on",
                                           "salesbricks_ends_on", ReconciliationColumn::tr("Salesbricks: %1")});
    addSide<SourceId::Stripe>(table,
                              {"stripe_status", "stripe_currency", "stripe_mrr", "stripe_amount", "stripe_interval",
                               "stripe_starts_on", "stripe_ends_on", ReconciliationColumn::tr("Stripe: %1")});
    return std::move(table.columns);
}

std::vector<Row> rowsInOrder(const Portfolio &portfolio)
{
    std::vector<Row> rows;
    for (Row row = 0; row < portfolio.accounts.size(); ++row) {
        const CompanyContracts &company = companyOf(portfolio, row);
        if (company.source == LedgerSource::Merged || company.mismatches)
            rows.push_back(row);
    }
    const auto place = [&](Row row) {
        const auto &arr = portfolio.accounts[row].arrInBase;
        return std::tuple(companyOf(portfolio, row).mismatches == 0, !arr, -arr.value_or(0), row);
    };
    std::sort(rows.begin(), rows.end(), [&](Row a, Row b) { return place(a) < place(b); });
    return rows;
}

} // namespace

std::shared_ptr<const Table> reconciliationTable(PortfolioPtr portfolio)
{
    RowTraits<Row> traits;
    traits.accountKey = [portfolio](const Row &row) {
        return portfolio->accounts[row].key;
    };
    traits.searchText = [portfolio](const Row &row) {
        return companySearchText(*portfolio, row);
    };
    auto rows = rowsInOrder(*portfolio);
    return std::make_shared<RowTable<Row>>(std::move(rows), columnsOf(std::move(portfolio)), std::move(traits));
}

} // namespace success
