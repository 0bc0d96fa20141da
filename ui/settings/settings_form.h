// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settings_view.h"

#include <QHash>

namespace success::ui {

/// Settings as a form. It keeps what is typed; what makes sense is the settings catalog's to say.
class SettingsForm : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Checked values of all keys that `values` has; does not emit.
    virtual void setValues(const QHash<QString, nlohmann::json> &values) = 0;
    /// As they stand in the form.
    [[nodiscard]] virtual SettingValues values() const = 0;

Q_SIGNALS:
    void edited(); ///< by the user
};

/// A form that saves itself: every value that is accepted is kept, of those that are not the first refusal is told.
class SettingsFormView : public SettingsView
{
    Q_OBJECT

public:
    /// Takes the form over.
    SettingsFormView(Session &session, SettingsForm *form, QWidget *parent = nullptr);

    /// Shows what is stored (checked values of all keys), unless edits are not saved yet.
    void setStored(const SettingValues &stored);

protected:
    Result<void> save() override;
    void reset() override;

private:
    SettingsForm *m_form;
    QHash<QString, nlohmann::json> m_stored;
};

} // namespace success::ui
