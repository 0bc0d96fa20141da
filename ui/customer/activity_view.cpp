// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/activity_view.h"

#include "ui/customer/activity_delegate.h"
#include "ui/customer/activity_list.h"
#include "ui/format/words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/text.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int lowest = 160;
constexpr int mostRead = 5'000; ///< items, to get to one that is pointed at

ActivityList *makeList(QWidget *parent)
{
    auto *list = new ActivityList(parent);
    list->setObjectName(QStringLiteral("activityList"));
    list->setAccessibleName(ActivityView::tr("Activity, newest first"));
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    return list;
}

} // namespace

ActivityView::ActivityView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_delegate(new ActivityDelegate(theme, {}, this))
    , m_kind(new QComboBox(this))
    , m_search(new SearchField(theme, tr("Search activity"), this))
    , m_searchSoon(new QTimer(this))
    , m_stack(new QStackedWidget(this))
    , m_list(makeList(m_stack))
    , m_words(new EmptyState(theme, QStringLiteral("clock"), {}, m_stack))
    , m_skeleton(new SkeletonLines(theme, 8, m_stack))
    , m_progress(textLabel({}, TextStyle::Caption, TextTone::Secondary, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(new SectionHeader(tr("Activity")));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_kind);
    row->addWidget(m_search, 1);
    column->addLayout(row);
    for (auto *part : std::initializer_list<QWidget *>{m_skeleton, m_list, m_words})
        m_stack->addWidget(part);
    column->addWidget(m_stack, 1);
    column->addWidget(m_progress);
    m_progress->setObjectName(QStringLiteral("activityProgress"));
    m_search->setObjectName(QStringLiteral("activitySearch"));
    m_kind->setObjectName(QStringLiteral("activityKind"));
    m_kind->setAccessibleName(tr("Kind of activity"));
    m_kind->addItem(tr("All kinds"));
    for (const auto kind : timelineKinds)
        m_kind->addItem(timelineKindTitle(kind), int(kind));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(m_delegate);
    m_searchSoon->setSingleShot(true);
    m_searchSoon->setInterval(150);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ActivityView::restart);
    connect(m_search, &QLineEdit::textChanged, m_searchSoon, qOverload<>(&QTimer::start));
    connect(m_searchSoon, &QTimer::timeout, this, &ActivityView::restart);
    connect(&m_model, &ActivityModel::stateChanged, this, &ActivityView::showState);
    connect(m_delegate, &ActivityDelegate::openRequested, this, &ActivityView::openRequested);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ActivityView::moveTo);
    connect(m_list, &ActivityList::heightChanged, this, &ActivityView::fitHeight);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (m_outdated)
            refresh();
    });
    connect(m_list, &ActivityList::copyRequested, this, &ActivityView::copy);
    connect(m_list, &QWidget::customContextMenuRequested, this, &ActivityView::showMenu);
    connect(m_list, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT itemRequested(m_model.item(index.row())); });
    connect(&theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    m_list->viewport()->installEventFilter(this);
    m_search->installEventFilter(this);
}

void ActivityView::start(ActivityModel::PageReader reader, AsOf asOf)
{
    m_reader = std::move(reader);
    m_delegate->setAsOf(asOf);
    clearFilters();
}

void ActivityView::clearFilters()
{
    const QSignalBlocker quietKind(m_kind);
    const QSignalBlocker quietSearch(m_search);
    m_kind->setCurrentIndex(0);
    m_search->clear();
    m_searchSoon->stop();
    restart();
}

void ActivityView::goToNewest()
{
    if (!m_model.query().kinds.empty() || !m_model.query().search.isEmpty())
        clearFilters();
    m_list->setFocus(Qt::TabFocusReason);
    m_list->setCurrentIndex(m_model.index(0));
}

void ActivityView::refresh()
{
    m_outdated = m_list->verticalScrollBar()->value() > 0;
    if (!m_outdated)
        restart();
}

void ActivityView::restart()
{
    m_outdated = false;
    ActivityQuery query;
    query.search = m_search->text().trimmed();
    if (const auto kind = m_kind->currentData(); kind.isValid())
        query.kinds = {TimelineKind(kind.toInt())};
    m_model.start(m_reader, query);
    m_list->scrollToTop();
}

void ActivityView::showState()
{
    const int count = m_model.rowCount();
    const bool more = m_model.hasMore();
    const auto items = count == 1 ? tr("1 item") : tr("%1 items").arg(countText(count));
    m_progress->setText(m_model.isReading() && count > 0 ? tr("Reading older activity…")
                        : count == 0                     ? QString()
                        : more                           ? tr("%1 shown, older ones follow").arg(items)
                                                         : tr("%1, nothing older").arg(items));
    if (count > 0)
        m_stack->setCurrentWidget(m_list);
    else if (m_model.isReading())
        m_stack->setCurrentWidget(m_skeleton);
    else
        showWords();
    fitHeight();
    showTarget();
    if (!m_model.isReading())
        Q_EMIT settled();
}

