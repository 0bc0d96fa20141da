// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/customer_pane.h"

#include "ui/customer/activity_sheet.h"
#include "ui/customer/activity_view.h"
#include "ui/customer/chat/chat_bar.h"
#include "ui/customer/chat/show_card.h"
#include "ui/customer/customer_cards.h"
#include "ui/customer/customer_header.h"
#include "ui/customer/side_column.h"
#include "ui/integrations/source_notices.h"
#include "ui/routing/route_bar.h"
#include "ui/shell/router.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/toast.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int lowestTwoColumns = 632; ///< beside the route bar; below it the chat bar would leave the activity no room
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
            [this] { Q_EMIT routeRequested(Route::to(paths::integrations)); });
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
    connect(m_side, &SideColumn::recordsRequested, this, &CustomerPane::showRecords);
    m_chat = new ChatBar(m_session, m_theme, this);
    m_toast = new Toast(this);
    m_grid->addWidget(m_header, 0, 0, 1, 2);
    m_routes = new RouteBar(m_theme);
    m_grid->addWidget(m_routes, 1, 0, 1, 2);
    m_grid->addWidget(m_cards, 2, 0, 1, 2);
    m_scroll->setWidget(content);
    arrange();
    m_stack->installEventFilter(this);
    m_routes->installEventFilter(this);
    connect(m_header, &CustomerHeader::backRequested, this, &CustomerPane::backRequested);
    connect(m_header, &CustomerHeader::expandRequested, this, &CustomerPane::expandRequested);
    connect(m_header, &CustomerHeader::trackRequested, this, &CustomerPane::setTracked);
    connect(m_header, &CustomerHeader::briefRequested, this, &CustomerPane::showBrief);
    connect(m_header, &CustomerHeader::linkRequested, this, &CustomerPane::chooseCompany);
    connect(m_routes, &RouteBar::routeRequested, this, &CustomerPane::askWhereTo);
    connect(m_routes, &RouteBar::doneRequested, this, &CustomerPane::endRoute);
    connect(m_cards, &CustomerCards::cardRequested, this,
            [this](const QString &kind) { showCard(*this, kind, m_theme); });
    connect(m_cards, &CustomerCards::activityRequested, m_activity, &ActivityView::goToNewest);
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
    connect(m_chat, &ChatBar::settingsRequested, this, [this] {
        Q_EMIT routeRequested(Route::to(paths::integrations).with(QStringLiteral("tab"), QStringLiteral("assistant")));
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
    if (!chooseColumns())
        makeRoom(false);
}

/// Notices above and routes within take room from the columns, whenever they come. A layout is telling of it, which
/// must not be changed meanwhile.
bool CustomerPane::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Resize && (object == m_stack || object == m_routes))
        QMetaObject::invokeMethod(
            this, [this] { (void)chooseColumns(); }, Qt::QueuedConnection);
    return DetailPane::eventFilter(object, event);
}

/// False: they stay as they stand.
bool CustomerPane::chooseColumns()
{
    const int room = height() - m_stack->y(); // the same however the columns stand, so that they never go to and fro
    const bool two = width() >= twoColumnsFrom && room >= lowestTwoColumns + m_routes->sizeHint().height();
    const bool changed = two != std::exchange(m_twoColumns, two);
    if (changed)
        arrange();
    fit();
    return changed;
}

/// Two columns fill the window's height and scroll by themselves, unless there is too little of it.
void CustomerPane::fit()
{
    m_scroll->widget()->setMaximumHeight(m_twoColumns ? height() - m_stack->y() : QWIDGETSIZE_MAX);
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

} // namespace success::ui
