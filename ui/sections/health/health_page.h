// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/health/health_section.h"
#include "core/session/session.h"
#include "ui/models/table_model.h"
#include "ui/sections/health/health_filters.h"
#include "ui/shell/page.h"
#include "ui/table/export_rows.h"

namespace success::ui {

class Banner;
class HealthBar;
class HealthContent;
class HealthFilterBar;
class HealthOverview;
class HealthSettingsSheet;
class SourceNotices;
class TableView;
class Theme;
class Toast;

/// Health: who is at risk, worst first.
class HealthPage : public Page
{
    Q_OBJECT

public:
    HealthPage(Session &session, const Theme &theme, QWidget *parent = nullptr);
    ~HealthPage() override;

    void showRoute(const Route &route) override;
    [[nodiscard]] Route currentRoute() const override;
    [[nodiscard]] bool isSettled() const override;
    void focusSearch() override;

    void setSaveFileChooser(SaveFileChooser chooser) { m_chooseFile = std::move(chooser); }
    /// The wall clock that `Last updated` is told by; the system's unless set.
    void setClock(std::function<Instant()> clock);
    /// Opens the settings sheet.
    void openSettings();

protected:
    void keyPressEvent(QKeyEvent *event) override;
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

    void build(const Theme &theme);
    void connectSession();
    void connectControls();
    void take(const PortfolioPtr &portfolio);
    void adopt(Prepared prepared);
    void setFilters(const HealthFilters &filters);
    void showFilters();
    void showRows();
    void showShownSummary(const HealthSummary &summary);
    void showState();
    void showCounts();
    void showGaps();
    void showAge();
    void showRefreshable();
    void loadAgain();
    void settleIfDone();
    void setTracked(const QStringList &keys, bool tracked);
    void exportShown();
    void saveRows(const Table &table, const std::vector<quint32> &rows, const QString &file);

    Session &m_session;
    const Theme &m_theme;
    SaveFileChooser m_chooseFile;
    std::function<Instant()> m_clock;
    Prepared m_shown;
    HealthFilters m_filters;
    std::optional<Error> m_failure;
    TableModel m_model;
    LatestTask<Prepared> m_preparing{this};
    LatestTask<HealthSummary> m_summing{this};

    HealthBar *m_bar = nullptr;
    SourceNotices *m_notices = nullptr;
    Banner *m_gaps = nullptr;
    Banner *m_problems = nullptr;
    HealthOverview *m_overview = nullptr;
    HealthFilterBar *m_filterBar = nullptr;
    TableView *m_table = nullptr;
    HealthContent *m_content = nullptr;
    HealthSettingsSheet *m_settings = nullptr;
    Toast *m_toast = nullptr;
};

} // namespace success::ui
