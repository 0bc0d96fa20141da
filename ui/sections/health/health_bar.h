// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sync/sync_engine.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace success::ui {

class RelativeTimeLabel;

/// The page's title, how old its data is, Refresh with its progress, and Settings.
class HealthBar : public QWidget
{
    Q_OBJECT

public:
    explicit HealthBar(const Theme &theme, QWidget *parent = nullptr);

    void setLastUpdated(std::optional<Instant> at, Instant now);
    void setRefreshing(bool refreshing);
    void showProgress(const SyncProgress &progress);

Q_SIGNALS:
    void refreshRequested();
    void cancelRequested();
    void settingsRequested();

private:
    RelativeTimeLabel *m_updated;
    QLabel *m_progressText;
    QProgressBar *m_progress;
    QPushButton *m_refresh;
    QPushButton *m_cancel;
};

} // namespace success::ui
