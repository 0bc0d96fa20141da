// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/kept_names.h"

#include <QSettings>

namespace success::ui {

QSet<QString> keptNames(const QString &stateFile, const QString &list)
{
    const QStringList names = QSettings(stateFile, QSettings::IniFormat).value(list).toStringList();
    return {names.begin(), names.end()};
}

void keepName(const QString &stateFile, const QString &list, const QString &name, bool in)
{
    QSettings settings(stateFile, QSettings::IniFormat);
    QStringList names = settings.value(list).toStringList();
    names.removeAll(name);
    if (in)
        names << name;
    settings.setValue(list, names);
}

} // namespace success::ui
