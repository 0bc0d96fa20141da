// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/integrations/source_status.h"

#include <QWidget>

namespace success::ui {

class Banner;

/// Above a page: which of the sources it reads could not be refreshed or are old, since when and why. What they said
/// before stays on the page. Takes no room while there is nothing to say.
class SourceNotices : public QWidget
{
    Q_OBJECT

public:
    /// `sources`: those the page reads. `now`: the wall clock syncs are dated by.
    SourceNotices(const Theme &theme, Session &session, std::vector<SourceId> sources, std::function<Instant()> now,
                  QWidget *parent = nullptr);

    void refresh();
    /// What it says now; empty while there is nothing.
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void integrationsRequested();

private:
    void connectSession();

    Session &m_session;
    std::vector<SourceId> m_sources;
    std::function<Instant()> m_now;
    Banner *m_banner;
    QWidget *m_retry = nullptr;
    QString m_dismissed; ///< what the user has read and closed; anything else shows again
    std::vector<SourceId> m_failed;
};

/// What a page that reads these sources has to say of them: one sentence or two for each that failed, or was last read
/// longer ago than anybody would think. Empty: nothing.
[[nodiscard]] QString sourceNotice(const SourceStatus &status, const SyncSchedule &schedule, Instant now);

} // namespace success::ui
