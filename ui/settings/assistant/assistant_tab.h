// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "core/workspace/provider_settings.h"
#include "ui/settings/autosave.h"

#include <QWidget>

class QFrame;
class QLabel;
class QVBoxLayout;

namespace success::ui {

class ModelKey;
class ModelTest;
class ProviderForm;
class WhatLeaves;

/// Who answers questions about accounts: the model that may be asked, its key, a test, and what leaves this computer.
/// Saved by itself, as Convert's settings are.
class AssistantTab : public QWidget
{
    Q_OBJECT

public:
    explicit AssistantTab(Session &session, QWidget *parent = nullptr);

    /// Shows what is stored, unless edits are not saved yet; whoever shows the tab calls it when settings change.
    void refresh();

protected:
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QVBoxLayout *addCard(const QString &title);
    Result<void> save();
    void showStored();

    Session &m_session;
    Autosave m_autosave;
    std::optional<ProviderSettings> m_stored;
    ProviderForm *m_form;
    ModelKey *m_key;
    ModelTest *m_test;
    WhatLeaves *m_leaves;
    QLabel *m_problem;
};

} // namespace success::ui
