// SPDX-License-Identifier: Apache-2.0
#include "core/drafts/release_template.h"

#include <QCoreApplication>

namespace success {

QStringList releaseFields()
{
    return {QStringLiteral("person"),   QStringLiteral("company"), QStringLiteral("domain"),  QStringLiteral("feature"),
            QStringLiteral("features"), QStringLiteral("count"),   QStringLiteral("asked_on")};
}

MailTemplate defaultReleaseTemplate()
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("ReleaseTemplate", text);
    };
    return {tr("You asked for it: {feature}"), tr("Hello {person},\n\n"
                                                  "you asked us for something, and now it is there:\n\n"
                                                  "{features}\n\n"
                                                  "Does it do what you had in mind? Tell us what is missing.\n\n"
                                                  "Kind regards\n")};
}

} // namespace success
