// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/question.h"
#include "core/portfolio/portfolio.h"

namespace success::assistant {

/// The words of the question that name an account other than `own`: its whole name or domain, or the first word of
/// its name where it is written as a name (`Peregrine`, `peregrine's`). Words that mean something in questions, and
/// words of the account's records that are not written as a name, name none. Empty: no other is named.
[[nodiscard]] std::vector<std::string> otherAccountIn(const Question &question, const SharedVector<Account> &accounts,
                                                      const Account &own,
                                                      const std::function<bool(const std::string &)> &isWordOfAccount);

} // namespace success::assistant
