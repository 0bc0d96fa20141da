// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/board_folds.h"

#include <QSettings>

namespace success::ui {

static const QString settingName = QStringLiteral("pipelineBoard/folded");

QSet<QString> foldedPipelines(const QString &stateFile)
{
    const QStringList keys = QSettings(stateFile, QSettings::IniFormat).value(settingName).toStringList();
    return {keys.begin(), keys.end()};
}

void saveFold(const QString &stateFile, const QString &pipelineKey, bool folded)
{
    QSettings settings(stateFile, QSettings::IniFormat);
    QStringList keys = settings.value(settingName).toStringList();
    keys.removeAll(pipelineKey);
    if (folded)
        keys << pipelineKey;
    settings.setValue(settingName, keys);
}

} // namespace success::ui
