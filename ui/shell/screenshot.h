// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace success::ui {

/// Saves a picture of a widget as soon as it has settled (and stayed so for a few turns of the event loop, so that
/// layouts and charts have taken their place), or says why it could not.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    struct Subject
    {
        QWidget *window;
        std::function<bool()> settled;
        std::function<QString()> problem; ///< why it will never settle; empty while it may
    };
    Screenshot(Subject subject, QString file, int timeoutMs, QObject *parent = nullptr);

Q_SIGNALS:
    void saved();
    void failed(const success::Error &error);

private:
    void look();
    [[nodiscard]] Result<void> save() const;
    void end(Result<void> result);

    Subject m_subject;
    QString m_file;
    int m_turnsLeft;
    int m_calm = 0;
    QTimer m_timer;
};

} // namespace success::ui
