// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/folder_stamp.h"

#include <QObject>
#include <QThread>

#include <chrono>
#include <memory>

namespace success {

/// Notices what another program writes into a data folder. In a thread of its own it asks SQLite now and then whether
/// anybody has committed anything (`PRAGMA data_version`, which reads no file), and only then what the folder holds.
class FolderWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds usualPause{1000};

    explicit FolderWatch(const DataFolder &folder, std::chrono::milliseconds pause = usualPause);
    ~FolderWatch() override;

    /// What its owner shows from now on; nothing is told before the first call.
    void setKnown(const FolderStamp &stamp);

Q_SIGNALS:
    /// The folder holds something else than what is known. Said again at every look until that is known.
    void differs(bool workspace, bool cache);

private:
    class Looker;

    QThread m_thread;
    Looker *m_looker; ///< lives in m_thread
};

} // namespace success
