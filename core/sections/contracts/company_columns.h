// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/contract_ledger.h"
#include "core/sections/table/column.h"

namespace success {

/// Builds columns over rows that are accounts, which stand in one portfolio that the columns keep alive.
class CompanyColumns
{
public:
    using Row = quint32; ///< an account's number in the portfolio

    explicit CompanyColumns(PortfolioPtr portfolio)
        : m_portfolio(std::move(portfolio))
    {
    }

    std::vector<Column<Row>> columns;

    using ReadValue = Value (*)(const Portfolio &, Row);
    using ReadKey = std::optional<qint64> (*)(const Portfolio &, Row);
    using ReadTexts = QStringList (*)(const Portfolio &, Row);

    Column<Row> &add(const char *id, const QString &title, ColumnKind kind, ReadValue read, ReadKey key = nullptr);
    /// Of amounts in many currencies: they sort and filter in the base currency.
    Column<Row> &addMoney(const char *id, const QString &title, ReadValue read, ReadKey key);
    /// What filters on `column` find a row by.
    void findBy(Column<Row> &column, ReadTexts texts);
    /// account_key, customer, domain and mismatches, which every list of companies has.
    void addIdentity();
    void addMismatches();

    [[nodiscard]] const Portfolio &portfolio() const { return *m_portfolio; }

private:
    PortfolioPtr m_portfolio;
};

[[nodiscard]] const CompanyContracts &companyOf(const Portfolio &portfolio, quint32 account);
/// The amount in minor units of the base currency; nullopt: no amount, or no rate.
[[nodiscard]] std::optional<qint64> inBase(const Portfolio &portfolio, const Value &amount);
/// Name, domain (else key) and contact e-mail of an account, and the products of all its contracts.
[[nodiscard]] QString companySearchText(const Portfolio &portfolio, quint32 account);

} // namespace success
