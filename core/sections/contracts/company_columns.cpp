// SPDX-License-Identifier: Apache-2.0
#include "core/sections/contracts/company_columns.h"

#include <QCoreApplication>

namespace success {

namespace {

struct CompanyColumn
{
    Q_DECLARE_TR_FUNCTIONS(CompanyColumn)
};

const QString anyMismatch = QStringLiteral("any");

QStringList mismatchKeys(const CompanyContracts &company)
{
    QStringList keys;
    for (size_t i = 0; i < mismatchKinds; ++i) {
        if (company.has(Mismatch(i)))
            keys << mismatchKey(Mismatch(i));
    }
    return keys;
}

} // namespace

Column<quint32> &CompanyColumns::add(const char *id, const QString &title, ColumnKind kind, ReadValue read, ReadKey key)
{
    Column<Row> &column = columns.emplace_back();
    column.info.id = QString::fromLatin1(id);
    column.info.title = title;
    column.info.kind = kind;
    column.value = [p = m_portfolio, read](const Row &row) {
        return read(*p, row);
    };
    if (key)
        column.sortKey = [p = m_portfolio, key](const Row &row) {
            return key(*p, row);
        };
    return column;
}

Column<quint32> &CompanyColumns::addMoney(const char *id, const QString &title, ReadValue read, ReadKey key)
{
    Column<Row> &column = add(id, title, ColumnKind::Money, read, key);
    column.info.decimals = m_portfolio->rates.base.exponent();
    return column;
}

void CompanyColumns::findBy(Column<Row> &column, ReadTexts texts)
{
    column.filterTexts = [p = m_portfolio, texts](const Row &row) {
        return texts(*p, row);
    };
}

void CompanyColumns::addIdentity()
{
    add("account_key", CompanyColumn::tr("Account key"), ColumnKind::Text, [](const Portfolio &p, Row row) {
        return Value(p.accounts[row].key);
    }).info.hiddenByDefault = true;
    add("customer", CompanyColumn::tr("Customer"), ColumnKind::Text,
        [](const Portfolio &p, Row row) { return Value(p.accounts[row].name); });
    add("domain", CompanyColumn::tr("Domain"), ColumnKind::Text, [](const Portfolio &p, Row row) {
        const QString &domain = p.accounts[row].domain;
        return domain.isEmpty() ? Value() : Value(domain);
    }).info.hiddenByDefault = true;
}

void CompanyColumns::addMismatches()
{
    Column<Row> &column = add(
        "mismatches", CompanyColumn::tr("Mismatches"), ColumnKind::List,
        [](const Portfolio &p, Row row) { return Value(mismatchKeys(companyOf(p, row))); },
        [](const Portfolio &p, Row row) -> std::optional<qint64> {
            const quint8 bits = companyOf(p, row).mismatches;
            return bits ? std::optional<qint64>(bits) : std::nullopt;
        });
    column.info.choices << anyMismatch;
    for (size_t i = 0; i < mismatchKinds; ++i)
        column.info.choices << mismatchKey(Mismatch(i));
    findBy(column, [](const Portfolio &p, Row row) {
        QStringList keys = mismatchKeys(companyOf(p, row));
        if (!keys.isEmpty())
            keys << anyMismatch;
        return keys;
    });
}

const CompanyContracts &companyOf(const Portfolio &portfolio, quint32 account)
{
    static const CompanyContracts none;
    return portfolio.ledger ? portfolio.ledger->companies[account] : none;
}

std::optional<qint64> inBase(const Portfolio &portfolio, const Value &amount)
{
    const auto *money = std::get_if<Money>(&amount);
    return money ? portfolio.rates.toBase(*money) : std::nullopt;
}

QString companySearchText(const Portfolio &portfolio, quint32 number)
{
    const Account &account = portfolio.accounts[number];
    const QString &key = account.domain.isEmpty() ? account.key : account.domain;
    QString text = account.name % u'\n' % key % u'\n' % account.contactEmail;
    for (const Contract &contract : portfolio.contractsOf(account))
        text += u'\n' % contract.product;
    return text;
}

} // namespace success
