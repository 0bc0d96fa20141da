// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settings_view.h"

#include "ui/settings/save_bar.h"
#include "ui/theme/theme.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace success::ui {

SettingsView::SettingsView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_autosave([this] { return save(); })
{
}

void SettingsView::setContent(QWidget *content, int widest)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *bar = new SaveBar(m_autosave);
    bar->setMaximumWidth(widest);
    content->setMaximumWidth(widest);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Settings"));
    scroll->setWidget(content);
    column->addWidget(bar);
    column->addWidget(scroll, 1);
    connect(bar, &SaveBar::resetRequested, this, [this] { reset(); });
}

Result<void> SettingsView::decide(const Workspace::Command &command, const SettingWords &words)
{
    return m_session.decide([&](Workspace &workspace) { return m_visit.record(workspace, command, words); });
}

/// What waits is saved at once: the view is left, or the window closes.
void SettingsView::hideEvent(QHideEvent *event)
{
    if (m_autosave.state() == Autosave::State::Waiting)
        m_autosave.flush();
    m_visit.end();
    QWidget::hideEvent(event);
}

} // namespace success::ui
