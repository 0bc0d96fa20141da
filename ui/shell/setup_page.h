// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "core/setup/readiness.h"
#include "ui/models/latest_task.h"
#include "ui/shell/sections.h"
#include "ui/shell/simple_page.h"
#include "ui/theme/theme.h"

namespace success::ui {

class Badge;
class EmptyState;
class ReadinessPanel;

/// The state of a section that this version does not have yet: what it will be for, and how far it is set up. Says only
/// what is true.
class SetupPage : public SimplePage
{
    Q_OBJECT

public:
    SetupPage(const Theme &theme, Session &session, const SectionInfo &section, std::function<Instant()> now,
              QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const override;

Q_SIGNALS:
    void demoRequested();

private:
    void build(const Theme &theme);
    void refresh();
    void showReadiness(const Readiness &readiness);

    Session &m_session;
    const SectionInfo &m_section;
    std::function<Instant()> m_now;
    LatestTask<Result<Readiness>> m_reading{this};
    bool m_shown = false;
    EmptyState *m_state = nullptr;
    Badge *m_status = nullptr;
    ReadinessPanel *m_panel = nullptr;
};

} // namespace success::ui
