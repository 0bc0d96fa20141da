// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/pipeline_page.h"

#include "core/portfolio/deal_moves.h"
#include "core/session/outbox_report.h"
#include "core/workspace/pipeline_settings.h"
#include "ui/format/words.h"
#include "ui/routing/ask_to_route.h"
#include "ui/section/row_bar.h"
#include "ui/section/section_bar.h"
#include "ui/section/view_tabs.h"
#include "ui/sections/pipeline/board_view.h"
#include "ui/sections/pipeline/deals_table_view.h"
#include "ui/sections/pipeline/move_words.h"
#include "ui/sections/pipeline/moves_sheet.h"
#include "ui/sections/pipeline/pipeline_cards.h"
#include "ui/sections/pipeline/pipeline_settings_view.h"
#include "ui/shell/kept_names.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"

#include <QDesktopServices>
#include <QInputDialog>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int tall = 860; ///< from this height of the page on, cards above the board are large
constexpr int low = 560;  ///< below it, cards above the table give way to the rows

constexpr int firstChance = 25; ///< percent, proposed

const QString viewName = QStringLiteral("view");
const QString foldedPipelines = QStringLiteral("pipelineBoard/folded");

std::vector<SourceCost> costs()
{
    return {{SourceId::Attio, PipelinePage::tr("Without Attio, no deal here can be moved to another stage.")}};
}

} // namespace

PagePlaces PipelinePage::places()
{
    PagePlaces places;
    places.views = viewPlaces(pipelineViews);
    places.settings = {
        {QStringLiteral("pipeline."), tr("Settings of Pipeline"),
         Route::to(sectionInfo(Section::Pipeline).path).with(viewName, viewKey(PipelineView::Settings))}};
    return places;
}

PipelinePage::PipelinePage(Session &session, const Theme &theme, QWidget *parent)
    : SectionPage(session, theme, Section::Pipeline, costs(), parent)
    , m_openUrl([](const QUrl &url) { return QDesktopServices::openUrl(url); })
    , m_tabs(makeViewTabs(theme, places(), QStringLiteral("pipelineView"), this))
    , m_cards(new PipelineCards(theme, this))
    , m_views(new QStackedWidget)
    , m_faces(new QStackedWidget)
    , m_board(new BoardView(theme))
    , m_moves(new Banner(theme, Banner::Kind::Info, this))
    , m_movesSheet(new MovesSheet(session, theme, this))
    , m_settings(new PipelineSettingsView(session))
{
    setObjectName(QStringLiteral("pipelinePage"));
    build();
    connectBoard();
    connectMoves();
    showView(PipelineView::Kanban);
    start();
}

PipelinePage::~PipelinePage() = default;

void PipelinePage::build()
{
    const QString stateFile = session().folder().uiStateFile();
    auto *table = makeDealsTable(theme(), stateFile, actions());
    m_faces->addWidget(makeBoardFace());
    m_faces->addWidget(table);
    auto *deals = makePipelineList(theme(), session().isDemo(), table, m_faces, nullptr);
    bar()->addViews(m_tabs);
    addList(deals, QStringLiteral("pipeline"));
    addMoveAction(*deals);
    addRouteAction(deals);
    auto *overview = new QWidget;
    auto *column = new QVBoxLayout(overview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_cards);
    column->addWidget(deals, 1);
    m_views->addWidget(overview);
    m_views->addWidget(m_settings);
    addPart(m_views, 1);
    addPart(m_moves); // beneath: a move must not push the board down
    connect(m_settings, &PipelineSettingsView::integrationsRequested, this, &PipelinePage::openIntegrations);
    connect(m_settings, &PipelineSettingsView::refused, this, [this](const QString &why) { tell(why); });
    m_board->setFolded(keptNames(stateFile, foldedPipelines));
    connect(m_board, &BoardView::foldChanged, this,
            [stateFile](const QString &key, bool folded) { keepName(stateFile, foldedPipelines, key, folded); });
    connect(m_tabs, &SegmentedFilter::currentChanged, this, [this](const QString &key) {
        showView(pipelineViewFromKey(key));
        Q_EMIT routeChanged(currentRoute());
    });
    connect(m_cards, &CardStrip::filterChosen, deals,
            qOverload<const QString &, const QString &>(&SectionList::choose));
    connect(m_cards, &CardStrip::everythingChosen, deals, &SectionList::clearFilters);
    connect(deals, &SectionList::filtersShown, m_cards, &CardStrip::setFilters);
    connect(deals, &SectionList::stateShown, m_cards,
            [this](SectionState state) { m_cards->setVisible(isKnown(state)); });
    connect(deals, &SectionList::rowsShown, this, [this] {
        m_laidOut = false;
        layOut();
    });
}

