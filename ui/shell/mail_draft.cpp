// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mail_draft.h"

namespace success::ui {

QUrl mailDraft(const QString &to, const QString &subject, const QString &body)
{
    QString lines = body;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(QLatin1Char('\n'), QStringLiteral("\r\n"));
    const QByteArray url = "mailto:" + QUrl::toPercentEncoding(to, "@") +
                           "?subject=" + QUrl::toPercentEncoding(subject) + "&body=" + QUrl::toPercentEncoding(lines);
    return QUrl::fromEncoded(url);
}

} // namespace success::ui
