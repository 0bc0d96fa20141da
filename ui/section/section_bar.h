// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace success::ui {

class RelativeTimeLabel;

/// A page's title, how old its data is, Refresh, and the section's own buttons. How far a refresh is, and Cancel, are
/// in the status line beneath every page.
class SectionBar : public QWidget
{
    Q_OBJECT

public:
    /// `now`: the wall clock that ages are told by.
    SectionBar(Session &session, const Theme &theme, const QString &title, std::function<Instant()> now,
               QWidget *parent = nullptr);

    void setLastUpdated(std::optional<Instant> at);
    /// A button at the right, in the order of calls.
    QPushButton *addAction(const QString &icon, const QString &text);
    /// Views of the section, beside its title; takes ownership.
    void addViews(QWidget *views);

private:
    void connectSession();
    void showAge();
    void showRefresh();

    Session &m_session;
    const Theme &m_theme;
    std::function<Instant()> m_now;
    std::optional<Instant> m_at;
    QHBoxLayout *m_row;
    RelativeTimeLabel *m_updated;
    QPushButton *m_refresh;
    bool m_refreshing = false;
};

} // namespace success::ui
