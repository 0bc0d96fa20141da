// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/draft_fields.h"

#include "core/drafts/mail_headers.h"

#include <QLocale>

namespace success {

std::optional<MailAddress> addressee(const Account &account, const std::vector<std::pair<QString, QString>> &contacts)
{
    for (const auto &[name, email] : contacts) {
        if (plainAddress(email))
            return MailAddress{name, email};
    }
    if (plainAddress(account.contactEmail))
        return MailAddress{{}, account.contactEmail};
    return {};
}

QString letterDate(QDate day)
{
    return day.isValid() ? QLocale(QLocale::English).toString(day, QStringLiteral("d MMMM yyyy")) : QString();
}

QString letterAmount(const Money &amount)
{
    return amount.currency.isValid() ? exactText(amount) : QString();
}

} // namespace success
