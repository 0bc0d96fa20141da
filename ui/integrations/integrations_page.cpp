// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/integrations_page.h"

#include "core/sources/registry.h"
#include "ui/integrations/connect_sheet.h"
#include "ui/integrations/disconnect_dialog.h"
#include "ui/integrations/schedule_tab.h"
#include "ui/integrations/skipped_sheet.h"
#include "ui/integrations/source_card.h"
#include "ui/integrations/vault_dialog.h"
#include "ui/section/view_tabs.h"
#include "ui/settings/assistant/assistant_tab.h"
#include "ui/shell/router.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toast.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <map>

namespace success::ui {

namespace {

const QString tabName = QStringLiteral("tab");
const QString scheduleTab = QStringLiteral("schedule");
const QString assistantTab = QStringLiteral("assistant");
/// In the order of the stack's pages; the sources' has no name.
const QStringList tabs{QString(), scheduleTab, assistantTab};

QScrollArea *scrolled(QWidget *content, const QString &name, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(name);
    scroll->setProperty("stop", true); // not every row in it has something to press
    scroll->setWidget(content);
    return scroll;
}

const SourceGuide &guideOf(SourceId source)
{
    static std::map<SourceId, SourceGuide> guides;
    const auto known = guides.find(source);
    if (known != guides.end())
        return known->second;
    const SourceEntry *entry = findSource(source);
    return guides.emplace(source, entry != nullptr ? entry->make()->guide() : SourceGuide()).first->second;
}

std::vector<Connection> connectionsOf(const Session &session, SourceId source)
{
    std::vector<Connection> mine;
    for (Connection &connection : session.connections()) {
        if (connection.source == source)
            mine.push_back(std::move(connection));
    }
    return mine;
}

} // namespace

IntegrationsPage::IntegrationsPage(const Theme &theme, Session &session, UrlOpener open, std::function<Instant()> now,
                                   QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_session(session)
    , m_now(std::move(now))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, 0);
    column->setSpacing(space::m);
    column->addWidget(makeHeader());
    if (session.isDemo()) {
        auto *note = new Banner(theme, Banner::Kind::Info, this);
        note->setMessage(tr("The demo reads recordings of these systems, never the systems themselves; leave it to "
                            "connect your own."));
        column->addWidget(note);
    }
    column->addWidget(makeLocked());
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeSources());
    m_schedule = new ScheduleTab(session, m_now);
    m_stack->addWidget(scrolled(m_schedule, tr("Schedule"), m_stack));
    m_assistant = new AssistantTab(session);
    m_stack->addWidget(scrolled(m_assistant, tr("Assistant"), m_stack));
    column->addWidget(m_stack, 1);
    m_connect = new ConnectSheet(theme, session, std::move(open), this);
    m_skipped = new SkippedSheet(theme, session, this);
    m_toast = new Toast(this);
    connect(m_connect, &ConnectSheet::connected, this,
            [this](const Connection &connection) { syncFirst(connection.source); });
    connectSession();
    refresh();
}

PagePlaces IntegrationsPage::places()
{
    const Route page = Route::to(paths::integrations);
    PagePlaces places;
    places.viewKey = tabName;
    places.views = {{QString(), tr("Sources")}, {scheduleTab, tr("Schedule")}, {assistantTab, tr("Assistant")}};
    places.settings = {{QStringLiteral("sync."), tr("Schedule"), page.with(tabName, scheduleTab)},
                       {QStringLiteral("secrets."), tr("Where tokens are kept"), page},
                       {QStringLiteral("assistant."), tr("Assistant"), page.with(tabName, assistantTab)}};
    return places;
}

QWidget *IntegrationsPage::makeHeader()
{
    m_header = new SectionHeader(tr("Integrations"), true, this);
    m_tabs = makeViewTabs(m_theme, places(), QStringLiteral("integrationsTabs"), this);
    m_header->addAction(m_tabs);
    m_syncAll = primaryButton(tr("Sync all"), this);
    m_syncAll->setObjectName(QStringLiteral("syncAll"));
    m_header->addAction(m_syncAll);
    connect(m_syncAll, &QPushButton::clicked, &m_session, [this] { m_session.sync(); });
    connect(m_tabs, &SegmentedFilter::currentChanged, this, [this](const QString &tab) {
        m_stack->setCurrentIndex(int(tabs.indexOf(tab)));
        Q_EMIT routeChanged(currentRoute());
    });
    return m_header;
}

