// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/convert_settings.h"
#include "core/session/session.h"
#include "ui/settings/autosave.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace success::ui {

class ConvertSettingsEditor;

/// Convert's settings: saved by themselves 600 ms after the last edit, with what became of it in sight. What could not
/// be saved stays as it was typed, and everything else is saved beside it.
class ConvertSettingsView : public QWidget
{
    Q_OBJECT

public:
    ConvertSettingsView(Session &session, const Theme &theme, QWidget *parent = nullptr);

    /// Shows what is stored, unless edits are not saved yet.
    void setPortfolio(const PortfolioPtr &portfolio);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    Result<void> save();
    void reset();

    Session &m_session;
    Autosave m_autosave;
    ConvertSettings m_stored;
    ConvertSettingsEditor *m_editor;
};

} // namespace success::ui
