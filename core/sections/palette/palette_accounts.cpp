// SPDX-License-Identifier: Apache-2.0
#include "core/sections/palette/palette_accounts.h"

#include <algorithm>
#include <numeric>

namespace success::palette {

namespace {
const QString prefix = QStringLiteral("account:");
} // namespace

QString accountId(const QString &accountKey)
{
    return prefix + accountKey;
}

std::optional<QString> accountKeyOf(const QString &id)
{
    return id.startsWith(prefix) ? std::optional(id.mid(prefix.size())) : std::nullopt;
}

std::shared_ptr<const Index> accountIndex(const Portfolio &portfolio)
{
    std::vector<quint32> order(portfolio.accounts.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](quint32 a, quint32 b) {
        return portfolio.accounts[a].arrInBase.value_or(0) > portfolio.accounts[b].arrInBase.value_or(0);
    });
    std::vector<Entry> entries;
    entries.reserve(order.size());
    for (const quint32 place : order) {
        const Account &account = portfolio.accounts[place];
        const QString title = account.name.isEmpty() ? account.key : account.name;
        entries.push_back({Kind::Account, accountId(account.key), title, account.domain, account.domain});
    }
    return std::make_shared<const Index>(std::move(entries));
}

} // namespace success::palette
