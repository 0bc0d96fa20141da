// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"
#include "core/sections/contracts/renewal_draft.h"
#include "core/workspace/contract_settings.h"

#include <QSaveFile>

namespace success::cli {

using nlohmann::ordered_json;

namespace {

Result<MailDraft> renewalFor(Context &context, const Portfolio &portfolio)
{
    const auto account = context.account(portfolio, context.argument(1));
    if (!account)
        return tl::unexpected(account.error());
    const auto cache = context.openCache();
    if (!cache)
        return tl::unexpected(cache.error());
    const auto detail = loadContractDetail(portfolio, **account, **cache);
    if (!detail)
        return tl::unexpected(detail.error());
    return renewalDraft(*detail, contractSettingsIn(portfolio.workspace).renewal);
}

Result<void> writeEml(Context &context, const MailDraft &draft, const AsOf &asOf)
{
    const auto eml = emlBytes(draft, asOf.instant);
    if (!eml)
        return tl::unexpected(eml.error());
    const QString name = context.invocation().value(QStringLiteral("eml"));
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(*eml) != eml->size() || !file.commit())
        return failure(ErrorKind::Storage,
                       tr("%1 could not be written: %2. What was there is unchanged.").arg(name, file.errorString()));
    context.print(tr("Wrote the draft to %1; open it in a mail program.").arg(name));
    return {};
}

ordered_json draftJson(const MailDraft &draft)
{
    ordered_json to = ordered_json::array();
    for (const MailAddress &address : draft.to)
        to.push_back({{"name", address.name.toStdString()}, {"email", address.email.toStdString()}});
    const auto link = mailtoUrl(draft);
    if (!link)
        note(link.error().sentence);
    return {{"to", to},
            {"subject", draft.subject.toStdString()},
            {"body", draft.body.toStdString()},
            {"mailto", link ? ordered_json(link->toEncoded().toStdString()) : ordered_json()}};
}

} // namespace

Result<void> runDraft(Context &context)
{
    if (context.argument(0) != u"renewal")
        return tl::unexpected(usageError(tr("There is no draft “%1”; there is renewal.").arg(context.argument(0))));
    const auto portfolio = context.portfolio();
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    const auto draft = renewalFor(context, **portfolio);
    if (!draft)
        return tl::unexpected(draft.error());
    if (context.invocation().has(QStringLiteral("eml")))
        return writeEml(context, *draft, (*portfolio)->asOf);
    return context.printValue(draftJson(*draft));
}

} // namespace success::cli
