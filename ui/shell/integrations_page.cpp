// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/integrations_page.h"

#include "core/sources/registry.h"
#include "ui/format/words.h"
#include "ui/shell/router.h"
#include "ui/shell/skipped_sheet.h"
#include "ui/shell/source_status.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/text.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace success::ui {

namespace {

QString powersOf(SourceId source)
{
    const SourceEntry *entry = findSource(source);
    return entry != nullptr ? entry->powers : IntegrationsPage::tr("Not read by this version yet");
}

} // namespace

IntegrationsPage::IntegrationsPage(const Theme &theme, Session &session, std::function<Instant()> now, QWidget *parent)
    : SimplePage(Route::to(paths::integrations), parent)
    , m_theme(theme)
    , m_session(session)
    , m_now(std::move(now))
    , m_syncAll(primaryButton(tr("Sync all"), this))
    , m_skipped(new SkippedSheet(theme, session, this))
{
    auto *header = new SectionHeader(tr("Integrations"), true, this);
    m_syncAll->setObjectName(QStringLiteral("syncAll"));
    header->addAction(m_syncAll);
    connect(m_syncAll, &QPushButton::clicked, &session, [this] { m_session.sync(); });

    auto *note = new Banner(theme, Banner::Kind::Info, this);
    note->setMessage(session.isDemo()
                         ? tr("The demo reads recordings of these systems, never the systems themselves.")
                         : tr("Connecting a source from this window is not part of this version yet. The demo shows "
                              "what each of them brings."));
    if (!session.isDemo())
        connect(note->addAction(tr("Preview with demo data")), &QPushButton::clicked, this,
                &IntegrationsPage::demoRequested);

    auto *body = new QWidget;
    m_list = new QVBoxLayout(body);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(space::s);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("Sources"));
    scroll->setProperty("stop", true); // not every row in it has something to press
    scroll->setWidget(body);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, 0);
    column->setSpacing(space::m);
    column->addWidget(header);
    column->addWidget(note);
    column->addWidget(scroll, 1);
    for (const auto signal : {&Session::syncStarted, &Session::decisionMade})
        connect(&session, signal, this, &IntegrationsPage::refresh);
    // Queued: the session still counts as syncing while it hands its Portfolio over.
    connect(&session, &Session::portfolioChanged, this, &IntegrationsPage::refresh, Qt::QueuedConnection);
    connect(&session, &Session::syncFinished, this, &IntegrationsPage::refresh);
    refresh();
}

bool IntegrationsPage::isSettled() const
{
    return m_session.portfolio() != nullptr;
}

void IntegrationsPage::refresh()
{
    while (QLayoutItem *item = m_list->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    for (const SourceId source : allSources)
        m_list->addWidget(sourceRow(source));
    m_list->addStretch(1);
    m_syncAll->setEnabled(!m_session.isSyncing() && !m_session.connectedSources().empty());
    Q_EMIT settled();
}

QWidget *IntegrationsPage::sourceRow(SourceId source)
{
    const SourceStatus status = sourceStatus(m_session, source, m_now());
    QFrame *card = panel("card", this);
    card->setObjectName(QStringLiteral("source-") + sourceKey(source));
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(space::l, space::m, space::l, space::m);
    row->setSpacing(space::m);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(textLabel(sourceTitle(source), TextStyle::BodyMedium, TextTone::Normal, card));
    words->addWidget(paragraph(powersOf(source), TextTone::Secondary, card));
    if (!status.detail.isEmpty()) {
        QLabel *detail = paragraph(status.detail, status.state.error ? TextTone::Critical : TextTone::Secondary, card);
        if (status.state.lastSuccessAt)
            detail->setToolTip(tr("Last synced %1").arg(exactTime(*status.state.lastSuccessAt)));
        words->addWidget(detail);
    }
    for (const QString &sentence : status.state.notes)
        words->addWidget(paragraph(sentence, TextTone::Secondary, card));
    row->addLayout(words, 1);
    if (status.state.skipped > 0) {
        QPushButton *skipped = linkButton(tr("%1 skipped").arg(countText(status.state.skipped)), card);
        skipped->setObjectName(QStringLiteral("skipped-") + sourceKey(source));
        skipped->setToolTip(tr("Records that could not be used, each with its reason"));
        connect(skipped, &QPushButton::clicked, this, [this, source] { m_skipped->openFor(source); });
        row->addWidget(skipped);
    }
    row->addWidget(new Badge(m_theme, status.word, status.tone, card));
    if (status.connected) {
        QPushButton *sync = secondaryButton(status.state.error ? tr("Retry") : tr("Sync"), card);
        sync->setObjectName(QStringLiteral("sync-") + sourceKey(source));
        sync->setEnabled(!m_session.isSyncing());
        sync->setAccessibleName(sync->text() + QLatin1Char(' ') + sourceTitle(source));
        connect(sync, &QPushButton::clicked, this, [this, source] { m_session.sync({source}); });
        row->addWidget(sync);
    }
    return card;
}

} // namespace success::ui
