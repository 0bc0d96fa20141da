// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/setup_page.h"

#include "ui/setup/readiness_panel.h"
#include "ui/shell/router.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/text.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace success::ui {

namespace {

constexpr int contentWidth = 760;

} // namespace

SetupPage::SetupPage(const Theme &theme, Session &session, const SectionInfo &section, std::function<Instant()> now,
                     QWidget *parent)
    : SimplePage(Route::to(section.path), parent)
    , m_session(session)
    , m_section(section)
    , m_now(std::move(now))
{
    build(theme);
    connect(&session, &Session::portfolioChanged, this, &SetupPage::refresh);
    connect(&session, &Session::syncFinished, this, &SetupPage::refresh);
    connect(&session, &Session::connectionsChanged, this, &SetupPage::refresh);
    connect(&session, &Session::scheduleChanged, this, &SetupPage::refresh);
    refresh();
}

void SetupPage::build(const Theme &theme)
{
    m_status = new Badge(theme, {}, tone::neutral, this);
    m_status->hide();
    auto *header = new SectionHeader(m_section.title, true, this);
    header->addAction(m_status);
    m_state = new EmptyState(theme, m_section.icon, {}, this);
    m_panel = new ReadinessPanel(theme, this);
    auto *body = new QWidget;
    auto *content = new QVBoxLayout(body);
    content->setContentsMargins(0, space::l, 0, space::xl);
    content->setSpacing(space::xl);
    content->addWidget(m_state);
    content->addWidget(m_panel);
    content->addStretch(1);
    body->setMaximumWidth(contentWidth);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setAlignment(Qt::AlignHCenter);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Setup of %1").arg(m_section.title));
    scroll->setWidget(body);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(scroll, 1);
    connect(m_panel, &ReadinessPanel::routeRequested, this, [this](const QString &text) {
        if (const auto route = Route::parse(text))
            Q_EMIT routeRequested(*route);
    });
}

bool SetupPage::isSettled() const
{
    return m_shown && !m_reading.isPending();
}

void SetupPage::refresh()
{
    const bool anyConnected = !m_session.connectedSources().empty();
    m_state->setSentence(anyConnected ? tr("%1 is not part of this version yet").arg(m_section.title)
                                      : tr("%1 is not connected yet").arg(m_section.title));
    m_state->setDetail(m_section.purpose);
    m_state->clearActions();
    const auto go = [this](const QString &text, const QString &path) {
        connect(m_state->addAction(text), &QPushButton::clicked, this,
                [this, path] { Q_EMIT routeRequested(Route::to(path)); });
    };
    if (anyConnected)
        go(tr("Go to Health"), paths::health);
    go(tr("Open Integrations"), paths::integrations);
    if (!m_session.isDemo())
        connect(m_state->addAction(tr("Preview with demo data")), &QPushButton::clicked, this,
                &SetupPage::demoRequested);

    const auto section = setupSectionFromKey(m_section.path.section(u'/', -1));
    const auto facts = m_session.setupFacts();
    if (!section || !facts)
        return;
    m_reading.run(
        [section = *section, find = *facts]() -> Result<Readiness> {
            return find().map([section](const SetupFacts &found) { return readinessOf(section, found); });
        },
        [this](const Result<Readiness> &readiness) {
            if (readiness)
                showReadiness(*readiness);
            else
                m_state->setDetail(readiness.error().sentence);
            m_shown = true;
            Q_EMIT settled();
        });
}

void SetupPage::showReadiness(const Readiness &readiness)
{
    m_status->setBadge(readinessWord(readiness.status), readinessTone(readiness.status));
    m_status->show();
    m_panel->setReadiness(readiness, m_now());
}

} // namespace success::ui
