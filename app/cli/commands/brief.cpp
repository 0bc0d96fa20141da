// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"
#include "app/cli/commands/opened_account.h"
#include "brief/account_brief.h"

namespace success::cli {

Result<void> runBrief(Context &context)
{
    const QString file = context.argument(1);
    if (!file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        return tl::unexpected(usageError(tr("A brief is a PDF; “%1” does not end in .pdf.").arg(file)));
    auto opened = openAccount(context);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto facts = readBrief(*opened->portfolio, *opened->account, *opened->cache, opened->session->workspace());
    if (!facts)
        return tl::unexpected(facts.error());
    const AccountBrief brief(*facts);
    const auto saved = brief.save(file);
    if (saved)
        context.print(
            brief.pageCount() == 1
                ? tr("Wrote the brief of %1 to %2: 1 page.").arg(opened->account->name, file)
                : tr("Wrote the brief of %1 to %2: %3 pages.").arg(opened->account->name, file).arg(brief.pageCount()));
    return saved;
}

} // namespace success::cli
