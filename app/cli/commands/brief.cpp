// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"
#include "app/cli/commands/opened_account.h"
#include "brief/account_brief.h"

namespace success::cli {

namespace {

Result<AccountBrief::Paper> readPaper(const Context &context)
{
    const QString name = context.invocation().value(QStringLiteral("paper"));
    if (name.isEmpty())
        return AccountBrief::usualPaper();
    if (name != u"a4" && name != u"letter")
        return tl::unexpected(usageError(tr("--paper takes a4 or letter, not “%1”.").arg(name)));
    return name == u"a4" ? AccountBrief::Paper::A4 : AccountBrief::Paper::Letter;
}

} // namespace

Result<void> runBrief(Context &context)
{
    const QString file = context.argument(1);
    if (!file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        return tl::unexpected(usageError(tr("A brief is a PDF; “%1” does not end in .pdf.").arg(file)));
    const auto paper = readPaper(context);
    if (!paper)
        return tl::unexpected(paper.error());
    auto opened = openAccount(context);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto facts =
        readBrief(*opened->portfolio, *opened->account, *opened->cache, opened->session->workspace(), systemNow());
    if (!facts)
        return tl::unexpected(facts.error());
    const AccountBrief brief(*facts, *paper);
    const auto saved = brief.save(file);
    if (saved)
        context.print(
            brief.pageCount() == 1
                ? tr("Wrote the brief of %1 to %2: 1 page.").arg(opened->account->name, file)
                : tr("Wrote the brief of %1 to %2: %3 pages.").arg(opened->account->name, file).arg(brief.pageCount()));
    return saved;
}

} // namespace success::cli
