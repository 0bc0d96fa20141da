// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/activity_feed.h"

#include <QAbstractListModel>

#include <deque>
#include <functional>

namespace success::ui {

/// An account's timeline, newest first, read a page at a time as the view asks for more.
class ActivityModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ItemRole = Qt::UserRole + 1, ///< const ActivityItem *
        StartsDayRole,               ///< bool: the first shown item of its day
        UrlRole,                     ///< QString, empty if its source gave none
    };
    /// Reads one page and hands the answer to `done` on this thread, at once or later; a newer question may replace it.
    using PageReader = std::function<void(const ActivityQuery &query, const std::optional<ActivityCursor> &after,
                                          std::function<void(Result<ActivityPage>)> done)>;

    explicit ActivityModel(QObject *parent = nullptr);

    /// Starts over: forgets what is shown and reads the first page. An empty reader shows nothing.
    void start(PageReader reader, const ActivityQuery &query);
    [[nodiscard]] const ActivityQuery &query() const { return m_query; }
    [[nodiscard]] const ActivityItem &item(int row) const { return m_items[size_t(row)]; }
    /// −1: it is not among those that were read.
    [[nodiscard]] int rowOf(const ActivityItem &item) const;
    [[nodiscard]] bool isReading() const { return m_reading; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Asks again for the page that failed.
    void retry();
    [[nodiscard]] bool hasMore() const { return m_more; }
    /// Reads the next page, if there is one and none is being read.
    void readMore() { readNext(); }
    /// False: a view that shows all its rows does not draw page after page; its owner calls readMore.
    void setFetchedByView(bool byView) { m_fetchedByView = byView; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void stateChanged(); ///< reading began or ended, or failed

private:
    void readNext();
    void take(Result<ActivityPage> answer);
    [[nodiscard]] bool startsDay(int row) const;

    PageReader m_reader;
    ActivityQuery m_query;
    std::deque<ActivityItem> m_items; ///< grows without moving what views point at
    std::optional<ActivityCursor> m_next;
    std::optional<Error> m_error;
    quint64 m_run = 0; ///< answers of an earlier start() are dropped
    bool m_more = false;
    bool m_reading = false;
    bool m_fetchedByView = true;
};

/// `Call`, `Message` …
[[nodiscard]] QString timelineKindTitle(TimelineKind kind);

} // namespace success::ui

Q_DECLARE_METATYPE(const success::ActivityItem *)
