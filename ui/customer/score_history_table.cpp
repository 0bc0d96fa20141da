// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/score_history_table.h"

#include "ui/format/words.h"
#include "ui/theme/theme.h"

#include <QHeaderView>

#include <algorithm>

namespace success::ui {
namespace {

constexpr int shownRows = 7;

/// What was decided after the day before a point, up to the point's own; after the last day: on it.
QStringList decidedBetween(const std::vector<SettingsChange> &changes, QDate after, QDate until, QDate last)
{
    QStringList sentences;
    for (const SettingsChange &change : changes) {
        const QDate day = std::min(dateOf(change.at), last);
        if (day > after && day <= until)
            sentences << (change.undone ? ScoreHistoryTable::tr("Undone: %1").arg(change.sentence) : change.sentence);
    }
    return sentences;
}

} // namespace

ScoreHistoryTable::ScoreHistoryTable(const std::vector<ScorePoint> &points, const std::vector<SettingsChange> &changes,
                                     const HealthSettings &settings, QWidget *parent)
    : QTableWidget(int(points.size()), 4, parent)
{
    setObjectName(QStringLiteral("scoreHistoryTable"));
    setAccessibleName(tr("Score history as a table"));
    setHorizontalHeaderLabels({tr("Day"), tr("Score"), tr("Level"), tr("Known from")});
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setShowGrid(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(space::rowCompact);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeaderItem(1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    for (size_t i = 0; i < points.size(); ++i) {
        const ScorePoint &point = points[i];
        const int row = int(points.size() - 1 - i);
        const QDate after = i == 0 ? point.day.addDays(-1) : points[i - 1].day;
        const QStringList decided = decidedBetween(changes, after, point.day, points.back().day);
        QString known = point.computed ? tr("computed later") : tr("saved that day");
        if (!decided.isEmpty())
            known += QStringLiteral("; ") + decided.join(QStringLiteral("; "));
        auto *score = new QTableWidgetItem(QString::number(point.score));
        score->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        setItem(row, 0, new QTableWidgetItem(exactDate(point.day)));
        setItem(row, 1, score);
        setItem(row, 2, new QTableWidgetItem(riskLevelText(settings.levelOf(point.score))));
        setItem(row, 3, new QTableWidgetItem(known));
        item(row, 3)->setToolTip(known);
    }
    for (int column = 0; column + 1 < columnCount(); ++column) {
        const int needed = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        setColumnWidth(column, needed + space::m);
    }
    const int rows = std::min(int(points.size()), shownRows);
    setFixedHeight((rows + 1) * space::rowCompact + 2 * frameWidth() + space::s);
}

} // namespace success::ui
