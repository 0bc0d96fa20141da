// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/customer_pane.h"

#include "ui/customer/activity_sheet.h"
#include "ui/customer/activity_view.h"
#include "ui/customer/brief_dialog.h"
#include "ui/customer/chat/chat_bar.h"
#include "ui/customer/chat/show_card.h"
#include "ui/customer/customer_cards.h"
#include "ui/customer/customer_header.h"
#include "ui/customer/link_company_dialog.h"
#include "ui/customer/merge_dialog.h"
#include "ui/customer/side_column.h"
#include "ui/customer/split_dialog.h"
#include "ui/integrations/source_notices.h"
#include "ui/routing/ask_to_route.h"
#include "ui/routing/route_bar.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/toast.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int lowestTwoColumns = 672; ///< below it the bar would leave the activity no room
constexpr int feedBesideTalk = 860;   ///< from this height on a few items stay in sight above a conversation
constexpr int leastAboveTalk = 132;   ///< of the page, above a conversation: whose it is

QScrollArea *makeScroll(QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

/// What an account's timeline is read by: a decision leaves it as it is, a sync or a merge does not.
QString activityStamp(const Portfolio &portfolio, const CustomerDetail &detail, const ActivityScope &scope)
{
    QString stamp = scope.keys.join(u' ');
    for (const auto &company : detail.companies)
        stamp += u' ' + sourceKey(company.source) + company.externalId;
    for (const auto &source : portfolio.sources)
        stamp += u' ' + QString::number(source.lastSuccessAt ? epochSeconds(*source.lastSuccessAt) : 0);
    return stamp;
}

} // namespace

CustomerPane::CustomerPane(Session &session, const Theme &theme, QWidget *parent)
    : DetailPane(parent)
    , m_session(session)
    , m_theme(theme)
    , m_reader(session.folder())
    , m_openUrl([](const QUrl &url) { QDesktopServices::openUrl(url); })
{
    setObjectName(QStringLiteral("customerPane"));
    build();
    connect(&session, &Session::portfolioChanged, this, &CustomerPane::takePortfolio);
}

CustomerPane::~CustomerPane()
{
    delete m_stack; // a note that is kept on the way out is read again, by what is still there
}

void CustomerPane::build()
{
    m_stack = new QStackedWidget(this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *notices = new SourceNotices(m_theme, m_session, {allSources.begin(), allSources.end()}, systemNow, this);
    notices->setContentsMargins(space::xl, space::m, space::xl, 0);
    whole->addWidget(notices);
    whole->addWidget(m_stack);
    connect(notices, &SourceNotices::integrationsRequested, this,
            [this] { Q_EMIT routeRequested(Route::to(QStringLiteral("/settings/integrations"))); });
    m_scroll = makeScroll(m_stack);
    m_words = new EmptyState(m_theme, QStringLiteral("building"), {}, m_stack);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_words);
    auto *content = new QWidget;
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(space::xl, space::m, space::xl, space::m);
    m_grid->setSpacing(space::m);
    m_header = new CustomerHeader(m_theme);
    m_cards = new CustomerCards(m_theme);
    m_activity = new ActivityView(m_theme);
    m_sideScroll = makeScroll(content);
    m_side = new SideColumn(m_session, m_theme, m_reader);
    m_chat = new ChatBar(m_session, m_theme, this);
    m_toast = new Toast(this);
    m_grid->addWidget(m_header, 0, 0, 1, 2);
    m_routes = new RouteBar(m_theme);
    m_grid->addWidget(m_routes, 1, 0, 1, 2);
    m_grid->addWidget(m_cards, 2, 0, 1, 2);
    m_scroll->setWidget(content);
    arrange();
    connect(m_header, &CustomerHeader::backRequested, this, &CustomerPane::backRequested);
    connect(m_header, &CustomerHeader::expandRequested, this, &CustomerPane::expandRequested);
    connect(m_header, &CustomerHeader::trackRequested, this, &CustomerPane::setTracked);
    connect(m_header, &CustomerHeader::briefRequested, this, &CustomerPane::showBrief);
    connect(m_header, &CustomerHeader::linkRequested, this, &CustomerPane::chooseCompany);
    connect(m_routes, &RouteBar::routeRequested, this, &CustomerPane::askWhereTo);
    connect(m_routes, &RouteBar::doneRequested, this, &CustomerPane::endRoute);
    connect(m_activity, &ActivityView::openRequested, this, &CustomerPane::open);
    const auto showItem = [this](const ActivityItem &item) {
        showActivityItem(item, m_theme, this, [this](const QString &url) { open(url); });
    };
    connect(m_activity, &ActivityView::itemRequested, this, showItem);
    connect(m_chat, &ChatBar::itemRequested, this, [this, showItem](const ActivityItem &item) {
        m_activity->pointAt(item);
        showItem(item);
    });
    connect(m_chat, &ChatBar::cardRequested, this, [this](const QString &kind) {
        makeRoom(true);
        showCard(*this, kind, m_theme);
    });
    connect(m_chat, &ChatBar::openChanged, this, [this] { makeRoom(false); });
    connect(m_chat, &ChatBar::settled, this, &CustomerPane::settleIfDone);
    connect(&m_session, &Session::decisionMade, m_activity, &ActivityView::refresh);
    connect(m_activity, &ActivityView::revealRequested, this, [this](const QRect &part) {
        const QRect there(m_activity->mapTo(m_scroll->widget(), part.topLeft()), part.size());
        m_scroll->ensureVisible(there.left(), there.bottom(), 0, space::m);
        m_scroll->ensureVisible(there.left(), there.top(), 0, space::m);
    });
    connect(m_activity, &ActivityView::settled, this, &CustomerPane::settleIfDone);
    connect(m_side, &SideColumn::openRequested, this, &CustomerPane::open);
    connect(m_side, &SideColumn::mergeRequested, this, &CustomerPane::chooseMerge);
    connect(m_side, &SideColumn::splitRequested, this, &CustomerPane::chooseSplit);
    connect(m_side, &SideColumn::failed, m_toast, [this](const QString &sentence) { m_toast->showMessage(sentence); });
    connect(m_side, &SideColumn::settled, this, &CustomerPane::settleIfDone);
    connect(m_toast, &Toast::actionTriggered, this, &CustomerPane::undo);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        const auto *bar = m_scroll->verticalScrollBar();
        if (!m_twoColumns && value >= bar->maximum() - bar->pageStep())
            m_activity->reachedEnd();
    });
}