void PipelinePage::addMoveAction(SectionList &deals)
{
    auto *move = deals.bar()->rows()->addAction(QStringLiteral("pipeline"), tr("Move to…"));
    move->setObjectName(QStringLiteral("bulkMove"));
    connect(move, &QPushButton::clicked, this,
            [this, move] { moveSelection(move->mapToGlobal(QPoint(0, move->height()))); });
    auto *key = new QShortcut(QKeySequence(Qt::Key_M), deals.view(), nullptr, nullptr, Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, [this, view = deals.view()] {
        moveSelection(view->viewport()->mapToGlobal(view->visualRect(view->currentIndex()).bottomLeft()));
    });
}

/// The board, and a line under it while deals stand in stages that have no column.
QWidget *PipelinePage::makeBoardFace()
{
    auto *face = new QWidget;
    auto *column = new QVBoxLayout(face);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *hidden = linkButton({});
    hidden->setObjectName(QStringLiteral("hiddenDeals"));
    hidden->setToolTip(tr("Settings say which stages have a column"));
    hidden->hide();
    column->addWidget(m_board, 1);
    column->addWidget(hidden, 0, Qt::AlignLeft);
    connect(m_board, &BoardView::shown, this, [hidden](int notShown) {
        hidden->setVisible(notShown > 0);
        hidden->setText(notShown == 1 ? tr("1 more deal stands in a stage without a column")
                                      : tr("%1 more deals stand in stages without a column").arg(countText(notShown)));
    });
    connect(hidden, &QPushButton::clicked, this, [this] {
        showView(PipelineView::Settings);
        Q_EMIT routeChanged(currentRoute());
    });
    return face;
}

void PipelinePage::connectBoard()
{
    const auto whole = actions();
    connect(m_board, &BoardView::moveRequested, this,
            [this](const std::vector<quint32> &rows, quint32 stage) { move(m_board->source(), rows, stage); });
    connect(m_board, &BoardView::chanceRequested, this, &PipelinePage::askChance);
    connect(m_board, &BoardView::refused, this, [this](const QString &why) { tell(why); });
    connect(m_board, &BoardView::opened, this, [this, whole](quint32 row) {
        const QString key = m_board->source().table->accountKey(int(row));
        key.isEmpty() ? tell(tr("This deal names no company that is known.")) : whole.openCustomer(key);
    });
    auto onBoard = whole;
    onBoard.move = [this](const std::vector<quint32> &rows, quint32 stage) {
        m_board->moveCards(rows, stage);
    };
    const auto rowsWith = [this](quint32 row) {
        std::vector<DealRow> rows;
        for (const quint32 each : m_board->selectedWith(row))
            rows.push_back({each, m_board->dealAt(each)});
        return rows;
    };
    connect(m_board, &BoardView::menuRequested, this, [this, onBoard, rowsWith](quint32 row, QPoint global) {
        const auto rows = rowsWith(row);
        rows.size() > 1 ? fillDealsMenu(*popUp(global), m_board->source(), rows, onBoard)
                        : fillDealMenu(*popUp(global), m_board->source(), row, m_board->dealAt(row), onBoard);
    });
    connect(m_board, &BoardView::stagesRequested, this,
            [this, onBoard, rowsWith](quint32 row, QPoint global) { offerStages(rowsWith(row), global, onBoard); });
}

void PipelinePage::connectMoves()
{
    m_moves->setObjectName(QStringLiteral("movesLine"));
    m_moves->setCompact(true);
    m_moves->hide();
    auto *details = m_moves->addAction(tr("Details"));
    details->setObjectName(QStringLiteral("moveDetails"));
    connect(details, &QPushButton::clicked, this, [this] { m_movesSheet->showMoves(); });
    connect(&session(), &Session::movesSettled, this, &PipelinePage::tellMoves);
    m_movesSheet->setTold([this](const Result<void> &decided, const QString &done) { tellDecision(decided, done); });
}

