// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/opened_account.h"

namespace success::cli {

Result<OpenedAccount> openAccount(Context &context)
{
    OpenedAccount opened;
    const auto portfolio = context.portfolio();
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    opened.portfolio = *portfolio;
    const auto account = context.account(**portfolio, context.argument(0));
    if (!account)
        return tl::unexpected(account.error());
    opened.account = *account;
    opened.session = *context.session();
    auto cache = context.openCache();
    if (!cache)
        return tl::unexpected(cache.error());
    opened.cache = std::move(*cache);
    return opened;
}

} // namespace success::cli
