// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/skipped_sheet.h"

#include "ui/format/words.h"
#include "ui/widgets/text.h"

#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace success::ui {

SkippedSheet::SkippedSheet(const Theme &theme, Session &session, QWidget *parent)
    : Sheet(theme, tr("Skipped records"), 640, parent)
    , m_session(session)
{
    auto *content = new QWidget;
    m_summary = paragraph({}, TextTone::Secondary, content);
    m_table = new QTableWidget(0, 3, content);
    m_table->setObjectName(QStringLiteral("skippedTable"));
    m_table->setHorizontalHeaderLabels({tr("Kind"), tr("Record"), tr("Reason")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    column->setSpacing(space::m);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    setContent(content);
    connect(&m_reading, &QFutureWatcher<Answer>::finished, this, [this] { fill(m_reading.result()); });
}

void SkippedSheet::openFor(SourceId source)
{
    m_table->setRowCount(0);
    m_summary->setText(tr("Reading what %1 could not be used of…").arg(sourceTitle(source)));
    const QString file = m_session.folder().cacheFile();
    m_reading.setFuture(QtConcurrent::run([file, source]() -> Answer {
        auto cache = CacheStore::open(file, OpenMode::ReadOnly);
        if (!cache)
            return tl::unexpected(cache.error());
        return (*cache)->skippedRecords(source);
    }));
    open();
}

void SkippedSheet::fill(const Answer &answer)
{
    if (!answer) {
        m_summary->setText(answer.error().sentence);
        return;
    }
    const int rows = int(answer->size());
    m_summary->setText(
        rows == 1 ? tr("1 record was left out; everything else of this source is shown.")
                  : tr("%1 records were left out; everything else of this source is shown.").arg(countText(rows)));
    m_table->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const SkippedRecord &record = (*answer)[size_t(row)];
        const std::array texts{record.kind, record.externalId, record.reason};
        for (int column = 0; column < int(texts.size()); ++column) {
            auto *item = new QTableWidgetItem(texts[size_t(column)]);
            item->setToolTip(texts[size_t(column)]);
            m_table->setItem(row, column, item);
        }
    }
    m_table->resizeRowsToContents();
}

} // namespace success::ui