/// What was sent is seen on its card; what came back is said.
void PipelinePage::tellMoves(const OutboxReport &report)
{
    std::vector<StageMove> refused;
    std::vector<StageMove> asked;
    for (const StageMove &move : report.moves) {
        if (move.state == MoveState::Refused)
            refused.push_back(move);
        else if (move.state == MoveState::Conflict)
            asked.push_back(move);
    }
    QStringList sentences{refusedText(refused), conflictText(asked)};
    sentences.removeAll(QString());
    if (!sentences.isEmpty())
        tell(sentences.join(u' '));
}

/// A line while a move is not confirmed; none most of the time.
void PipelinePage::showMoves()
{
    const StageMoves &moves = stageMovesIn(m_shown.data.portfolio->workspace);
    const auto [sentence, asks] = movesSummary(moves);
    m_moves->setKind(asks ? Banner::Kind::Warning : Banner::Kind::Info);
    m_moves->setMessage(sentence);
    m_moves->setVisible(!sentence.isEmpty());
    m_movesSheet->setMoves(moves, m_shown.data.portfolio->asOf);
}

/// Filled by the caller before it is shown.
QMenu *PipelinePage::popUp(QPoint global)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("rowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QMetaObject::invokeMethod(
        menu, [menu, global] { menu->popup(global); }, Qt::QueuedConnection);
    return menu;
}

DealActions PipelinePage::actions()
{
    DealActions actions;
    actions.openCustomer = [this](const QString &key) {
        if (!key.isEmpty())
            Q_EMIT customerRequested(key);
    };
    actions.move = [this](std::vector<quint32> rows, quint32 stage) {
        const PipelineData shown = static_cast<const DealsModel *>(list()->view()->tableModel())->source();
        std::erase_if(rows, [&](quint32 row) {
            const Deal *deal = dealOf(*shown.table, row);
            return deal == nullptr || deal->stage == stage;
        });
        move(shown, rows, stage);
    };
    actions.showMove = [this](qint64 move) {
        m_movesSheet->showMoves(move);
    };
    actions.openUrl = [this](const QString &url) {
        m_openUrl(QUrl(url));
    };
    actions.route = [this](const QStringList &keys) {
        routeAccounts(keys);
    };
    actions.endRoutes = [this](const QStringList &keys) {
        endRoute(keys);
    };
    actions.exportRows = [this] {
        exportRows();
    };
    return actions;
}

PipelinePage::Prepared PipelinePage::prepare(const PortfolioPtr &portfolio)
{
    return {
        {portfolio, pipelineTable(portfolio)}, pipelineSummary(*portfolio), pipelineChoices(dealBookOf(*portfolio))};
}

void PipelinePage::read(const PortfolioPtr &portfolio)
{
    m_settings->setPortfolio(portfolio);
    const auto work = [portfolio] {
        return prepare(portfolio);
    };
    const auto done = [this](Prepared prepared) {
        adopt(std::move(prepared));
    };
    const bool small = dealBookOf(*portfolio).deals.size() <= size_t(TableModel::immediateRows);
    small ? m_preparing.runHere(work, done) : m_preparing.run(work, done);
}

void PipelinePage::adopt(Prepared prepared)
{
    m_shown = std::move(prepared);
    m_cards->setSummary(m_shown.summary);
    showMoves();
    offerChoices(*list(), m_shown.choices);
    list()->setTable(m_shown.data.table, m_shown.data.portfolio->asOf);
}

/// What the first sort and the first keystroke need; neither face needs it to be shown.
void PipelinePage::warm()
{
    m_warming.run(
        [table = m_shown.data.table] {
            table->prepare();
            return 0;
        },
        [](int) {});
}

/// The board over the rows of the list; later, where nobody looks at it now.
void PipelinePage::layOut()
{
    const auto &model = list()->model();
    if (m_laidOut || !m_shown.data.table || model.table() != m_shown.data.table)
        return;
    if (m_view != PipelineView::Kanban)
        return warm();
    const auto work = [data = m_shown.data, rows = std::vector<quint32>(model.rows().begin(), model.rows().end()),
                       source = list()->filters().value(sourceFilter), stage = list()->filters().value(stageFilter)] {
        return boardOf(*data.table, rows, shownStages(*data.portfolio, source, stage));
    };
    const auto done = [this, data = m_shown.data](Board board) {
        m_laidOut = true;
        m_board->setBoard(data, std::move(board));
        settleIfDone();
        warm();
    };
    model.rowCount() <= TableModel::immediateRows ? m_laying.runHere(work, done) : m_laying.run(work, done);
}

bool PipelinePage::isReading() const
{
    return m_preparing.isPending() || m_laying.isPending() || m_board->isWaiting();
}

