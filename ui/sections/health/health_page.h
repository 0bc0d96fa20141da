// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/health/health_section.h"
#include "ui/section/section_page.h"
#include "ui/sections/health/health_table.h"

namespace success::ui {

class HealthOverview;
class HealthSettingsSheet;

/// Health: who is at risk, worst first.
class HealthPage : public SectionPage
{
    Q_OBJECT

public:
    [[nodiscard]] static PagePlaces places();

    HealthPage(Session &session, const Theme &theme, QWidget *parent = nullptr);
    ~HealthPage() override;

    /// Opens the settings sheet.
    void openSettings();

protected:
    void read(const PortfolioPtr &portfolio) override;
    [[nodiscard]] bool isReading() const override { return m_preparing.isPending() || m_summing.isPending(); }
    void resizeEvent(QResizeEvent *event) override;

private:
    /// One portfolio made ready to be shown.
    struct Prepared
    {
        PortfolioPtr portfolio;
        std::shared_ptr<const Table> table;
        HealthSummary summary;
    };
    static Prepared prepare(const PortfolioPtr &portfolio);

    void addRowActions();
    [[nodiscard]] HealthRowActions rowActions();
    void adopt(Prepared prepared);
    void sumShownRows();
    void showTracking();
    void setTracked(const QStringList &keys, bool tracked);

    Prepared m_shown;
    LatestTask<Prepared> m_preparing{this};
    LatestTask<HealthSummary> m_summing{this};
    HealthOverview *m_overview;
    HealthSettingsSheet *m_settings;
    QPushButton *m_untrack = nullptr;
    QPushButton *m_track = nullptr;
};

} // namespace success::ui
