// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/portfolio.h"

#include "core/identity/domain.h"
#include "core/identity/merges.h"

#include <algorithm>

namespace success {

const Account *Portfolio::find(const QString &keyOrDomain) const
{
    const auto byKey = [this](const QString &key) -> const Account * {
        const auto place = std::lower_bound(accounts.begin(), accounts.end(), key,
                                            [](const Account &account, const QString &k) { return account.key < k; });
        return place != accounts.end() && place->key == key ? &*place : nullptr;
    };
    const auto merged = [&](const QString &key) {
        return byKey(afterMerges(key, workspace.identity.merges));
    };
    if (const Account *account = byKey(keyOrDomain))
        return account;
    if (const Account *account = merged(keyOrDomain))
        return account;
    const auto domain = companyDomain(keyOrDomain);
    return domain ? merged(*domain) : nullptr;
}

void addArr(MoneySum &sum, const Account &account)
{
    for (const Money &arr : account.arrByCurrency)
        sum.add(arr);
    if (account.arr && account.arrByCurrency.empty())
        sum.add(*account.arr);
}

QString contractStatusKey(ContractStatus status)
{
    switch (status) {
    case ContractStatus::Active:
        return QStringLiteral("active");
    case ContractStatus::Trialing:
        return QStringLiteral("trialing");
    case ContractStatus::PastDue:
        return QStringLiteral("past_due");
    case ContractStatus::Canceled:
        return QStringLiteral("canceled");
    case ContractStatus::Expired:
        return QStringLiteral("expired");
    case ContractStatus::Pending:
        return QStringLiteral("pending");
    case ContractStatus::Draft:
        return QStringLiteral("draft");
    case ContractStatus::Paused:
        break;
    }
    return QStringLiteral("paused");
}

} // namespace success
