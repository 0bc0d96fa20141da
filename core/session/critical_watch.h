// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/health/critical_turns.h"
#include "core/session/data_folder.h"

#include <QObject>
#include <QThreadPool>

namespace success {

class Session;

/// Looks, off the GUI thread, whether accounts have turned critical whenever a session has new scores. For live data
/// seen as of its own day.
class CriticalWatch : public QObject
{
    Q_OBJECT

public:
    explicit CriticalWatch(Session &session, QObject *parent = nullptr);
    /// Waits for the look that runs.
    ~CriticalWatch() override;

    /// The setting `notifications.critical`.
    static constexpr QStringView settingKey = u"notifications.critical";

Q_SIGNALS:
    /// Those to tell of, mostly none; each turn once, also after a restart. None where the setting says so, and those
    /// are not told later.
    void looked(const std::vector<success::CriticalTurn> &turned);

private:
    void look(const PortfolioPtr &portfolio);

    DataFolder m_folder;
    SharedVector<HealthScore> m_scores; ///< that were looked at last
    QThreadPool m_thread;
};

} // namespace success
