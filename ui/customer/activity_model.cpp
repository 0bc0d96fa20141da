// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/activity_model.h"

#include <QLocale>

#include <algorithm>

namespace success::ui {

ActivityModel::ActivityModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ActivityModel::start(PageReader reader, const ActivityQuery &query)
{
    beginResetModel();
    ++m_run;
    m_reader = std::move(reader);
    m_query = query;
    m_items.clear();
    m_next.reset();
    m_error.reset();
    m_reading = false;
    m_more = bool(m_reader);
    endResetModel();
    readNext();
}

void ActivityModel::retry()
{
    m_error.reset();
    readNext();
}

void ActivityModel::readNext()
{
    if (!m_more || m_reading || m_error)
        return;
    m_reading = true;
    Q_EMIT stateChanged();
    m_reader(m_query, m_next, [this, run = m_run](Result<ActivityPage> answer) {
        if (run == m_run)
            take(std::move(answer));
    });
}

void ActivityModel::take(Result<ActivityPage> answer)
{
    m_reading = false;
    if (!answer) {
        m_error = answer.error();
        Q_EMIT stateChanged();
        return;
    }
    m_next = answer->next;
    m_more = m_next.has_value();
    if (!answer->items.empty()) {
        const int first = int(m_items.size());
        beginInsertRows({}, first, first + int(answer->items.size()) - 1);
        std::ranges::move(answer->items, std::back_inserter(m_items));
        endInsertRows();
    }
    Q_EMIT stateChanged();
}

int ActivityModel::rowOf(const ActivityItem &item) const
{
    const auto found = std::ranges::find_if(
        m_items, [&item](const ActivityItem &each) { return each.id == item.id && each.kind == item.kind; });
    return found == m_items.end() ? -1 : int(found - m_items.begin());
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

bool ActivityModel::startsDay(int row) const
{
    return row == 0 || dateOf(m_items[size_t(row)].record.at) != dateOf(m_items[size_t(row - 1)].record.at);
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &record = item(index.row()).record;
    switch (role) {
    case Qt::DisplayRole:
        return record.title;
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3. %4")
            .arg(timelineKindTitle(item(index.row()).kind), QLocale().toString(dateOf(record.at), QLocale::LongFormat),
                 record.title, record.text);
    case Qt::ToolTipRole:
        return QLocale().toString(toDateTime(record.at), QLocale::LongFormat);
    case ItemRole:
        return QVariant::fromValue(&item(index.row()));
    case StartsDayRole:
        return startsDay(index.row());
    case UrlRole:
        return record.url;
    default:
        return {};
    }
}

bool ActivityModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_fetchedByView && m_more && !m_reading && !m_error;
}

void ActivityModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        readNext();
}

QString timelineKindTitle(TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::Call:
        return ActivityModel::tr("Call");
    case TimelineKind::Message:
        return ActivityModel::tr("Message");
    case TimelineKind::Project:
        return ActivityModel::tr("Project");
    case TimelineKind::Signal:
        return ActivityModel::tr("Signal");
    case TimelineKind::Contract:
        return ActivityModel::tr("Contract");
    case TimelineKind::Payment:
        return ActivityModel::tr("Payment");
    case TimelineKind::Decision:
        return ActivityModel::tr("Decision");
    case TimelineKind::Note:
        return ActivityModel::tr("Note");
    }
    return {};
}

} // namespace success::ui
