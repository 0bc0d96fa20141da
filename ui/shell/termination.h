// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QSocketNotifier;

namespace success::ui {

/// While it lives, SIGTERM, SIGINT and SIGHUP (a session's end, Ctrl+C, a closed terminal) do not end the process but
/// arrive as `requested` on this object's thread. One per process; the second signal of a kind ends it as usual, so
/// that a window that hangs can still be stopped.
class Termination : public QObject
{
    Q_OBJECT

public:
    explicit Termination(QObject *parent = nullptr);
    ~Termination() override;

Q_SIGNALS:
    void requested();

private:
    void read();

    QSocketNotifier *m_notifier = nullptr;
};

} // namespace success::ui
