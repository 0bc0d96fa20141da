// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace success::ui {

class RelativeTimeLabel;
class SyncWatch;

/// Where a sync stands, as far as trials are concerned.
enum class TrialPhase { Idle, Loading, CheckingSources, FetchingOrders, FetchingSubscriptions, Tallying };
/// `asked`: the user pressed the button and nothing has begun yet.
[[nodiscard]] TrialPhase trialPhase(const SyncWatch &watch, bool asked);
/// `Fetching orders…`; empty for Idle.
[[nodiscard]] QString trialPhaseText(TrialPhase phase);

/// `Sync trials` with its phases, the way to cancel it, and when trials were last synced.
class TrialSync : public QWidget
{
    Q_OBJECT

public:
    /// `now`: the wall clock that the age is told by.
    TrialSync(Session &session, const Theme &theme, std::function<Instant()> now, QWidget *parent = nullptr);

    void setPortfolio(const Portfolio &portfolio);

private:
    void start();
    void showPhase();
    void showAge();
    [[nodiscard]] std::vector<SourceId> sources() const; ///< those of trials that are connected

    Session &m_session;
    SyncWatch &m_watch;
    std::function<Instant()> m_now;
    bool m_asked = false;
    std::optional<Instant> m_at; ///< of the last sync
    QPushButton *m_sync;
    QPushButton *m_cancel;
    QLabel *m_phase;
    RelativeTimeLabel *m_synced;
};

} // namespace success::ui
