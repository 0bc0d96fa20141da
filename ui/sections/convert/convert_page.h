// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/convert/convert_section.h"
#include "ui/section/section_page.h"
#include "ui/sections/convert/convert_table.h"

class QStackedWidget;

namespace success::ui {

class CandidateSheet;
class ConvertCards;
class ConvertSettingsEditor;
class SegmentedFilter;
class SettingsFormView;
class TrialSync;

/// Convert: which trials a nudge will win. Two tabs, the queue and its settings.
class ConvertPage : public SectionPage
{
    Q_OBJECT

public:
    [[nodiscard]] static PagePlaces places();

    ConvertPage(Session &session, const Theme &theme, QWidget *parent = nullptr);
    ~ConvertPage() override;

    void showRoute(const Route &route) override;
    [[nodiscard]] Route currentRoute() const override;

protected:
    void read(const PortfolioPtr &portfolio) override;
    [[nodiscard]] bool isReading() const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// One portfolio made ready to be shown.
    struct Prepared
    {
        PortfolioPtr portfolio;
        std::shared_ptr<const Table> table;
        ConvertSummary summary;
    };
    static Prepared prepare(const PortfolioPtr &portfolio);

    [[nodiscard]] QWidget *makeTabs();
    [[nodiscard]] QWidget *makeOverview();
    [[nodiscard]] ConvertRowActions rowActions();
    void adopt(Prepared prepared);
    void sumShownRows();
    void showTab(const QString &tab);

    Prepared m_shown;
    LatestTask<Prepared> m_preparing{this};
    LatestTask<ConvertSummary> m_summing{this};
    QString m_tab; ///< empty: Overview; `settings`
    SegmentedFilter *m_tabs = nullptr;
    TrialSync *m_sync = nullptr;
    QStackedWidget *m_views = nullptr;
    ConvertCards *m_cards = nullptr;
    SettingsFormView *m_settings = nullptr;
    ConvertSettingsEditor *m_editor = nullptr;
    CandidateSheet *m_sheet = nullptr;
};

} // namespace success::ui
