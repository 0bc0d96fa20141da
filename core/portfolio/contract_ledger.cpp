// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/contract_ledger.h"

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

std::optional<int> renewalDays(const Account &account)
{
    return account.daysToRenewal;
}

bool billsContract(const Portfolio &, size_t)
{
    return false;
}

} // namespace success
