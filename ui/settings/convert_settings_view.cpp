// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/convert_settings_view.h"

#include "core/workspace/convert_setting_rows.h"
#include "ui/settings/convert_settings_editor.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>

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
    column->addWidget(makeBar());
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_editor);
    column->addWidget(scroll, 1);
    connect(m_editor, &ConvertSettingsEditor::edited, &m_autosave, &Autosave::edited);
    connect(&m_autosave, &Autosave::stateChanged, this, &ConvertSettingsView::showState);
    m_editor->setSettings(m_stored);
    showState();
}

QWidget *ConvertSettingsView::makeBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    m_state = paragraph({}, TextTone::Secondary);
    m_state->setObjectName(QStringLiteral("saveState"));
    m_retry = linkButton(tr("Save again"));
    m_retry->setObjectName(QStringLiteral("saveAgain"));
    auto *defaults = linkButton(tr("Reset to defaults"));
    defaults->setObjectName(QStringLiteral("resetSettings"));
    row->addWidget(m_state, 1);
    row->addWidget(m_retry);
    row->addWidget(defaults);
    connect(m_retry, &QPushButton::clicked, &m_autosave, &Autosave::flush);
    connect(defaults, &QPushButton::clicked, this, &ConvertSettingsView::reset);
    return bar;
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

void ConvertSettingsView::showState()
{
    const auto state = m_autosave.state();
    const bool failed = state == Autosave::State::Failed;
    m_state->setText(failed                              ? tr("Not saved: %1").arg(m_autosave.problem())
                     : state == Autosave::State::Waiting ? tr("Saving…")
                                                         : tr("Saved. Changes are kept as you make them."));
    setTextTone(m_state, failed ? TextTone::Critical : TextTone::Secondary);
    m_retry->setVisible(failed);
}

void ConvertSettingsView::reset()
{
    m_editor->setSettings({});
    m_autosave.edited();
}

} // namespace success::ui
