// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/theme/theme.h"

#include <QFrame>

class QProgressBar;
class QPushButton;

namespace success::ui {

class Badge;
class ElidedLabel;
class IconLabel;
class SyncWatch;

/// The line at the bottom, and the one place that shows a running sync: what is being read and waited for (with
/// Cancel), how the last sync ended, what failed (with Retry), whether the user works offline, and the date everything
/// is computed for.
class StatusArea : public QFrame
{
    Q_OBJECT

public:
    StatusArea(const Theme &theme, Session &session, QWidget *parent = nullptr);

    [[nodiscard]] QString message() const;

private:
    enum class State { Quiet, Working, Failed };
    void show(State state, const QString &message);
    void showCount(qint64 accounts);
    void showLoading();
    void retry();
    void showProgress();
    void showOffline();
    void onFinished(const std::vector<SourceResult> &results);

    Session &m_session;
    SyncWatch &m_watch;
    std::vector<SourceId> m_failedSources; ///< of the last sync; Retry tries these
    bool m_loading = false;                ///< nothing but the first Portfolio is waited for
    IconLabel *m_icon;
    ElidedLabel *m_message;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_retry;
    Badge *m_offline;
};

/// How a sync ended, in one sentence: `Synced 5 sources, 1,204 records; 3 skipped.`
[[nodiscard]] QString syncSentence(const std::vector<SourceResult> &results);

} // namespace success::ui
