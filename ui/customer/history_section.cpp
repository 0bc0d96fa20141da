// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/detail_parts.h"
#include "ui/customer/detail_sections.h"
#include "ui/customer/score_history_chart.h"
#include "ui/customer/score_history_table.h"
#include "ui/format/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace success::ui {
namespace {

struct HistorySection
{
    Q_DECLARE_TR_FUNCTIONS(HistorySection)
};

/// What the signs in the chart mean, of those that are in it.
QString legend(const CustomerDetail &detail, const ScoreHistoryChart &chart)
{
    QStringList parts;
    if (std::ranges::any_of(detail.history, &ScorePoint::computed))
        parts << HistorySection::tr("Hollow: computed later from the records, not saved on that day.");
    if (!chart.markers().empty())
        parts << HistorySection::tr("Dotted: Health's settings changed.");
    return parts.join(u' ');
}

void addChart(QVBoxLayout *column, const CustomerDetail &detail, const HealthSettings &settings, const Theme &theme)
{
    auto *chart = new ScoreHistoryChart(theme, detail.history, detail.settingsChanges, settings);
    auto *reading = paragraph(chart->reading(chart->current()), TextTone::Secondary);
    reading->setObjectName(QStringLiteral("scoreReading"));
    reading->setMinimumHeight(2 * reading->fontMetrics().height()); // nothing jumps while it is read
    reading->setAlignment(Qt::AlignTop);
    QObject::connect(chart, &ScoreHistoryChart::currentChanged, reading,
                     [chart, reading] { reading->setText(chart->reading(chart->current())); });
    column->addWidget(chart);
    column->addWidget(reading);
    if (const QString signs = legend(detail, *chart); !signs.isEmpty())
        column->addWidget(caption(signs));
    auto *table = new ScoreHistoryTable(detail.history, detail.settingsChanges, settings);
    table->hide();
    auto *toggle = linkButton(HistorySection::tr("Show as table"));
    toggle->setObjectName(QStringLiteral("historyAsTable"));
    QObject::connect(toggle, &QPushButton::clicked, table, [table, toggle] {
        table->setVisible(table->isHidden());
        toggle->setText(table->isHidden() ? HistorySection::tr("Show as table") : HistorySection::tr("Hide the table"));
    });
    column->addWidget(toggle, 0, Qt::AlignLeft);
    column->addWidget(table);
}

} // namespace

QWidget *historySection(const CustomerDetail &detail, const HealthSettings &settings, const Theme &theme)
{
    QString note;
    if (detail.change7d)
        note = HistorySection::tr("%1 in 7 days").arg(signedPoints(*detail.change7d));
    auto [frame, column] = detailCard(HistorySection::tr("Score history"), note);
    if (detail.history.size() >= 2) {
        addChart(column, detail, settings, theme);
        return frame;
    }
    const auto words = detail.history.empty() ? HistorySection::tr("No score has been saved yet.")
                                              : HistorySection::tr("%1 on %2, the first score there is.")
                                                    .arg(QString::number(detail.history.front().score),
                                                         exactDate(detail.history.front().day));
    column->addWidget(paragraph(words));
    column->addWidget(caption(
        HistorySection::tr("One is saved for each day that Health is refreshed; the chart starts with the second.")));
    return frame;
}

} // namespace success::ui
