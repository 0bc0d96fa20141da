// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"
#include "core/model/time.h"

#include <QString>

namespace success {

/// Where one workspace lives on disk. Demo and live data never share a folder.
struct DataFolder
{
    QString path;
    bool demo = false;

    [[nodiscard]] QString cacheFile() const;      ///< cache.sqlite
    [[nodiscard]] QString workspaceFile() const;  ///< workspace.sqlite
    [[nodiscard]] QString stagingFolder() const;  ///< staging/
    [[nodiscard]] QString syncLockFile() const;   ///< sync.lock: held while one process syncs
    [[nodiscard]] QString outboxLockFile() const; ///< outbox.lock: held while one process sends what people changed
    [[nodiscard]] QString logFile() const;        ///< success-desktop.log
    [[nodiscard]] QString uiStateFile() const;    ///< ui.ini: window and column state of this machine

    /// `given` empty: `$XDG_DATA_HOME/success-desktop`. Demo: `demo/<as-of date>` under it. Made if missing; a folder
    /// that cannot be made or written is refused with a sentence.
    [[nodiscard]] static Result<DataFolder> prepare(const QString &given, bool demo, AsOf asOf);
};

} // namespace success
