// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "core/workspace/provider_settings.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace success::ui {

class VaultOffer;

/// The key of the model that is set up: where it is kept, and how to give, replace or remove it. The key itself is
/// never shown.
class ModelKey : public QWidget
{
    Q_OBJECT

public:
    explicit ModelKey(Session &session, QWidget *parent = nullptr);
    ~ModelKey() override;

    /// Looks anew whether there is a key for these.
    void setSettings(const ProviderSettings &settings);

Q_SIGNALS:
    void changed(); ///< there is another key, or none any more

private:
    void look();
    void showState(bool kept);
    void keep();
    void remove();
    void tell(const Error &error);

    Session &m_session;
    ProviderSettings m_settings;
    QLabel *m_state;
    QLineEdit *m_line;
    QPushButton *m_keep;
    QPushButton *m_replace;
    QPushButton *m_remove;
    QLabel *m_refusal;
    VaultOffer *m_vault;
    int m_run = 0; ///< answers to an earlier question are dropped
};

} // namespace success::ui
