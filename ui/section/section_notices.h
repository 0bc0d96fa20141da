// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/section/synced_sources.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QPushButton;

namespace success::ui {

class Banner;

/// Above a section's content, each where there is something to say: sources that could not be refreshed or are old,
/// sources that are missing and what that costs, and a load that failed while older rows are shown.
class SectionNotices : public QWidget
{
    Q_OBJECT

public:
    SectionNotices(Session &session, const Theme &theme, std::vector<SourceId> sources, std::vector<SourceCost> costs,
                   std::function<Instant()> now, QWidget *parent = nullptr);

    void setPortfolio(const Portfolio &portfolio);
    /// Empty: there is none. `remedy`: what retryRequested does about it, where that is more than `Retry`.
    void setProblem(const QString &sentence, const QString &remedy = {});

Q_SIGNALS:
    void integrationsRequested();
    void retryRequested();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    Banner *addBanner(const Theme &theme, bool critical, const QString &name);

    std::vector<SourceId> m_sources;
    std::vector<SourceCost> m_costs;
    Banner *m_gaps = nullptr;
    Banner *m_problem = nullptr;
    QPushButton *m_retry = nullptr;
};

} // namespace success::ui
