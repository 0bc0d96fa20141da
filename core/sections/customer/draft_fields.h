// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/drafts/mail_draft.h"
#include "core/portfolio/portfolio.h"

namespace success {

// What the fields of drafts to an account have in common.

/// The first contact (name, e-mail) a mail can be addressed to, else the account's own address; nullopt: nobody.
[[nodiscard]] std::optional<MailAddress> addressee(const Account &account,
                                                   const std::vector<std::pair<QString, QString>> &contacts);
/// `1 July 2026`: as a letter has it; empty for no day.
[[nodiscard]] QString letterDate(QDate day);
/// Empty where no currency is known.
[[nodiscard]] QString letterAmount(const Money &amount);

} // namespace success
