// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/summary_words.h"

#include <QCoreApplication>

namespace success {

QString namesOf(const QStringList &accountKeys)
{
    if (accountKeys.size() > 2)
        return QCoreApplication::translate("Workspace", "%1 accounts").arg(accountKeys.size());
    return accountKeys.join(QCoreApplication::translate("Workspace", " and "));
}

} // namespace success
