// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/provider_settings.h"
#include "ui/settings/keep_values.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace success::ui {

/// Who answers questions about an account: nobody but this program, a provider, or a server on this computer, with its
/// address, its model and what it may be sent at most.
class ProviderForm : public QWidget
{
    Q_OBJECT

public:
    explicit ProviderForm(QWidget *parent = nullptr);

    void setSettings(const ProviderSettings &settings);
    /// As they are typed, whether or not they are accepted.
    [[nodiscard]] SettingValues values() const;

Q_SIGNALS:
    void edited();

private:
    QWidget *field(const QString &label, QWidget *editor, const QString &name);
    void choose(int preset);
    void arrange();
    [[nodiscard]] QString address() const;

    QComboBox *m_who;
    QWidget *m_ofModel; ///< what only a model has
    QLineEdit *m_url;
    QLineEdit *m_model;
    QSpinBox *m_limit;
    QSpinBox *m_silence;
};

/// The settings a ProviderForm edits, as they are stored.
[[nodiscard]] SettingValues providerValues(const ProviderSettings &settings);

} // namespace success::ui
