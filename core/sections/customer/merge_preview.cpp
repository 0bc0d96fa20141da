// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/merge_preview.h"

#include "core/portfolio/contract_ledger.h"
#include "core/portfolio/revenue.h"
#include "core/workspace/routes.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("MergePreview", text);
}

void addMoney(std::vector<Money> &sums, const Money &amount)
{
    const auto same = std::ranges::find(sums, amount.currency, &Money::currency);
    if (same == sums.end())
        sums.push_back(amount);
    else
        same->minor += amount.minor;
}

QString moneyList(std::vector<Money> amounts)
{
    std::erase_if(amounts, [](const Money &amount) { return amount.minor == 0; });
    QStringList texts;
    for (const Money &amount : amounts)
        texts << exactText(amount);
    return texts.join(QStringLiteral(" + "));
}

} // namespace

MergePreview previewMerge(const Portfolio &portfolio, const std::vector<const Account *> &accounts)
{
    MergePreview preview;
    std::vector<Contract> contracts;
    std::vector<ContractTerms> terms;
    for (const Account *account : accounts) {
        if (account == accounts.front()) {
            preview.key = account->key;
            preview.name = account->name;
        } else {
            preview.others.push_back(account->key);
        }
        const auto own = portfolio.contractsOf(*account);
        const auto ownTerms = termsOf(portfolio, *account);
        contracts.insert(contracts.end(), own.begin(), own.end());
        terms.insert(terms.end(), ownTerms.begin(), ownTerms.end());
        for (const Money &arr : revenueOf(own, ownTerms).arr)
            addMoney(preview.arrApart, arr);
        if (account->daysToRenewal)
            preview.daysToRenewal =
                std::min(*account->daysToRenewal, preview.daysToRenewal.value_or(*account->daysToRenewal));
        preview.sources |= account->sources;
        preview.routes += int(routesIn(portfolio.workspace).of(account->key).size());
    }
    preview.contracts = int(contracts.size());
    preview.arr = revenueOf(contracts, terms).arr;
    preview.arrShown = shownAmount(preview.arr, portfolio.rates);
    return preview;
}

QString mergePreviewText(const MergePreview &preview)
{
    const QString contracts = preview.contracts == 1 ? tr("1 contract") : tr("%1 contracts").arg(preview.contracts);
    const QString arr = moneyList(preview.arr);
    QString text = arr.isEmpty() ? tr("Together: %1 and no running revenue.").arg(contracts)
                                 : tr("Together: %1, ARR %2.").arg(contracts, arr);
    const QString apart = moneyList(preview.arrApart);
    if (apart != arr)
        text += tr(" Apart they bring %1: a subscription that bills a contract does not count twice.").arg(apart);
    if (preview.daysToRenewal)
        text += tr(" The next renewal is in %1 days.").arg(*preview.daysToRenewal);
    return text;
}

} // namespace success
