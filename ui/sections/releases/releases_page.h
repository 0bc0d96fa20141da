// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/releases/releases_section.h"
#include "ui/section/section_page.h"
#include "ui/sections/releases/release_tables.h"
#include "ui/sections/releases/release_words.h"
#include "ui/shell/mail_draft.h"

class QPushButton;
class QStackedWidget;

namespace success::ui {

class DraftsSheet;
class ReleaseCards;
class RequestSheet;
class ShippedSheet;

/// Close the Loop: what customers asked for, what shipped, which answers which, and who waits to be told.
class ReleasesPage : public SectionPage
{
    Q_OBJECT

public:
    [[nodiscard]] static PagePlaces places();

    ReleasesPage(Session &session, const Theme &theme, QWidget *parent = nullptr);
    ~ReleasesPage() override;

    void showRoute(const Route &route) override;
    [[nodiscard]] Route currentRoute() const override;
    void routeSelection() override;

    void setUrlOpener(const UrlOpener &open);

protected:
    void read(const PortfolioPtr &portfolio) override;
    [[nodiscard]] bool isReading() const override;

private:
    /// One portfolio made ready to be shown.
    struct Prepared
    {
        PortfolioPtr portfolio;
        std::shared_ptr<const Table> requests;
        std::shared_ptr<const Table> shipped;
        std::shared_ptr<const Table> matches;
        ReleasesSummary summary;
    };
    static Prepared prepare(const PortfolioPtr &portfolio);

    void build();
    void connectParts();
    [[nodiscard]] ReleaseRowActions rowActions(ReleasesView view);
    void adopt(Prepared prepared);
    void showView(ReleasesView view);
    void showParts();
    void showAsked();
    void decide(const QStringList &matchIds, bool approve);
    void routeToReengage(const QStringList &matchIds);
    void openRow(ReleasesView view, const QString &id);
    void openShipped(const QString &id);
    void openLinkOf(ReleasesView view, const QString &id);
    void openUrl(const QString &url);
    void removeManual(const QStringList &ids);
    /// Keys of the accounts of rows, each once.
    [[nodiscard]] QStringList accountsOf(const QStringList &ids) const;
    [[nodiscard]] SectionList *listOf(ReleasesView view) const;

    ReleasesView m_view = ReleasesView::Requests;
    QString m_asked; ///< the request a link opens
    Prepared m_shown;
    UrlOpener m_openUrl;
    LatestTask<Prepared> m_preparing{this};
    SegmentedFilter *m_tabs;
    ReleaseCards *m_cards;
    QStackedWidget *m_lists;
    SectionList *m_requests = nullptr;
    SectionList *m_shipped = nullptr;
    SectionList *m_matches = nullptr;
    QPushButton *m_add = nullptr;
    RequestSheet *m_request;
    ShippedSheet *m_entry;
    DraftsSheet *m_drafts; ///< over the sheet it is opened from
};

} // namespace success::ui
