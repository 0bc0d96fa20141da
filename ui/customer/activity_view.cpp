// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/activity_view.h"

#include "ui/customer/activity_delegate.h"
#include "ui/format/words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListView>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr std::array kinds{ActivityKind::Call,   ActivityKind::Message,  ActivityKind::Project,
                           ActivityKind::Signal, ActivityKind::Contract, ActivityKind::Payment};

QListView *makeList(QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setObjectName(QStringLiteral("activityList"));
    list->setAccessibleName(ActivityView::tr("Activity, newest first"));
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setResizeMode(QListView::Adjust);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setMouseTracking(true);
    list->verticalScrollBar()->setSingleStep(24);
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
    for (const auto kind : kinds)
        m_kind->addItem(activityKindTitle(kind), int(kind));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(m_delegate);
    m_searchSoon->setSingleShot(true);
    m_searchSoon->setInterval(150);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ActivityView::restart);
    connect(m_search, &QLineEdit::textChanged, m_searchSoon, qOverload<>(&QTimer::start));
    connect(m_searchSoon, &QTimer::timeout, this, &ActivityView::restart);
    connect(&m_model, &ActivityModel::stateChanged, this, &ActivityView::showState);
    connect(m_delegate, &ActivityDelegate::openRequested, this, &ActivityView::openRequested);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &to, const QModelIndex &from) { moveTo(from, to); });
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const auto url = index.data(ActivityModel::UrlRole).toString(); !url.isEmpty())
            Q_EMIT openRequested(url);
    });
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

void ActivityView::restart()
{
    ActivityQuery query;
    query.search = m_search->text().trimmed();
    if (const auto kind = m_kind->currentData(); kind.isValid())
        query.kinds = {ActivityKind(kind.toInt())};
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
    if (!m_model.isReading())
        Q_EMIT settled();
}

QString ActivityView::nothingText() const
{
    const auto &query = m_model.query();
    if (query.kinds.empty() && query.search.isEmpty())
        return tr("No source knows of any activity yet");
    if (query.kinds.empty())
        return tr("Nothing matches “%1”").arg(query.search);
    const auto kind = activityKindTitle(query.kinds.front());
    return query.search.isEmpty() ? tr("There is nothing of the kind “%1”").arg(kind)
                                  : tr("Nothing of the kind “%1” matches “%2”").arg(kind, query.search);
}

/// What stands where the items would be: why there are none, and what to do about it.
void ActivityView::showWords()
{
    m_words->clearActions();
    const auto &error = m_model.error();
    m_words->setSentence(error ? tr("The activity could not be read") : nothingText());
    m_words->setDetail(error ? error->sentence : QString());
    if (error)
        connect(m_words->addAction(tr("Retry")), &QPushButton::clicked, &m_model, &ActivityModel::retry);
    else if (!m_model.query().search.isEmpty() || !m_model.query().kinds.empty())
        connect(m_words->addAction(tr("Clear")), &QPushButton::clicked, this, &ActivityView::clearFilters);
    m_stack->setCurrentWidget(m_words);
}

void ActivityView::moveTo(const QModelIndex &from, const QModelIndex &to)
{
    m_delegate->currentMoved(from, to);
    fitHeight();
    if (m_grows && to.isValid())
        Q_EMIT revealRequested(
            QRect(m_list->viewport()->mapTo(this, m_list->visualRect(to).topLeft()), m_list->visualRect(to).size()));
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
    int height = 0;
    if (m_grows && m_model.rowCount() > 0) {
        const auto last = m_list->visualRect(m_model.index(m_model.rowCount() - 1));
        const auto first = m_list->visualRect(m_model.index(0));
        height = last.bottom() - first.top() + 1 + 2 * m_list->frameWidth();
    }
    m_stack->setMinimumHeight(height > 0 ? height : 160);
}

void ActivityView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_list->doItemsLayout();
    fitHeight();
}

} // namespace success::ui
