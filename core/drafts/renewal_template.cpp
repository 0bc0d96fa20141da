// SPDX-License-Identifier: Apache-2.0
#include "core/drafts/renewal_template.h"

#include <QCoreApplication>

namespace success {

QStringList renewalFields()
{
    return {QStringLiteral("company"), QStringLiteral("domain"),      QStringLiteral("contact"),
            QStringLiteral("product"), QStringLiteral("seats"),       QStringLiteral("mrr"),
            QStringLiteral("arr"),     QStringLiteral("amount"),      QStringLiteral("interval"),
            QStringLiteral("days"),    QStringLiteral("renewal_date")};
}

MailTemplate defaultRenewalTemplate()
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("RenewalTemplate", text);
    };
    return {tr("Your renewal on {renewal_date}"),
            tr("Hello {contact},\n\n"
               "your agreement for {product} at {company} renews on {renewal_date}, in {days} days. "
               "It stands at {arr} a year.\n\n"
               "Shall we find half an hour to go through what has worked, what has not, and what you plan for the "
               "coming term?\n\n"
               "Kind regards\n")};
}

} // namespace success
