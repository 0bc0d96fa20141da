// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/context.h"

namespace success::cli {

/// One account, with the Portfolio that holds it and a connection to the cache for the rest.
struct OpenedAccount
{
    PortfolioPtr portfolio;
    const Account *account = nullptr;
    std::unique_ptr<Database> cache;
    Session *session = nullptr;
};
/// The account that the first argument names.
[[nodiscard]] Result<OpenedAccount> openAccount(Context &context);

} // namespace success::cli
