// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/shell/sections.h"
#include "ui/shell/simple_page.h"
#include "ui/theme/theme.h"

class QVBoxLayout;

namespace success::ui {

class EmptyState;

/// The state of a section that this version does not have yet: what it will be for, and which of the sources it needs
/// are there. Says only what is true.
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
    void refresh();

    const Theme &m_theme;
    Session &m_session;
    const SectionInfo &m_section;
    std::function<Instant()> m_now;
    EmptyState *m_state;
    QVBoxLayout *m_sources;
};

} // namespace success::ui