void PipelinePage::showRoute(const Route &route)
{
    showView(pipelineViewFromKey(route.value(viewName)));
    SectionPage::showRoute(route);
}

Route PipelinePage::currentRoute() const
{
    return SectionPage::currentRoute().with(viewName, viewKey(m_view));
}

void PipelinePage::showView(PipelineView view)
{
    m_view = view;
    m_tabs->setCurrent(viewKey(view));
    list()->view()->clearSelection();
    m_views->setCurrentIndex(view == PipelineView::Settings ? 1 : 0);
    m_faces->setCurrentIndex(view == PipelineView::Table ? 1 : 0);
    fitCards();
    layOut();
}

void PipelinePage::fitCards()
{
    m_cards->setLow(height() < (m_view == PipelineView::Kanban ? tall : low));
}

void PipelinePage::resizeEvent(QResizeEvent *event)
{
    SectionPage::resizeEvent(event);
    fitCards();
}

void PipelinePage::move(const PipelineData &shown, const std::vector<quint32> &rows, quint32 stage)
{
    std::vector<const Deal *> deals;
    for (const quint32 row : rows) {
        if (const Deal *deal = dealOf(*shown.table, row))
            deals.push_back(deal);
    }
    const MovesTogether together = movesOf(*shown.portfolio, deals, stage);
    if (together.moves.empty())
        return tell(together.leftOut.isEmpty() ? tr("They stand there already.") : together.why);
    const auto decided = session().decide([&](Workspace &workspace) { return keepMoves(workspace, together.moves); });
    if (!decided && m_board->source().table == shown.table)
        m_board->takeBack(rows);
    tellDecision(decided, movedSentence(together, dealBookOf(*shown.portfolio).stages[stage].title));
}

void PipelinePage::offerStages(const std::vector<DealRow> &rows, QPoint global, const DealActions &asked)
{
    const PipelineData shown = m_view == PipelineView::Kanban
                                   ? m_board->source()
                                   : static_cast<const DealsModel *>(list()->view()->tableModel())->source();
    auto *menu = popUp(global);
    if (fillStageMenu(*menu, shown, rows, asked))
        return;
    menu->deleteLater();
    const Deal *deal = rows.empty() ? nullptr : rows.front().deal;
    tell(deal ? readOnlyReason(*deal)
              : tr("This account has no deal yet: make one in your CRM, and it appears here after the next sync."));
}

/// What deals of a stage are weighted by, where their source does not say.
void PipelinePage::askChance(quint32 stage)
{
    const DealStage &of = dealBookOf(*m_board->source().portfolio).stages[stage];
    const QString key = stageKey(of.source, of.key);
    const StageSetting stored = pipelineSettingsIn(m_board->source().portfolio->workspace).stages.value(key);
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("chanceDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Chance of “%1”").arg(of.title));
    dialog->setLabelText(tr("How many of 100 deals in this stage are won?"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(0, 100);
    dialog->setIntStep(5);
    dialog->setIntValue(firstChance);
    dialog->setOkButtonText(tr("Set the chance"));
    connect(dialog, &QInputDialog::intValueSelected, this, [this, key, stored, title = of.title](int percent) {
        StageSetting setting = stored;
        setting.probability = percent / 100.0;
        const auto decided = session().decide([&](Workspace &workspace) {
            return setStages(workspace, {{key, title, setting}});
        });
        tellDecision(decided, tr("Deals in “%1” count with a chance of %2 %").arg(title).arg(percent));
    });
    dialog->open();
}

/// `Move to…` of the table's selected rows.
void PipelinePage::moveSelection(QPoint global)
{
    offerStages(dealRows(*list()->view()), global, actions());
}

void PipelinePage::endRoute(const QStringList &accountKeys)
{
    endRoutesHere(session(), accountKeys, Section::Pipeline, accountsText(accountKeys),
                  [this](const Result<void> &decided, const QString &done) { tellDecision(decided, done); });
}

void PipelinePage::routeSelection()
{
    if (m_view == PipelineView::Table)
        return SectionPage::routeSelection();
    const auto row = m_board->currentRow();
    if (const QString key = row ? m_board->source().table->accountKey(int(*row)) : QString(); !key.isEmpty())
        routeAccounts({key});
}

void PipelinePage::focusContent()
{
    if (m_view == PipelineView::Kanban && list()->state() == SectionState::Rows)
        m_board->focusBoard();
    else
        SectionPage::focusContent();
}

} // namespace success::ui
