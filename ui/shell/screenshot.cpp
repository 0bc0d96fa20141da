// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/screenshot.h"

#include <QPixmap>
#include <QWidget>

namespace success::ui {

namespace {
constexpr int turnMs = 40;
constexpr int calmTurns = 4;
} // namespace

Screenshot::Screenshot(Subject subject, QString file, int timeoutMs, QObject *parent)
    : QObject(parent)
    , m_subject(std::move(subject))
    , m_file(std::move(file))
    , m_turnsLeft(timeoutMs / turnMs)
{
    connect(&m_timer, &QTimer::timeout, this, &Screenshot::look);
    m_timer.start(turnMs);
}

void Screenshot::look()
{
    m_calm = m_subject.settled() ? m_calm + 1 : 0;
    if (m_calm >= calmTurns) {
        end(save());
        return;
    }
    const QString problem = m_subject.problem();
    if (!problem.isEmpty()) {
        end(failure(ErrorKind::Storage, problem));
        return;
    }
    if (--m_turnsLeft <= 0)
        end(failure(ErrorKind::Storage, tr("The page did not finish loading in time, so there is no picture.")));
}

Result<void> Screenshot::save() const
{
    if (m_subject.window->grab().save(m_file, "PNG"))
        return {};
    return failure(ErrorKind::Storage, tr("The picture cannot be written to %1.").arg(m_file));
}

void Screenshot::end(Result<void> result)
{
    m_timer.stop();
    if (result)
        Q_EMIT saved();
    else
        Q_EMIT failed(result.error());
}

} // namespace success::ui