/// Puts the activity and the other sections where the width has room for them.
void CustomerPane::arrange()
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_activity, m_sideScroll, m_side, m_chat})
        m_grid->removeWidget(part);
    layout()->removeWidget(m_chat);
    if (m_twoColumns) {
        m_sideScroll->setWidget(m_side);
        m_sideScroll->show();
        m_grid->addWidget(m_activity, 3, 0);
        m_grid->addWidget(m_sideScroll, 3, 1, 2, 1);
    } else {
        if (m_sideScroll->widget())
            m_sideScroll->takeWidget();
        m_sideScroll->hide();
        m_grid->addWidget(m_side, 3, 0, 1, 2);
        m_grid->addWidget(m_activity, 4, 0, 1, 2);
        layout()->addWidget(m_chat);
    }
    m_chat->setContentsMargins(m_twoColumns ? QMargins() : QMargins(space::xl, 0, space::xl, space::m));
    m_side->show();
    m_grid->setColumnStretch(0, m_twoColumns ? 3 : 1);
    m_grid->setColumnStretch(1, m_twoColumns ? 2 : 0);
    m_activity->setGrows(!m_twoColumns);
    makeRoom(false);
}

/// While one talks, the conversation has the activity's place, or all but the head of a single column; `forCard`: a
/// card of that column is to be seen above it.
void CustomerPane::makeRoom(bool forCard)
{
    const bool talking = m_chat->isOpen();
    const bool covered = talking && m_twoColumns && height() < feedBesideTalk;
    auto *whole = static_cast<QBoxLayout *>(layout());
    m_activity->setVisible(!covered);
    if (m_twoColumns) {
        m_grid->removeWidget(m_chat);
        m_grid->addWidget(m_chat, covered ? 3 : 4, 0, covered ? 2 : 1, 1);
        m_grid->setRowStretch(3, 1);
        m_grid->setRowStretch(4, talking ? 2 : 0);
    } else {
        m_grid->setRowStretch(3, 0);
        m_grid->setRowStretch(4, 1);
        whole->setStretchFactor(m_chat, !talking ? 0 : forCard ? 35 : 70);
    }
    whole->setStretchFactor(m_stack, talking ? 30 : 1);
    m_stack->setMinimumHeight(talking && !m_twoColumns ? leastAboveTalk : 0);
    whole->activate();
}

void CustomerPane::resizeEvent(QResizeEvent *event)
{
    DetailPane::resizeEvent(event);
    const bool two = width() >= twoColumnsFrom && height() >= lowestTwoColumns;
    if (two != std::exchange(m_twoColumns, two))
        arrange();
    else
        makeRoom(false);
    fit();
}

