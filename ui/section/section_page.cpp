// SPDX-License-Identifier: Apache-2.0
#include "ui/section/section_page.h"

#include "core/session/cache_rebuild.h"
#include "ui/format/words.h"
#include "ui/routing/ask_to_route.h"
#include "ui/section/row_bar.h"
#include "ui/section/saved_views_menu.h"
#include "ui/section/section_bar.h"
#include "ui/section/section_notices.h"
#include "ui/shell/router.h"
#include "ui/table/table_view.h"
#include "ui/widgets/toast.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace success::ui {

SectionPage::SectionPage(Session &session, const Theme &theme, Section section, std::vector<SourceCost> costs,
                         QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_theme(theme)
    , m_info(sectionInfo(section))
    , m_chooseFile(saveFileDialog(this))
    , m_bar(new SectionBar(session, theme, m_info.title, systemNow, this))
    , m_views(new SavedViewsMenu(
          session, section, m_bar->addAction(QStringLiteral("bookmark"), tr("Views")),
          [this](const Result<void> &decision, const QString &done) { tellDecision(decision, done); }))
    , m_notices(new SectionNotices(session, theme, m_info.sources, std::move(costs), systemNow, this))
    , m_toast(new Toast(this))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(space::xl, space::s, space::xl, space::s);
    m_column->setSpacing(space::s);
    addPart(m_bar);
    addPart(m_notices);
    connect(m_notices, &SectionNotices::integrationsRequested, this, &SectionPage::openIntegrations);
    connect(m_notices, &SectionNotices::retryRequested, this, &SectionPage::loadAgain);
    connect(m_toast, &Toast::actionTriggered, this, [this] {
        if (auto undone = m_session.undo(); !undone)
            tell(undone.error().sentence);
    });
    connect(m_views, &SavedViewsMenu::viewChosen, this, &SectionPage::openView);
    connect(&m_session, &Session::portfolioChanged, this, &SectionPage::take);
    connect(&m_session, &Session::failed, this, &SectionPage::fail);
}

void SectionPage::start()
{
    if (m_session.portfolio())
        take(m_session.portfolio());
}

void SectionPage::addPart(QWidget *part, int stretch)
{
    m_column->addWidget(part, stretch);
}

void SectionPage::addList(SectionList *list, const QString &exportName)
{
    m_lists.push_back({list, exportName});
    if (m_list == nullptr)
        m_list = list;
    connect(list, &SectionList::routeChanged, this, [this] { Q_EMIT routeChanged(currentRoute()); });
    connect(list, &SectionList::filtersShown, this, &SectionPage::followView);
    connect(list, &SectionList::columnsChanged, this, &SectionPage::followView);
    connect(list, &SectionList::rowsShown, this, &SectionPage::tellLost);
    connect(list, &SectionList::exportRequested, this, &SectionPage::exportRows);
    connect(list, &SectionList::said, this, [this](const QString &sentence) { tell(sentence); });
    // Queued: whatever else follows the rows has begun by then.
    connect(list, &SectionList::rowsShown, this, &SectionPage::settleIfDone, Qt::QueuedConnection);
    const auto *content = list->content();
    connect(content, &SectionContent::retryRequested, this, &SectionPage::loadAgain);
    connect(content, &SectionContent::demoRequested, this, &SectionPage::demoRequested);
    connect(content, &SectionContent::integrationsRequested, this, &SectionPage::openIntegrations);
}

void SectionPage::showList(SectionList *list)
{
    m_list = list;
    followView();
}

/// Later: a page changes its face, its list and its filters one after the other.
void SectionPage::followView()
{
    QMetaObject::invokeMethod(this, &SectionPage::showViewName, Qt::QueuedConnection);
}

void SectionPage::showViewName()
{
    std::optional<SavedViewsMenu::Shown> shown;
    if (m_list != nullptr && m_list->isVisibleTo(this))
        shown = {currentRoute().with(m_detailKey, {}).query().toString(QUrl::FullyEncoded), m_list->columns()};
    m_views->setShown(shown);
}

void SectionPage::openView(const SavedView &view)
{
    Q_EMIT routeRequested(Route::to(m_info.path, QUrlQuery(view.query)));
    m_list->showColumns(view.columns);
    showViewName(); // before the view is the one that was opened: another may have shown what was in view until now
    m_views->setOpened(view.id);
    m_checking = view;
    tellLost();
}

