// SPDX-License-Identifier: Apache-2.0
#include "core/model/day_text.h"

#include <QLocale>

namespace success {

QString dayText(QDate day)
{
    return QLocale::c().toString(day, QStringLiteral("d MMM yyyy"));
}

} // namespace success
