// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"
#include "core/identity/domain.h"
#include "core/sections/customer/merge_effects.h"
#include "core/sections/customer/merge_preview.h"
#include "core/workspace/account_merges.h"

#include <algorithm>

namespace success::cli {

namespace {

/// The accounts of all arguments, each once, in their order.
Result<std::vector<const Account *>> namedAccounts(Context &context, const Portfolio &portfolio)
{
    std::vector<const Account *> accounts;
    for (const QString &text : context.arguments()) {
        const auto account = context.account(portfolio, text);
        if (!account)
            return tl::unexpected(account.error());
        if (std::find(accounts.begin(), accounts.end(), *account) != accounts.end())
            return tl::unexpected(usageError(tr("“%1” is %2, which is named already; a merge needs different accounts.")
                                                 .arg(text, (*account)->key)));
        accounts.push_back(*account);
    }
    return accounts;
}

/// `stripe:cus_1` as the record it names.
Result<AccountParts::Record> readRecord(const QString &text)
{
    const auto source = sourceFromKey(text.section(u':', 0, 0));
    const QString id = text.section(u':', 1);
    if (!source || id.isEmpty())
        return tl::unexpected(
            usageError(tr("“%1” is no record; write it as SOURCE:ID, as “show” lists the companies.").arg(text)));
    return AccountParts::Record{*source, id, u"local:" % sourceKey(*source) % u'-' % id};
}

/// What to split off: the accounts and records that are named, else all that was merged.
Result<AccountParts> readParts(const Context &context, const Account &account, const Portfolio &portfolio)
{
    AccountParts parts;
    const QStringList merged = mergedInto(account.key, portfolio.workspace.identity.merges);
    for (const QString &text : context.invocation().values.value(QStringLiteral("account"))) {
        const QString key = merged.contains(text) ? text : companyDomain(text).value_or(text);
        if (!merged.contains(key))
            return tl::unexpected(
                usageError(merged.isEmpty() ? tr("“%1” was not merged into %2; nothing was.").arg(text, account.key)
                                            : tr("“%1” was not merged into %2; %3 were.")
                                                  .arg(text, account.key, merged.join(QStringLiteral(", ")))));
        if (!parts.accounts.contains(key))
            parts.accounts << key;
    }
    for (const QString &text : context.invocation().values.value(QStringLiteral("record"))) {
        const auto record = readRecord(text);
        if (!record)
            return tl::unexpected(record.error());
        parts.records.push_back(*record);
    }
    if (!parts.records.empty() || !parts.accounts.isEmpty())
        return parts;
    parts.accounts = merged;
    if (parts.accounts.isEmpty())
        return failure(ErrorKind::InvalidInput,
                       tr("Nothing was merged into %1. To keep one of its records apart, add --record SOURCE:ID.")
                           .arg(account.key));
    return parts;
}

/// What becomes of each kind of thing, a line each.
Result<void> printEffects(Context &context, const Portfolio &portfolio, const std::vector<const Account *> &accounts)
{
    std::vector<QString> keys;
    for (const Account *account : accounts)
        keys.push_back(account->key);
    const auto belongings = belongingsOf((*context.session())->workspace(), keys);
    if (!belongings)
        return tl::unexpected(belongings.error());
    for (const MergeEffect &effect : mergeEffects(portfolio, accounts, *belongings))
        context.print(tr("%1: %2").arg(effect.title, effect.effect));
    return {};
}

} // namespace

Result<void> runMerge(Context &context)
{
    const auto portfolio = context.portfolio(Gaps::Tell);
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    const auto accounts = namedAccounts(context, **portfolio);
    if (!accounts)
        return tl::unexpected(accounts.error());
    const MergePreview preview = previewMerge(**portfolio, *accounts);
    const QStringList others(preview.others.begin(), preview.others.end());
    if (context.invocation().has(QStringLiteral("preview"))) {
        context.print(tr("%1 would stand for %2 as well. %3")
                          .arg(preview.key, others.join(QStringLiteral(", ")), mergePreviewText(preview)));
        return printEffects(context, **portfolio, *accounts);
    }
    const auto decided = (*context.session())->decide([&](Workspace &workspace) {
        return mergeAccounts(workspace, preview.key, preview.others);
    });
    if (decided)
        context.print(
            tr("Merged %1 into %2. %3").arg(others.join(QStringLiteral(", ")), preview.key, mergePreviewText(preview)));
    return decided;
}

Result<void> runSplit(Context &context)
{
    const auto portfolio = context.portfolio(Gaps::Tell);
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    const auto account = context.account(**portfolio, context.argument(0));
    if (!account)
        return tl::unexpected(account.error());
    const auto parts = readParts(context, **account, **portfolio);
    if (!parts)
        return tl::unexpected(parts.error());
    QStringList names = parts->accounts;
    for (const AccountParts::Record &record : parts->records)
        names << record.newKey;
    const auto decided = (*context.session())->decide([&](Workspace &workspace) {
        return splitAccount(workspace, (*account)->key, *parts);
    });
    if (decided)
        context.print(tr("Split %1 off %2.").arg(names.join(QStringLiteral(", ")), (*account)->key));
    return decided;
}

} // namespace success::cli
