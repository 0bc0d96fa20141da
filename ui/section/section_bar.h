// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

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
    /// Views of the section, beside its title, or beneath it where there is no room; takes ownership.
    void addViews(QWidget *views);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectSession();
    void showAge();
    void showRefresh();
    void arrange();

    Session &m_session;
    const Theme &m_theme;
    std::function<Instant()> m_now;
    std::optional<Instant> m_at;
    QHBoxLayout *m_row;
    QVBoxLayout *m_lines;
    QWidget *m_views = nullptr;
    RelativeTimeLabel *m_updated;
    QPushButton *m_refresh;
    bool m_refreshing = false;
};

} // namespace success::ui
