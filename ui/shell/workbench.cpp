// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/workbench.h"

#include "ui/shell/router.h"
#include "ui/shell/sections.h"

#include <QApplication>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace success::ui {

namespace {
constexpr int narrowWidth = 1024;
constexpr int paneShare = 46; // of 100, until the user moves the handle
} // namespace

Workbench::Workbench(PageFactory factory, QWidget *parent)
    : QWidget(parent)
    , m_factory(std::move(factory))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_stack(new QStackedWidget(m_splitter))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(5); // wide enough to be caught; only its middle line is drawn
    m_stack->setMinimumWidth(360);
    if (!m_factory.detail)
        return;
    m_pane = m_factory.detail(m_splitter);
    m_pane->setObjectName(QStringLiteral("detailPane"));
    m_pane->setMinimumWidth(380);
    m_pane->hide();
    m_splitter->setStretchFactor(0, 100 - paneShare);
    m_splitter->setStretchFactor(1, paneShare);
    connect(m_splitter, &QSplitter::splitterMoved, this, &Workbench::splitterMoved);
    connect(m_pane, &DetailPane::backRequested, this, &Workbench::paneBackRequested);
    connect(m_pane, &DetailPane::expandRequested, this, &Workbench::setExpanded);
    connect(m_pane, &DetailPane::routeRequested, this, &Workbench::routeRequested);
    connect(m_pane, &DetailPane::settled, this, &Workbench::settled);
}

Page *Workbench::page(const QString &path)
{
    if (Page *known = m_pages.value(path))
        return known;
    const auto maker = m_factory.pages.find(path);
    if (maker == m_factory.pages.end())
        return nullptr;
    Page *made = maker->second(m_stack);
    made->setObjectName(QStringLiteral("page") + QString(path).replace(QLatin1Char('/'), QLatin1Char('-')));
    m_pages.insert(path, made);
    m_stack->addWidget(made);
    connect(made, &Page::routeRequested, this, &Workbench::routeRequested);
    connect(made, &Page::demoRequested, this, &Workbench::demoRequested);
    connect(made, &Page::settled, this, &Workbench::settled);
    connect(made, &Page::customerRequested, this,
            [this](const QString &key) { Q_EMIT routeRequested(Route::customer(key)); });
    connect(made, &Page::routeChanged, this, [this, made](const Route &route) {
        if (made == currentPage())
            Q_EMIT pageRouteChanged(route);
    });
    return made;
}

void Workbench::showRoute(const Route &route)
{
    if (const auto key = route.customerKey()) {
        openPane(*key, route.value(QStringLiteral("view")));
        return;
    }
    closePane();
    showPage(route);
}

void Workbench::showPage(const Route &route)
{
    const Page *before = currentPage();
    const bool isNew = !m_pages.contains(route.path());
    Page *target = page(route.path());
    if (target == nullptr)
        return;
    if (target != before)
        rememberFocus();
    m_stack->setCurrentWidget(target);
    // Coming back to a page finds it as it was left: selection, scroll position and all.
    if (isNew || target->currentRoute() != route)
        target->showRoute(route);
    if (target != before)
        restoreFocus();
}

void Workbench::rememberFocus()
{
    QWidget *focused = QApplication::focusWidget();
    if (currentPage() != nullptr && currentPage()->isAncestorOf(focused))
        m_focus[currentPage()] = focused;
}

void Workbench::restoreFocus()
{
    Page *page = currentPage();
    if (page == nullptr)
        return;
    QWidget *last = m_focus.value(page);
    (last != nullptr && last->isVisibleTo(page) ? last : page)->setFocus(Qt::OtherFocusReason);
}

void Workbench::openPane(const QString &accountKey, const QString &view)
{
    if (m_pane == nullptr)
        return;
    const bool alone = currentPage() == nullptr;
    if (alone)
        showPage(Route::to(paths::health));
    if (!m_paneOpen)
        m_expanded = alone || m_expanded;
    if (!m_paneOpen)
        rememberFocus();
    m_paneOpen = true;
    if (const SectionInfo *section = findSection(pageRoute().path()))
        m_pane->setOrigin(section->section);
    m_pane->showAccount(accountKey);
    m_pane->showView(view);
    arrange();
    m_pane->setFocus(Qt::OtherFocusReason);
}

void Workbench::routeSelection()
{
    const QWidget *focus = window()->focusWidget();
    const bool inPane = m_paneOpen && (m_expanded || m_pane == focus || m_pane->isAncestorOf(focus));
    if (inPane)
        m_pane->routeAccount();
    else if (Page *shown = currentPage())
        shown->routeSelection();
}

void Workbench::askAboutAccount()
{
    if (m_paneOpen)
        m_pane->askAboutAccount();
}

void Workbench::closePane()
{
    if (!m_paneOpen)
        return;
    m_paneOpen = false;
    m_expanded = false;
    arrange();
    restoreFocus();
}

void Workbench::setExpanded(bool expanded)
{
    m_expanded = expanded;
    arrange();
}

bool Workbench::isNarrow() const
{
    return width() <= narrowWidth;
}

void Workbench::arrange()
{
    if (m_pane == nullptr)
        return;
    const bool whole = m_expanded || isNarrow();
    m_pane->setVisible(m_paneOpen);
    m_pane->setExpanded(m_paneOpen && whole);
    m_stack->setVisible(!m_paneOpen || !whole);
}

void Workbench::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

Page *Workbench::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

Route Workbench::pageRoute() const
{
    return currentPage() != nullptr ? currentPage()->currentRoute() : Route();
}

bool Workbench::isSettled() const
{
    const bool pageReady = currentPage() == nullptr || m_stack->isHidden() || currentPage()->isSettled();
    return pageReady && (!m_paneOpen || m_pane->isSettled());
}

QByteArray Workbench::saveState() const
{
    return m_splitter->saveState();
}

void Workbench::restoreState(const QByteArray &state)
{
    m_splitter->restoreState(state);
    m_splitter->setHandleWidth(5);
    m_splitter->setChildrenCollapsible(false);
}

} // namespace success::ui
