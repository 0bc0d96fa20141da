// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/autosave.h"

namespace success::ui {

Autosave::Autosave(std::function<Result<void>()> save, QObject *parent)
    : QObject(parent)
    , m_save(std::move(save))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &Autosave::save);
}

void Autosave::edited()
{
    m_pause.start();
    become(State::Waiting);
}

void Autosave::flush()
{
    if (m_state == State::Saved)
        return;
    m_pause.stop();
    save();
}

void Autosave::settle()
{
    m_pause.stop();
    become(State::Saved);
}

void Autosave::save()
{
    const Result<void> saved = m_save();
    saved ? become(State::Saved) : become(State::Failed, saved.error().sentence);
}

void Autosave::become(State state, const QString &problem)
{
    m_state = state;
    m_problem = problem;
    Q_EMIT stateChanged();
}

} // namespace success::ui
