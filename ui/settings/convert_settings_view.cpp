// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/convert_settings_view.h"

#include "core/workspace/convert_setting_rows.h"
#include "ui/settings/convert_settings_editor.h"
#include "ui/settings/save_bar.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace success::ui {

using Values = std::vector<std::pair<QString, nlohmann::json>>;

ConvertSettingsView::ConvertSettingsView(Session &session, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_autosave([this] { return save(); })
    , m_editor(new ConvertSettingsEditor(theme))
{
    setObjectName(QStringLiteral("convertSettings"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *bar = new SaveBar(m_autosave);
    column->addWidget(bar);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_editor);
    column->addWidget(scroll, 1);
    connect(m_editor, &ConvertSettingsEditor::edited, &m_autosave, &Autosave::edited);
    connect(bar, &SaveBar::resetRequested, this, &ConvertSettingsView::reset);
    m_editor->setSettings(m_stored);
}

void ConvertSettingsView::setPortfolio(const PortfolioPtr &portfolio)
{
    const ConvertSettings stored = convertSettingsOf(portfolio->workspace);
    m_editor->setChoices(*portfolio);
    const bool changedElsewhere = stored != m_stored;
    m_stored = stored;
    if (changedElsewhere && m_autosave.state() == Autosave::State::Saved)
        m_editor->setSettings(stored);
}

/// What waits is saved at once: the view is left, or the window closes.
void ConvertSettingsView::hideEvent(QHideEvent *event)
{
    if (m_autosave.state() == Autosave::State::Waiting)
        m_autosave.flush();
    QWidget::hideEvent(event);
}

/// Keeps every value that is accepted; of those that are not, the first refusal is told.
Result<void> ConvertSettingsView::save()
{
    const Values stored = convertSettingValues(m_stored);
    Values changed;
    QHash<QString, nlohmann::json> next;
    std::optional<Error> refusal;
    for (const auto &[key, value] : stored)
        next.insert(key, value);
    for (const auto &[key, value] : m_editor->values()) {
        const auto checked = checkSetting(key, value);
        if (!checked)
            refusal = refusal.value_or(checked.error());
        else if (*checked != next[key])
            changed.emplace_back(key, *checked);
    }
    if (!changed.empty()) {
        const auto decided =
            m_session.decide([&changed](Workspace &workspace) { return workspace.setSettings(changed); });
        if (!decided)
            return decided;
        for (const auto &[key, value] : changed)
            next[key] = value;
        m_stored = convertSettingsFrom(next);
    }
    return refusal ? Result<void>(tl::unexpected(*refusal)) : Result<void>();
}

void ConvertSettingsView::reset()
{
    m_editor->setSettings({});
    m_autosave.edited();
}

} // namespace success::ui
