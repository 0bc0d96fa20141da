// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/shell/simple_page.h"
#include "ui/theme/theme.h"

class QPushButton;
class QVBoxLayout;

namespace success::ui {

class SkippedSheet;

/// Every source: what it feeds, how it stands, when it was synced, what could not be used, and a way to try again.
class IntegrationsPage : public SimplePage
{
    Q_OBJECT

public:
    IntegrationsPage(const Theme &theme, Session &session, std::function<Instant()> now, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const override;

Q_SIGNALS:
    void demoRequested();

private:
    void refresh();
    QWidget *sourceRow(SourceId source);

    const Theme &m_theme;
    Session &m_session;
    std::function<Instant()> m_now;
    QVBoxLayout *m_list;
    QPushButton *m_syncAll;
    SkippedSheet *m_skipped;
};

} // namespace success::ui
