// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/source_status_list.h"

#include "ui/format/words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace success::ui {

SourceStatusList::SourceStatusList(const Theme &theme, Session &session, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_session(session)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::m);
}

void SourceStatusList::refresh(Instant now)
{
    while (auto *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto source : allSources) {
        const SourceStatus status = sourceStatus(m_session, source, now);
        if (status.connected || !status.counts.isEmpty() || !status.problem.isEmpty())
            m_rows->addWidget(makeRow(status));
    }
    if (m_rows->count() == 0)
        m_rows->addWidget(paragraph(tr("No source is connected yet."), TextTone::Secondary));
}

QWidget *SourceStatusList::makeRow(const SourceStatus &status)
{
    auto *row = new QWidget(this);
    row->setObjectName(QStringLiteral("status-") + sourceKey(status.source));
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    column->addLayout(head);
    head->addWidget(textLabel(sourceTitle(status.source), TextStyle::BodyMedium));
    head->addWidget(new Badge(m_theme, status.word, status.tone));
    head->addStretch(1);
    if (status.state.skipped > 0) {
        auto *skipped = linkButton(tr("%1 skipped").arg(countText(status.state.skipped)));
        skipped->setObjectName(QStringLiteral("skipped-") + sourceKey(status.source));
        skipped->setAccessibleName(skipped->text() + u' ' + sourceTitle(status.source));
        skipped->setToolTip(tr("Records that could not be used, each with its reason"));
        connect(skipped, &QPushButton::clicked, this,
                [this, source = status.source] { Q_EMIT skippedRequested(source); });
        head->addWidget(skipped);
    }
    auto *reconnect = linkButton(tr("Reconnect"));
    reconnect->setAccessibleName(tr("Reconnect %1").arg(sourceTitle(status.source)));
    connect(reconnect, &QPushButton::clicked, this,
            [this, source = status.source] { Q_EMIT reconnectRequested(source); });
    head->addWidget(reconnect);
    if (const QString words = status.doing.isEmpty() ? status.counts : status.doing; !words.isEmpty()) {
        auto *line = paragraph(words, TextTone::Secondary);
        if (status.state.lastSuccessAt)
            line->setToolTip(exactTime(*status.state.lastSuccessAt));
        column->addWidget(line);
    }
    if (!status.problem.isEmpty())
        column->addWidget(paragraph(status.problem, TextTone::Critical));
    for (const auto &note : status.state.notes)
        column->addWidget(paragraph(note, TextTone::Secondary));
    return row;
}

} // namespace success::ui
