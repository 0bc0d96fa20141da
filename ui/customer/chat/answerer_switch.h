// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/customer/chat/model_state.h"
#include "ui/theme/theme.h"

#include <QToolButton>

class QAction;

namespace success::ui {

/// By the question: who answers it, the built-in answerer or the model that is set up; and the way to set one up.
class AnswererSwitch : public QToolButton
{
    Q_OBJECT

public:
    explicit AnswererSwitch(const Theme &theme, QWidget *parent = nullptr);

    void setModel(const ModelState &state);
    /// What the user chose; `asksModel` is false all the same where no model can be asked.
    void setWantsModel(bool wants);
    [[nodiscard]] bool asksModel() const { return m_wantsModel && m_state.isReady(); }

Q_SIGNALS:
    void settingsRequested();
    void changed();

private:
    void arrange();

    ModelState m_state;
    bool m_wantsModel = true; ///< whoever sets a model up wants it asked
    QAction *m_builtIn;
    QAction *m_model;
    QAction *m_settings;
};

} // namespace success::ui