void ActivityView::pointAt(const ActivityItem &item)
{
    m_target = item;
    const ActivityQuery &query = m_model.query();
    const bool hidden = !query.search.isEmpty() || (!query.kinds.empty() && query.kinds.front() != item.kind);
    if (hidden)
        clearFilters();
    else
        showTarget();
}

void ActivityView::showTarget()
{
    if (!m_target || m_model.isReading())
        return;
    const int row = m_model.rowOf(*m_target);
    const int last = m_model.rowCount() - 1;
    if (row >= 0) {
        m_target.reset();
        m_list->setCurrentIndex(m_model.index(row));
        m_list->scrollTo(m_model.index(row));
    } else if (m_model.hasMore() && !m_model.error() && last < mostRead &&
               m_model.item(last).record.at >= m_target->record.at) {
        m_model.readMore();
    } else {
        m_target.reset();
    }
}

QString ActivityView::nothingText() const
{
    const auto &query = m_model.query();
    if (query.kinds.empty() && query.search.isEmpty())
        return tr("No source knows of any activity yet");
    if (query.kinds.empty())
        return tr("Nothing matches “%1”").arg(query.search);
    const auto kind = timelineKindTitle(query.kinds.front());
    return query.search.isEmpty() ? tr("There is nothing of the kind “%1”").arg(kind)
                                  : tr("Nothing of the kind “%1” matches “%2”").arg(kind, query.search);
}

/// Where items of a kind come from, for when there are none.
QString ActivityView::originText(TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::Call:
    case TimelineKind::Message:
    case TimelineKind::Signal:
        return tr("Calls, messages and signals come from BuildBetter, by the company of who took part.");
    case TimelineKind::Project:
        return tr("These are BuildBetter documents that name this account. Its projects cannot be read: there is no "
                  "interface for them.");
    case TimelineKind::Contract:
    case TimelineKind::Payment:
        return tr("Contract changes and payments come from Salesbricks and Stripe.");
    case TimelineKind::Decision:
        return tr("Routes, drafts, dismissals, tracking and settings that touch this account are listed here.");
    case TimelineKind::Note:
        return tr("Each time you leave a note on the right, what it says by then is kept here.");
    }
    return {};
}

/// What stands where the items would be: why there are none, and what to do about it.
void ActivityView::showWords()
{
    m_words->clearActions();
    const auto &error = m_model.error();
    m_words->setSentence(error ? tr("The activity could not be read") : nothingText());
    const auto &kinds = m_model.query().kinds;
    m_words->setDetail(error ? error->sentence : kinds.empty() ? QString() : originText(kinds.front()));
    if (error)
        connect(m_words->addAction(tr("Retry")), &QPushButton::clicked, &m_model, &ActivityModel::retry);
    else if (!m_model.query().search.isEmpty() || !m_model.query().kinds.empty())
        connect(m_words->addAction(tr("Clear")), &QPushButton::clicked, this, &ActivityView::clearFilters);
    m_stack->setCurrentWidget(m_words);
}

void ActivityView::moveTo(const QModelIndex &to)
{
    fitHeight();
    if (m_grows && to.isValid())
        Q_EMIT revealRequested(
            QRect(m_list->viewport()->mapTo(this, m_list->visualRect(to).topLeft()), m_list->visualRect(to).size()));
}

void ActivityView::showMenu(const QPoint &at)
{
    const auto index = m_list->indexAt(at);
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    const ActivityItem item = m_model.item(index.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show whole"), this, [this, item] { Q_EMIT itemRequested(item); });
    if (opensInBrowser(item.record.url))
        menu->addAction(tr("Open in %1").arg(sourceTitle(item.source)), this,
                        [this, item] { Q_EMIT openRequested(item.record.url); });
    menu->addAction(tr("Copy text"), this, [this, index = QPersistentModelIndex(index)] { copy(index); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void ActivityView::copy(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const ActivityRecord &record = m_model.item(index.row()).record;
    QStringList lines{record.title, record.text};
    lines.removeAll(QString());
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

/// Down in the search field goes on to the items; the pointer is a hand only where a click opens something.
bool ActivityView::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_search && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down && m_model.rowCount() > 0) {
        m_list->setFocus(Qt::TabFocusReason);
        m_list->setCurrentIndex(m_model.index(0));
        return true;
    }
    if (object == m_list->viewport() && event->type() == QEvent::MouseMove) {
        const auto point = static_cast<QMouseEvent *>(event)->pos();
        const bool opens = m_delegate->opensAt(*m_list, m_list->indexAt(point), point);
        m_list->viewport()->setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    return QWidget::eventFilter(object, event);
}

void ActivityView::setGrows(bool grows)
{
    m_grows = grows;
    m_model.setFetchedByView(!grows);
    m_list->setVerticalScrollBarPolicy(grows ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    fitHeight();
}

void ActivityView::reachedEnd()
{
    m_model.readMore();
}

void ActivityView::fitHeight()
{
    const bool shown = m_grows && m_model.rowCount() > 0;
    m_stack->setMinimumHeight(shown ? m_list->contentHeight() + 2 * m_list->frameWidth() : lowest);
}

void ActivityView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

} // namespace success::ui
