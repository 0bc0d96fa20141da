// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "core/workspace/settings_visit.h"
#include "ui/settings/autosave.h"

#include <QWidget>

namespace success::ui {

/// The frame of settings that save themselves 600 ms after the last edit, with what became of it in sight. What could
/// not be saved stays as it was typed. However often it saves while it is shown, one undo takes it all back.
class SettingsView : public QWidget
{
    Q_OBJECT

protected:
    SettingsView(Session &session, QWidget *parent);

    /// Takes it over. `widest`: in pixels, where lines must be read across.
    void setContent(QWidget *content, int widest = QWIDGETSIZE_MAX);
    /// Keeps what is edited now, by `decide`.
    virtual Result<void> save() = 0;
    /// `Reset to defaults`.
    virtual void reset() = 0;
    [[nodiscard]] Result<void> decide(const Workspace::Command &command, const SettingWords &words = settingWords);

    [[nodiscard]] Session &session() const { return m_session; }
    [[nodiscard]] Autosave &autosave() { return m_autosave; }
    /// Nothing that was typed waits or was refused: what is stored may be shown.
    [[nodiscard]] bool isSaved() const { return m_autosave.state() == Autosave::State::Saved; }

    void hideEvent(QHideEvent *event) override;

private:
    Session &m_session;
    SettingsVisit m_visit;
    Autosave m_autosave;
};

} // namespace success::ui
