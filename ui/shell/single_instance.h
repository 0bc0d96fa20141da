// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"

#include <QLocalServer>
#include <QLockFile>

#include <memory>

namespace success::ui {

/// One window per data folder: whoever holds the folder's lock listens; a second start hands its route over and goes.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// True: this process has the folder now, and routeReceived tells what later starts ask for.
    /// False: another one has it; `route` (may be empty: only come to the front) was handed over.
    /// Error: another one has it and does not answer.
    [[nodiscard]] Result<bool> claim(const QString &route);

    /// The socket's name: derived from the folder's canonical path, the same for every spelling of it.
    [[nodiscard]] static QString serverName(const QString &folder);

Q_SIGNALS:
    void routeReceived(const QString &route);

private:
    [[nodiscard]] Result<bool> listen();
    [[nodiscard]] bool handOver(const QString &route) const;
    void accept();

    QString m_folder;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace success::ui
