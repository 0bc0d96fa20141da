// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settings_form.h"

#include "core/workspace/settings_catalog.h"
#include "ui/settings/keep_values.h"

namespace success::ui {

SettingsFormView::SettingsFormView(Session &session, SettingsForm *form, QWidget *parent)
    : SettingsView(session, parent)
    , m_form(form)
{
    setContent(form);
    connect(form, &SettingsForm::edited, &autosave(), &Autosave::edited);
}

void SettingsFormView::setStored(const SettingValues &stored)
{
    QHash<QString, nlohmann::json> values;
    for (const auto &[key, value] : stored)
        values.insert(key, value);
    const bool changed = values != m_stored;
    m_stored = std::move(values);
    if (changed && isSaved())
        m_form->setValues(m_stored);
}

Result<void> SettingsFormView::save()
{
    const auto [changed, refusal] =
        changedSettings(m_form->values(), [this](const QString &key) { return m_stored.value(key); });
    if (!changed.empty()) {
        if (auto decided = decide(settingsCommand(changed)); !decided)
            return decided;
        for (const auto &[key, value] : changed)
            m_stored.insert(key, value);
    }
    return refusal ? Result<void>(tl::unexpected(*refusal)) : Result<void>();
}

void SettingsFormView::reset()
{
    QHash<QString, nlohmann::json> defaults;
    for (const auto &[key, value] : m_form->values()) {
        if (const auto checked = checkSetting(key, nullptr))
            defaults.insert(key, *checked);
    }
    m_form->setValues(defaults);
    autosave().edited();
}

} // namespace success::ui