QWidget *IntegrationsPage::makeLocked()
{
    m_locked = new Banner(m_theme, Banner::Kind::Warning, this);
    m_locked->setObjectName(QStringLiteral("vaultLocked"));
    m_locked->setMessage(tr("Tokens are kept in a vault that is locked; no source can be read until you unlock it."));
    QPushButton *unlock = m_locked->addAction(tr("Unlock…"));
    unlock->setObjectName(QStringLiteral("unlockVault"));
    connect(unlock, &QPushButton::clicked, this, [this] {
        auto *dialog = new VaultDialog(m_session, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, &IntegrationsPage::refresh);
        dialog->open();
    });
    return m_locked;
}

QWidget *IntegrationsPage::makeSources()
{
    auto *body = new QWidget;
    m_list = new QVBoxLayout(body);
    m_list->setContentsMargins(0, 0, 0, space::xl);
    m_list->setSpacing(space::s);
    return scrolled(body, tr("Sources"), this);
}

void IntegrationsPage::connectSession()
{
    for (const auto signal :
         {&Session::decisionMade, &Session::connectionsChanged, &Session::scheduleChanged, &Session::syncStarted})
        connect(&m_session, signal, this, &IntegrationsPage::refresh);
    connect(&SyncWatch::of(m_session), &SyncWatch::changed, this, [this] {
        if (isVisible()) // being shown fills them, too
            fillCards();
    });
    // Queued: the session still counts as syncing while it hands its Portfolio over.
    connect(&m_session, &Session::portfolioChanged, this, &IntegrationsPage::refresh, Qt::QueuedConnection);
    connect(&m_session, &Session::syncFinished, this, [this] {
        refresh();
        if (const std::set<SourceId> next = std::exchange(m_waiting, {}); !next.empty() && maySync())
            m_session.sync({next.begin(), next.end()});
    });
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, &IntegrationsPage::refresh);
    minute->start(60'000);
}

void IntegrationsPage::showRoute(const Route &route)
{
    m_tabs->setCurrent(route.value(tabName));
    m_stack->setCurrentIndex(int(tabs.indexOf(m_tabs->current())));
}

Route IntegrationsPage::currentRoute() const
{
    return Route::to(paths::integrations).with(tabName, m_tabs->current());
}

void IntegrationsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refresh();
}

bool IntegrationsPage::isSettled() const
{
    return m_session.portfolio() != nullptr;
}

