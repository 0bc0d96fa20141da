// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/pipeline/board.h"
#include "ui/section/section_page.h"
#include "ui/sections/pipeline/deal_actions.h"
#include "ui/sections/pipeline/pipeline_list.h"
#include "ui/sections/pipeline/pipeline_view.h"
#include "ui/shell/mail_draft.h"

class QMenu;
class QStackedWidget;

namespace success::ui {

class Banner;
class BoardView;
class MovesSheet;
class PipelineCards;
class PipelineSettingsView;
class SegmentedFilter;

/// Pipeline: which deals move, on a board by stage or as a table; both show the same rows under the same filters.
class PipelinePage : public SectionPage
{
    Q_OBJECT

public:
    [[nodiscard]] static PagePlaces places();

    PipelinePage(Session &session, const Theme &theme, QWidget *parent = nullptr);
    ~PipelinePage() override;

    void showRoute(const Route &route) override;
    [[nodiscard]] Route currentRoute() const override;
    void routeSelection() override;
    void focusContent() override;

    void setUrlOpener(UrlOpener open) { m_openUrl = std::move(open); }

protected:
    void read(const PortfolioPtr &portfolio) override;
    [[nodiscard]] bool isReading() const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// One portfolio made ready to be shown.
    struct Prepared
    {
        PipelineData data;
        PipelineSummary summary;
        PipelineChoices choices;
    };
    static Prepared prepare(const PortfolioPtr &portfolio);

    void build();
    [[nodiscard]] QWidget *makeBoardFace();
    void addMoveAction(SectionList &deals);
    void connectBoard();
    void connectMoves();
    void showMoves();
    void tellMoves(const OutboxReport &report);
    [[nodiscard]] DealActions actions();
    void adopt(Prepared prepared);
    void layOut();
    void warm();
    void showView(PipelineView view);
    void fitCards();
    void move(const PipelineData &shown, const std::vector<quint32> &rows, quint32 stage);
    void moveSelection(QPoint global);
    void askChance(quint32 stage);
    void offerStages(const std::vector<DealRow> &rows, QPoint global, const DealActions &asked);
    void endRoute(const QStringList &accountKeys);
    [[nodiscard]] QMenu *popUp(QPoint global);

    UrlOpener m_openUrl;
    PipelineView m_view = PipelineView::Kanban;
    Prepared m_shown;
    bool m_laidOut = false; ///< the board shows the rows of the list
    LatestTask<Prepared> m_preparing{this};
    LatestTask<Board> m_laying{this};
    LatestTask<int> m_warming{this};
    SegmentedFilter *m_tabs;
    PipelineCards *m_cards;
    QStackedWidget *m_views; ///< deals, settings
    QStackedWidget *m_faces; ///< of the deals: board, table
    BoardView *m_board;
    Banner *m_moves; ///< what is not confirmed
    MovesSheet *m_movesSheet;
    PipelineSettingsView *m_settings;
};

} // namespace success::ui
