// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "core/workspace/stage_moves.h"
#include "ui/widgets/sheet.h"

class QVBoxLayout;

namespace success::ui {

/// Moves that their source has not confirmed: what each waits for, and what a person can decide about it.
class MovesSheet : public Sheet
{
    Q_OBJECT

public:
    MovesSheet(Session &session, const Theme &theme, QWidget *parent);

    /// The open sheet follows; it closes when nothing is left.
    void setMoves(const StageMoves &moves, AsOf asOf);
    /// Those that somebody has to decide stand on top; the keyboard goes to that one's first button, if it is there.
    void showMoves(qint64 first = 0);

    /// How a decision went; `done` says what it did.
    using Told = std::function<void(const Result<void> &decided, const QString &done)>;
    void setTold(Told tell) { m_tell = std::move(tell); }

private:
    void fill();
    QWidget *cardOf(const StageMove &move);
    void addChoices(QVBoxLayout *column, const StageMove &move);
    void decide(const std::function<Result<void>(Workspace &)> &command, const QString &done);

    Session &m_session;
    const Theme &m_theme;
    Told m_tell;
    StageMoves m_moves;
    AsOf m_asOf;
};

} // namespace success::ui