/// Two columns fill the window's height and scroll by themselves, unless there is too little of it.
void CustomerPane::fit()
{
    m_scroll->widget()->setMaximumHeight(m_twoColumns ? height() : QWIDGETSIZE_MAX);
    m_sideScroll->setMinimumWidth(m_twoColumns ? m_side->minimumSizeHint().width() + space::l : 0);
}

void CustomerPane::showAccount(const QString &key)
{
    if (key != m_key) {
        m_side->finish();
        m_key = key;
        m_returnTo.clear();
        m_detailShown = false;
        m_cards->setLoading();
        m_scroll->verticalScrollBar()->setValue(0);
    }
    read();
}

void CustomerPane::showView(const QString &view)
{
    m_talkWanted = view == QStringLiteral("chat");
    if (m_talkWanted && m_portfolio)
        read();
}

void CustomerPane::askAboutAccount()
{
    m_chat->focusQuestion();
}

void CustomerPane::takePortfolio()
{
    const auto portfolio = m_session.portfolio();
    if (!m_returnTo.isEmpty() && portfolio && portfolio->find(m_returnTo))
        Q_EMIT routeRequested(Route::customer(std::exchange(m_returnTo, {})));
    else if (!m_key.isEmpty())
        read();
}

void CustomerPane::read()
{
    m_portfolio = m_session.portfolio();
    if (!m_portfolio)
        return;
    m_chat->setAccount(m_key);
    if (std::exchange(m_talkWanted, false))
        m_chat->setOpen(true);
    if (const auto *account = m_portfolio->find(m_key)) {
        m_header->setAccount(*account);
        m_routes->setRoutes(routesIn(m_portfolio->workspace).of(account->key), systemNow());
        const auto index = m_portfolio->indexOf(*account);
        const auto change = m_portfolio->healthChange7d[index];
        m_header->setScore(m_portfolio->healthScores[index], change ? std::optional(int(*change)) : std::nullopt);
    }
    m_reader.readDetail(m_portfolio, m_key, [this](const CustomerReader::DetailAnswer &answer) { showDetail(answer); });
}

void CustomerPane::showDetail(const CustomerReader::DetailAnswer &answer)
{
    if (!answer) {
        m_words->setSentence(tr("This account cannot be shown"));
        m_words->setDetail(answer.error().sentence);
        m_words->clearActions();
        connect(m_words->addAction(tr("Retry")), &QPushButton::clicked, this, &CustomerPane::read);
        connect(m_words->addAction(tr("Back")), &QPushButton::clicked, this, &CustomerPane::backRequested);
        m_stack->setCurrentWidget(m_words);
        m_detailShown = true;
        Q_EMIT settled();
        return;
    }
    m_detail = *answer;
    const CustomerDetail &detail = *m_detail;
    m_stack->setCurrentWidget(m_scroll);
    m_header->setAccount(detail.account);
    m_header->setScore(detail.score, detail.change7d);
    m_cards->setDetail(detail, m_portfolio->asOf);
    const int scrolled = m_sideScroll->verticalScrollBar()->value();
    m_side->setDetail(*answer, m_portfolio);
    fit();
    m_sideScroll->verticalScrollBar()->setValue(scrolled);
    m_detailShown = true;
    startActivity(detail);
    settleIfDone();
}

void CustomerPane::startActivity(const CustomerDetail &detail)
{
    const auto scope = activityScope(*m_portfolio, detail.account);
    const auto stamp = activityStamp(*m_portfolio, detail, scope);
    if (stamp == std::exchange(m_activityOf, stamp))
        return;
    m_activity->start(
        [this, scope](const ActivityQuery &query, const std::optional<ActivityCursor> &after,
                      std::function<void(Result<ActivityPage>)> done) {
            m_reader.readPage(scope, query, after, std::move(done));
        },
        m_portfolio->asOf);
}

bool CustomerPane::isSettled() const
{
    return m_detailShown && m_activity->isSettled() && m_side->isSettled() && m_chat->isSettled();
}

void CustomerPane::settleIfDone()
{
    if (isSettled())
        Q_EMIT settled();
}

void CustomerPane::setExpanded(bool expanded)
{
    m_header->setExpanded(expanded);
}

void CustomerPane::open(const QString &url)
{
    const QUrl address(url);
    if (address.scheme() == QStringLiteral("https") || address.scheme() == QStringLiteral("http"))
        m_openUrl(address);
    else
        m_toast->showMessage(tr("This record has no web address that can be opened."));
}

