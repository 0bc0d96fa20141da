// SPDX-License-Identifier: Apache-2.0
#include "core/sections/routed/routed_accounts.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

RoutedAccounts::RoutedAccounts(const Portfolio &portfolio, Section destination)
{
    for (const AccountRoute &route : routesIn(portfolio.workspace).all) {
        const Account *account = route.destination == destination ? portfolio.find(route.accountKey) : nullptr;
        if (!account)
            continue;
        const auto number = quint32(portfolio.indexOf(*account));
        if (!m_marks.contains(number))
            m_accounts.push_back(number); // routes and accounts are both sorted by key
        m_marks[number].push_back({sectionKey(route.from), route.reason, toIso(route.at)});
    }
}

std::vector<quint32> RoutedAccounts::notListed(const std::function<bool(quint32)> &isListed) const
{
    std::vector<quint32> missing;
    std::ranges::copy_if(m_accounts, std::back_inserter(missing), [&](quint32 account) { return !isListed(account); });
    return missing;
}

ColumnInfo routedFromInfo()
{
    ColumnInfo info;
    info.id = QStringLiteral("routed_from");
    info.title = QCoreApplication::translate("RoutedAccounts", "Routed from");
    info.kind = ColumnKind::Routes;
    info.hiddenByDefault = true;
    return info;
}

} // namespace success
