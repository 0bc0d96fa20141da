// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QString>

namespace success::ui {

// Lists of names that a window remembers (what is folded away, what is open), in the data folder's ui.ini
// (`stateFile`).

[[nodiscard]] QSet<QString> keptNames(const QString &stateFile, const QString &list);
/// Adds the name to the list, or takes it out.
void keepName(const QString &stateFile, const QString &list, const QString &name, bool in);

} // namespace success::ui