void CustomerPane::chooseCompany()
{
    const auto *account = m_portfolio ? m_portfolio->find(m_key) : nullptr;
    if (!account)
        return;
    auto *dialog = new LinkCompanyDialog(m_theme, m_portfolio, *account, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { linkTo(dialog->chosenKey(), dialog->chosenName()); });
    dialog->open();
}

void CustomerPane::linkTo(const QString &key, const QString &name)
{
    const auto linked = m_key;
    if (const auto decided = m_session.decide([&](Workspace &workspace) { return workspace.merge(linked, key); });
        !decided) {
        m_toast->showMessage(decided.error().sentence);
        return;
    }
    Q_EMIT routeRequested(Route::customer(key));
    m_linked = linked;
    m_toast->showMessage(tr("Linked to %1").arg(name), tr("Undo"));
}

void CustomerPane::chooseMerge()
{
    const auto *account = m_portfolio ? m_portfolio->find(m_key) : nullptr;
    if (!account)
        return;
    auto *dialog = new MergeDialog(m_theme, m_portfolio, *account, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, key = account->key, name = account->name] {
        const auto others = dialog->chosenKeys();
        tellDecision(m_session.decide([&](Workspace &workspace) { return mergeAccounts(workspace, key, others); }),
                     tr("%1 now stands for %2 accounts").arg(name).arg(others.size() + 1));
    });
    dialog->open();
}

void CustomerPane::showBrief()
{
    const auto *account = m_portfolio ? m_portfolio->find(m_key) : nullptr;
    if (!account)
        return;
    auto *dialog = new BriefDialog(account->name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_reader.readBrief(m_portfolio, account->key, dialog->pageWidth(),
                       [dialog = QPointer(dialog)](const Result<std::vector<QImage>> &pages) {
                           if (dialog && pages)
                               dialog->setPages(*pages);
                           else if (dialog)
                               dialog->setError(pages.error().sentence);
                       });
    connect(dialog, &BriefDialog::saveRequested, this,
            [this, portfolio = m_portfolio, key = account->key](const QString &file) {
                m_reader.saveBrief(portfolio, key, file, [this, file](const Result<void> &saved) {
                    m_toast->showMessage(saved ? tr("Saved to %1").arg(file) : saved.error().sentence);
                });
            });
    dialog->open();
}

void CustomerPane::chooseSplit()
{
    if (!m_detail)
        return;
    auto *dialog = new SplitDialog(*m_detail, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &QDialog::accepted, this, [this, dialog, key = m_detail->account.key, name = m_detail->account.name] {
            const auto parts = dialog->parts();
            tellDecision(m_session.decide([&](Workspace &workspace) { return splitAccount(workspace, key, parts); }),
                         tr("Split off %1").arg(name));
        });
    dialog->open();
}

void CustomerPane::undo()
{
    const auto undone = m_session.undo();
    if (!undone)
        m_toast->showMessage(undone.error().sentence);
    else if (*undone && (*undone)->command == QStringLiteral("merge"))
        m_returnTo = std::exchange(m_linked, {});
}

void CustomerPane::setTracked(bool tracked)
{
    const auto *account = m_portfolio ? m_portfolio->find(m_key) : nullptr;
    if (!account)
        return;
    const std::vector keys{account->key};
    const auto decided = m_session.decide(
        [&keys, tracked](Workspace &workspace) { return tracked ? workspace.track(keys) : workspace.untrack(keys); });
    tellDecision(decided, tracked ? tr("%1 tracked again").arg(account->name) : tr("%1 untracked").arg(account->name));
}

void CustomerPane::setOrigin(Section origin)
{
    m_origin = origin;
    m_routes->setOrigin(origin);
}

void CustomerPane::askWhereTo(std::optional<Section> destination)
{
    if (const auto *account = m_portfolio ? m_portfolio->find(m_key) : nullptr)
        askToRoute(m_session, m_theme, {m_origin, {account->key}, account->name, destination}, this,
                   [this](const Result<void> &decided, const QString &done) { tellDecision(decided, done); });
}

void CustomerPane::endRoute(Section destination)
{
    const auto *account = m_portfolio ? m_portfolio->find(m_key) : nullptr;
    if (!account)
        return;
    const auto decided =
        m_session.decide([&](Workspace &workspace) { return endRoutes(workspace, {account->key}, destination); });
    tellDecision(decided, tr("%1 is done in %2").arg(account->name, sectionTitle(destination)));
}

void CustomerPane::tellDecision(const Result<void> &decided, const QString &done)
{
    if (decided)
        m_toast->showMessage(done, tr("Undo"));
    else
        m_toast->showMessage(decided.error().sentence);
}

} // namespace success::ui
