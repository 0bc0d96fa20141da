// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/contract_ledger.h"

#include "core/portfolio/revenue.h"

#include <QCoreApplication>

namespace success {

namespace {

struct LedgerText
{
    Q_DECLARE_TR_FUNCTIONS(LedgerText)
};

struct MismatchName
{
    const char *key;
    const char *title;
};

/// By Mismatch.
constexpr std::array<MismatchName, mismatchKinds> mismatchNames{{
    {"amount", QT_TRANSLATE_NOOP("LedgerText", "Different amounts")},
    {"currency", QT_TRANSLATE_NOOP("LedgerText", "Different currencies")},
    {"interval", QT_TRANSLATE_NOOP("LedgerText", "Different billing intervals")},
    {"status", QT_TRANSLATE_NOOP("LedgerText", "Different statuses")},
    {"dates", QT_TRANSLATE_NOOP("LedgerText", "Different end dates")},
    {"salesbricks_missing", QT_TRANSLATE_NOOP("LedgerText", "Missing in Salesbricks")},
    {"stripe_missing", QT_TRANSLATE_NOOP("LedgerText", "Missing in Stripe")},
}};

constexpr int expiringDays = 30;

} // namespace

QString ledgerSourceKey(LedgerSource source)
{
    constexpr std::array keys{"", "salesbricks", "stripe", "merged"};
    return QString::fromLatin1(keys[size_t(source)]);
}

QString paymentStatusKey(PaymentStatus status)
{
    constexpr std::array keys{"", "paid", "open", "past_due", "unpaid"};
    return QString::fromLatin1(keys[size_t(status)]);
}

QString mismatchKey(Mismatch mismatch)
{
    return QString::fromLatin1(mismatchNames[size_t(mismatch)].key);
}

QString mismatchTitle(Mismatch mismatch)
{
    return LedgerText::tr(mismatchNames[size_t(mismatch)].title);
}

bool isExpiring(const Contract &contract, QDate day)
{
    const bool runs = contract.status == ContractStatus::Active || contract.status == ContractStatus::PastDue;
    return runs && contract.endsOn.isValid() && contract.endsOn >= day && day.daysTo(contract.endsOn) <= expiringDays;
}

std::span<const ContractTerms> termsOf(const Portfolio &portfolio, const Account &account)
{
    if (!portfolio.ledger)
        return {};
    return std::span(portfolio.ledger->terms).subspan(account.firstContract, account.contractCount);
}

bool countsByItself(const Portfolio &portfolio, size_t index)
{
    const Contract &contract = portfolio.contracts[index];
    const ContractTerms &terms = portfolio.ledger->terms[index];
    if (!earns(contract.status) || terms.unpaid)
        return false;
    return contract.source == SourceId::Salesbricks || terms.separate ||
           !contractRuns(portfolio.contractsOf(portfolio.accounts[contract.account]));
}

QString productsOf(const Portfolio &portfolio, const Account &account)
{
    const quint32 lead = portfolio.ledger->companies[portfolio.indexOf(account)].lead;
    if (lead == CompanyContracts::none)
        return {};
    if (account.contractCount == 1)
        return portfolio.contracts[lead].product;
    QStringList products{portfolio.contracts[lead].product};
    for (quint32 i = account.firstContract; i < account.firstContract + account.contractCount; ++i) {
        const QString &product = portfolio.contracts[i].product;
        if (countsByItself(portfolio, i) && !products.contains(product))
            products << product;
    }
    return products.join(QStringLiteral(", "));
}

} // namespace success