void IntegrationsPage::focusContent()
{
    if (m_stack->currentIndex() == 0 && !m_cards.empty())
        m_cards.front().card->focusAction();
    else
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

bool IntegrationsPage::maySync() const
{
    return !m_session.isSyncing() && !m_session.schedule().offline;
}

void IntegrationsPage::refresh()
{
    arrangeCards();
    fillCards();
    m_schedule->refresh();
    m_assistant->refresh();
    m_locked->setVisible(!m_session.isDemo() && VaultDialog::isLocked(m_session));
    const auto connected = m_session.connectedSources();
    m_header->setNote(tr("%1 of %2 sources connected").arg(connected.size()).arg(allSources.size()));
    m_syncAll->setToolTip(m_session.schedule().offline ? tr("You are working offline") : QString());
    Q_EMIT settled();
}

/// A card a source, and one for each connection of a source that may have several.
void IntegrationsPage::arrangeCards()
{
    QStringList keys;
    for (const SourceId source : allSources) {
        for (const Connection &connection : connectionsOf(m_session, source))
            keys << connection.secretKey();
        keys << sourceKey(source);
    }
    if (keys == m_shown)
        return;
    m_shown = keys;
    m_cards.clear();
    while (QLayoutItem *item = m_list->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    for (const SourceId source : allSources) {
        const std::vector<Connection> connections = connectionsOf(m_session, source);
        if (!guideOf(source).several || connections.empty()) {
            addCard(source, connections.empty() ? std::nullopt : std::optional(connections.front()));
            continue;
        }
        for (const Connection &connection : connections)
            addCard(source, connection);
        QPushButton *another =
            secondaryButton(tr("Add a %1…").arg(sourceTitle(source).toLower()), m_list->parentWidget());
        another->setObjectName(QStringLiteral("add-") + sourceKey(source));
        connect(another, &QPushButton::clicked, this,
                [this, source] { m_connect->openFor(source, {}, ConnectForm::Field::Name); });
        m_list->addWidget(another, 0, Qt::AlignLeft);
    }
    m_list->addStretch(1);
}

void IntegrationsPage::addCard(SourceId source, const std::optional<Connection> &connection)
{
    const QString key = connection ? connection->secretKey() : sourceKey(source);
    auto *card = new SourceCard(m_theme, source, key, m_list->parentWidget());
    m_list->addWidget(card);
    m_cards.push_back({source, key, card});
    connectCard(card, source);
}

void IntegrationsPage::connectCard(SourceCard *card, SourceId source)
{
    using Field = ConnectForm::Field;
    connect(card, &SourceCard::connectRequested, this,
            [this, source] { m_connect->openFor(source, {}, guideOf(source).several ? Field::Name : Field::Token); });
    connect(card, &SourceCard::reconnectRequested, this,
            [this, source, card] { m_connect->openFor(source, card->connection(), Field::Token); });
    connect(card, &SourceCard::editRequested, this,
            [this, source, card] { m_connect->openFor(source, card->connection(), Field::Options); });
    connect(card, &SourceCard::disconnectRequested, this, [this, card] {
        if (card->connection())
            askToDisconnect(*card->connection());
    });
    connect(card, &SourceCard::syncRequested, this, [this, source] { m_session.sync({source}); });
    connect(card, &SourceCard::skippedRequested, this, [this, source] { m_skipped->openFor(source); });
}

void IntegrationsPage::fillCards()
{
    const Instant now = m_now();
    const bool may = maySync();
    std::map<QString, Connection> connections;
    for (const Connection &connection : m_session.connections())
        connections.emplace(connection.secretKey(), connection);
    for (const auto &[source, key, card] : m_cards) {
        SourceCard::Facts facts;
        facts.known = findSource(source) != nullptr;
        facts.mayConnect = !m_session.isDemo();
        facts.maySync = may;
        const auto mine = connections.find(key);
        if (mine != connections.end()) {
            facts.connection = mine->second;
            facts.place = tokenPlace(source, mine->second);
            facts.oneOfSeveral = std::ranges::count_if(connections, [id = source](const auto &each) {
                                     return each.second.source == id;
                                 }) > 1;
        }
        card->setStatus(sourceStatus(m_session, source, now), std::move(facts));
    }
    m_syncAll->setEnabled(may && !m_session.connectedSources().empty());
}

QString IntegrationsPage::tokenPlace(SourceId source, const Connection &connection) const
{
    const QString key = connection.secretKey();
    if (m_session.tokens().fromEnvironment(key))
        return tr("Token from %1 in the environment").arg(QString::fromLatin1(Tokens::variableOf(key)));
    const auto token = guideOf(source).token;
    if (token == SourceGuide::Token::None || token == SourceGuide::Token::Optional)
        return {};
    return tr("Token in %1").arg(m_session.tokens().store().place());
}

void IntegrationsPage::askToDisconnect(const Connection &connection)
{
    const SourceStatus status = sourceStatus(m_session, connection.source, m_now());
    const bool environment = m_session.tokens().fromEnvironment(connection.secretKey());
    const bool none = guideOf(connection.source).token == SourceGuide::Token::None;
    auto *dialog = new DisconnectDialog(
        connection, environment || none ? QString() : m_session.tokens().store().place(), status.state.records, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DisconnectDialog::chosen, this,
            [this, connection](bool keepData) { remove(connection, keepData); });
    dialog->open();
}

void IntegrationsPage::remove(const Connection &connection, bool keepData)
{
    const QString title = connection.name.isEmpty() ? sourceTitle(connection.source) : connection.name;
    SourceId source = connection.source;
    QString name = connection.name;
    QCoro::connect(m_session.removeConnection(source, std::move(name), keepData), this,
                   [this, title, source, keepData](const Result<void> &removed) {
                       m_toast->showMessage(!removed   ? removed.error().sentence
                                            : keepData ? tr("%1 is disconnected; its data stays.").arg(title)
                                                       : tr("%1 is disconnected, and its data deleted.").arg(title));
                       for (const auto &[id, key, card] : m_cards) {
                           if (id == source && removed)
                               card->focusAction();
                       }
                   });
}

void IntegrationsPage::syncFirst(SourceId source)
{
    refresh();
    if (m_session.schedule().offline)
        m_toast->showMessage(
            tr("%1 is connected. It is read once you no longer work offline.").arg(sourceTitle(source)));
    else if (m_session.isSyncing())
        m_waiting.insert(source);
    else
        m_session.sync({source});
}

} // namespace success::ui
