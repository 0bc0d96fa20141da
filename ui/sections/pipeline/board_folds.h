// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QString>

namespace success::ui {

// Which pipelines of the board are folded away, kept in the data folder's ui.ini (`stateFile`).

[[nodiscard]] QSet<QString> foldedPipelines(const QString &stateFile);
void saveFold(const QString &stateFile, const QString &pipelineKey, bool folded);

} // namespace success::ui
