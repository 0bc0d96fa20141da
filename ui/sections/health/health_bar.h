// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/time.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace success::ui {

class RelativeTimeLabel;

/// The page's title, how old its data is, Refresh, and Settings. How far a refresh is, and Cancel, are in the status
/// line beneath every page.
class HealthBar : public QWidget
{
    Q_OBJECT

public:
    explicit HealthBar(const Theme &theme, QWidget *parent = nullptr);

    void setLastUpdated(std::optional<Instant> at, Instant now);
    void setRefreshing(bool refreshing);
    /// False: there is nothing to read from, or nothing may be asked; `why` is the tooltip.
    void setRefreshable(bool refreshable, const QString &why);

Q_SIGNALS:
    void refreshRequested();
    void settingsRequested();

private:
    void showRefresh();

    RelativeTimeLabel *m_updated;
    QPushButton *m_refresh;
    bool m_refreshing = false;
    bool m_refreshable = true;
    QString m_why;
};

} // namespace success::ui