void SectionPage::tellLost()
{
    if (m_checking.id.isEmpty() || !m_list->isLoaded())
        return;
    const SavedView view = std::exchange(m_checking, {});
    const auto quoted = [](const QStringList &values) -> QString {
        return u"“" % values.join(u"”, “"_qs) % u"”";
    };
    const SectionList::Lost lost = m_list->lostValues(QUrlQuery(view.query));
    if (!lost.unknown.isEmpty())
        tell(tr("The view “%1” asks for %2, which is not known here any more; it is shown without that.")
                 .arg(view.name, quoted(lost.unknown)));
    else if (!lost.unheld.isEmpty())
        tell(tr("The view “%1” asks for %2, which nothing here has any more.").arg(view.name, quoted(lost.unheld)));
}

void SectionPage::take(const PortfolioPtr &portfolio)
{
    m_failure.reset();
    for (const auto &each : m_lists)
        each.list->setConnected(anySynced(*portfolio, m_info.sources));
    showFailure();
    m_notices->setPortfolio(*portfolio);
    m_bar->setLastUpdated(lastUpdated(*portfolio, m_info.sources));
    read(portfolio);
}

void SectionPage::fail(const Error &error)
{
    m_failure = error;
    m_needsNewCache = needsNewCache(error, m_session.folder());
    if (m_needsNewCache)
        m_failure->sentence = tr("The local copy of your sources' data cannot be read; what it held comes back with a "
                                 "sync, and nothing that was decided here is in it. %1")
                                  .arg(error.sentence);
    showFailure();
    settleIfDone();
}

void SectionPage::loadAgain()
{
    m_failure.reset();
    showFailure();
    if (!m_needsNewCache)
        return m_session.load();
    const auto rebuilt = rebuildCache(m_session);
    rebuilt ? tell(*rebuilt) : fail(rebuilt.error());
}

void SectionPage::showFailure()
{
    const QString remedy = m_failure && m_needsNewCache ? tr("Make a new local copy") : QString();
    for (const auto &each : m_lists)
        each.list->setFailure(m_failure, remedy);
    const bool olderShown = m_list != nullptr && m_list->isLoaded();
    m_notices->setProblem(m_failure && olderShown ? m_failure->sentence : QString(), remedy);
}

void SectionPage::showRoute(const Route &route)
{
    m_list->showRoute(route);
}

Route SectionPage::currentRoute() const
{
    return m_list->route(Route::to(m_info.path));
}

bool SectionPage::isSettled() const
{
    return m_failure || (m_list->isSettled() && !isReading());
}

void SectionPage::settleIfDone()
{
    if (isSettled())
        Q_EMIT settled();
}

void SectionPage::focusSearch()
{
    m_list->bar()->focusSearch();
}

void SectionPage::routeSelection()
{
    routeAccounts(m_list->view()->selectedKeys());
}

void SectionPage::routeAccounts(const QStringList &keys)
{
    const auto tellRouted = [this, list = m_list](const Result<void> &decided, const QString &done) {
        tellDecision(decided, done);
        if (list->isAncestorOf(window()->focusWidget())) // a bulk button goes with the selection
            list->view()->setFocus();
    };
    askToRoute(m_session, m_theme, {m_info.section, keys, accountsText(keys), {}}, this, tellRouted);
}

void SectionPage::addRouteAction(SectionList *list)
{
    auto *route = list->bar()->rows()->addAction(QStringLiteral("route"), tr("Route to…"));
    route->setObjectName(QStringLiteral("bulkRoute"));
    connect(route, &QPushButton::clicked, this, [this, list] { routeAccounts(list->view()->selectedKeys()); });
}

QString SectionPage::accountsText(const QStringList &keys) const
{
    const PortfolioPtr portfolio = m_session.portfolio();
    const auto *only = keys.size() == 1 && portfolio ? portfolio->find(keys.first()) : nullptr;
    return only ? only->name : tr("%1 accounts").arg(countText(keys.size()));
}

void SectionPage::openIntegrations()
{
    Q_EMIT routeRequested(Route::to(paths::integrations));
}

void SectionPage::tell(const QString &sentence, bool undoable)
{
    m_toast->showMessage(sentence, undoable ? tr("Undo") : QString());
}

void SectionPage::exportRows()
{
    const auto listed = std::ranges::find(m_lists, m_list, &Listed::list);
    m_list->saveRows(listed->exportName, m_chooseFile);
}

void SectionPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return Page::keyPressEvent(event);
    if (!m_list->stepBack())
        event->ignore();
}

} // namespace success::ui
