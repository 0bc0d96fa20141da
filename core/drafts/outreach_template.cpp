// SPDX-License-Identifier: Apache-2.0
#include "core/drafts/outreach_template.h"

#include <QCoreApplication>

namespace success {

QStringList outreachFields()
{
    return {QStringLiteral("company"),    QStringLiteral("domain"),     QStringLiteral("contact"),
            QStringLiteral("deal"),       QStringLiteral("value"),      QStringLiteral("lost_on"),
            QStringLiteral("lost_month"), QStringLiteral("reason"),     QStringLiteral("owner"),
            QStringLiteral("shipped"),    QStringLiteral("shipped_on"), QStringLiteral("shipped_link"),
            QStringLiteral("news")};
}

MailTemplate defaultOutreachTemplate()
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("OutreachTemplate", text);
    };
    return {tr("{company} and us, since {lost_month}"),
            tr("Hello {contact},\n\n"
               "in {lost_month} we talked about {deal}, and it was not the right thing for you then.\n\n"
               "{news}\n\n"
               "Is it still of interest to {company}? Half an hour would be enough to show you where we are today.\n\n"
               "Kind regards\n")};
}

} // namespace success
