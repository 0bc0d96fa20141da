// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/source_status_list.h"

#include "ui/format/words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int mostSkippedShown = 200;

Result<std::vector<SkippedRecord>> readSkipped(const QString &cacheFile, SourceId source)
{
    auto cache = CacheStore::open(cacheFile, OpenMode::ReadOnly);
    if (!cache)
        return tl::unexpected(cache.error());
    return (*cache)->skippedRecords(source);
}

QString skippedText(const std::vector<SkippedRecord> &records)
{
    QStringList lines;
    for (const auto &record : records) {
        if (lines.size() == mostSkippedShown) {
            lines.push_back(
                SourceStatusList::tr("and %1 more").arg(countText(qint64(records.size()) - mostSkippedShown)));
            break;
        }
        lines.push_back(QStringLiteral("%1 %2: %3").arg(record.kind, record.externalId, record.reason));
    }
    return lines.join(u'\n');
}

QString stateLine(const SourceState &state, Instant now)
{
    if (!state.lastSuccessAt)
        return SourceStatusList::tr("Never synced");
    return SourceStatusList::tr("Last sync %1 · %2 records")
        .arg(relativeTime(*state.lastSuccessAt, now), countText(state.records));
}

} // namespace

SourceStatusList::SourceStatusList(const Theme &theme, QString cacheFile, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_cacheFile(std::move(cacheFile))
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::m);
}

void SourceStatusList::setSources(const std::vector<SourceState> &sources, Instant now)
{
    while (auto *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_reading.cancel();
    for (const auto source : allSources) {
        const auto state = std::ranges::find(sources, source, &SourceState::source);
        if (state != sources.end())
            m_rows->addWidget(makeRow(*state, now));
    }
    if (m_rows->count() == 0)
        m_rows->addWidget(paragraph(tr("No source is connected yet."), TextTone::Secondary));
}

QWidget *SourceStatusList::makeRow(const SourceState &state, Instant now)
{
    auto *row = new QWidget(this);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    column->addLayout(head);
    head->addWidget(textLabel(sourceTitle(state.source), TextStyle::BodyMedium));
    const bool failed = state.error.has_value();
    head->addWidget(new Badge(m_theme,
                              failed                ? tr("Failed")
                              : state.lastSuccessAt ? tr("Synced")
                                                    : tr("Waiting"),
                              failed                ? tone::critical
                              : state.lastSuccessAt ? tone::healthy
                                                    : tone::neutral));
    head->addStretch(1);
    if (state.skipped > 0) {
        auto *skipped = linkButton(tr("%1 skipped").arg(countText(state.skipped)));
        skipped->setObjectName(QStringLiteral("skipped-") + sourceKey(state.source));
        skipped->setToolTip(tr("Records that could not be used, and why"));
        connect(skipped, &QPushButton::clicked, row,
                [this, row, source = state.source] { toggleSkipped(source, row); });
        head->addWidget(skipped);
    }
    auto *reconnect = linkButton(tr("Reconnect"));
    reconnect->setAccessibleName(tr("Reconnect %1").arg(sourceTitle(state.source)));
    connect(reconnect, &QPushButton::clicked, this,
            [this, source = state.source] { Q_EMIT reconnectRequested(source); });
    head->addWidget(reconnect);
    auto *line = paragraph(stateLine(state, now), TextTone::Secondary);
    if (state.lastSuccessAt)
        line->setToolTip(exactTime(*state.lastSuccessAt));
    column->addWidget(line);
    if (failed)
        column->addWidget(paragraph(state.error->sentence, TextTone::Critical));
    for (const auto &note : state.notes)
        column->addWidget(paragraph(note, TextTone::Secondary));
    return row;
}

void SourceStatusList::toggleSkipped(SourceId source, QWidget *under)
{
    const auto name = QStringLiteral("skippedRecords");
    if (auto *open = under->findChild<QLabel *>(name)) {
        open->deleteLater();
        open->setObjectName({});
        return;
    }
    auto *list = paragraph(tr("Reading…"), TextTone::Secondary);
    list->setObjectName(name);
    list->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    under->layout()->addWidget(list);
    m_reading.run([file = m_cacheFile, source] { return readSkipped(file, source); },
                  [list = QPointer(list)](const Result<std::vector<SkippedRecord>> &records) {
                      if (list)
                          list->setText(records ? skippedText(*records) : records.error().sentence);
                  });
}

} // namespace success::ui
