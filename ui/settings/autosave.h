// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"

#include <QTimer>

#include <functional>

namespace success::ui {

/// Saves what is edited once nobody has edited it for a moment, and says how that stands. What could not be saved stays
/// with its editor, and is tried again at the next edit or when asked.
class Autosave : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Saved,
        Waiting, ///< edited; saved 600 ms after the last edit
        Failed,
    };
    static constexpr int pauseMs = 600;

    /// `save` keeps what is edited now.
    explicit Autosave(std::function<Result<void>()> save, QObject *parent = nullptr);

    void edited();
    /// Saves at once what waits or has failed: the page is left, or the user asks.
    void flush();
    /// What is edited is what is kept: nothing waits any longer.
    void settle();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString problem() const { return m_problem; } ///< of Failed: one sentence

Q_SIGNALS:
    void stateChanged();

private:
    void save();
    void become(State state, const QString &problem = {});

    std::function<Result<void>()> m_save;
    QTimer m_pause;
    State m_state = State::Saved;
    QString m_problem;
};

} // namespace success::ui
