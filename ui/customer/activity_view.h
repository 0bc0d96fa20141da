// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/customer/activity_model.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace success::ui {

class ActivityDelegate;
class ActivityList;
class EmptyState;
class SearchField;

/// An account's timeline: kinds and search above, the items below, further pages as they are scrolled to.
class ActivityView : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityView(const Theme &theme, QWidget *parent = nullptr);

    /// Shows another account, with no filter set.
    void start(ActivityModel::PageReader reader, AsOf asOf);
    /// Something was decided: reads again what is shown, under the same filters, once its top is in view.
    void refresh();
    /// True: as high as its items, scrolled by what it stands in, which calls `reachedEnd`.
    void setGrows(bool grows);
    void reachedEnd();
    /// Makes an item the current one and scrolls to it, once the pages down to it are read; without filters, if those
    /// would hide it.
    void pointAt(const ActivityItem &item);
    /// The keyboard goes to the newest item, whatever filters were set.
    void goToNewest();
    [[nodiscard]] bool isSettled() const { return !m_model.isReading(); }

Q_SIGNALS:
    void openRequested(const QString &url);
    void itemRequested(const success::ActivityItem &item); ///< to be shown whole
    void settled();
    void revealRequested(const QRect &part); ///< while it grows: the keyboard moved to what may be out of view

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void restart();
    void clearFilters();
    void showState();
    void showTarget();
    void showWords();
    void moveTo(const QModelIndex &to);
    void showMenu(const QPoint &at);
    void copy(const QModelIndex &index);
    [[nodiscard]] QString nothingText() const;
    [[nodiscard]] static QString originText(TimelineKind kind);
    void fitHeight();

    ActivityModel m_model;
    ActivityModel::PageReader m_reader;
    ActivityDelegate *m_delegate;
    QComboBox *m_kind;
    SearchField *m_search;
    QTimer *m_searchSoon;
    QStackedWidget *m_stack;
    ActivityList *m_list;
    EmptyState *m_words;
    QWidget *m_skeleton;
    QLabel *m_progress;
    bool m_grows = false;
    bool m_outdated = false;
    std::optional<ActivityItem> m_target; ///< of pointAt, while it is looked for
};

} // namespace success::ui
