// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/setup_page.h"

#include "ui/shell/router.h"
#include "ui/shell/source_status.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/text.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace success::ui {

namespace {

constexpr int listWidth = 560;

QWidget *sourceRow(const Theme &theme, const SourceStatus &status, QWidget *parent)
{
    auto *row = new QWidget(parent);
    row->setFixedHeight(space::row);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(space::l, 0, space::l, 0);
    layout->setSpacing(space::m);
    QLabel *name = textLabel(sourceTitle(status.source), TextStyle::BodyMedium, TextTone::Normal, row);
    name->setFixedWidth(96);
    auto *detail = new ElidedLabel(theme, TextStyle::Body, Role::SecondaryText, row);
    detail->setText(status.detail);
    layout->addWidget(name);
    layout->addWidget(detail, 1);
    layout->addWidget(new Badge(theme, status.word, status.tone, row));
    return row;
}

} // namespace

SetupPage::SetupPage(const Theme &theme, Session &session, const SectionInfo &section, std::function<Instant()> now,
                     QWidget *parent)
    : SimplePage(Route::to(section.path), parent)
    , m_theme(theme)
    , m_session(session)
    , m_section(section)
    , m_now(std::move(now))
    , m_state(new EmptyState(theme, section.icon, {}, this))
{
    QFrame *list = panel("card", this);
    list->setFixedWidth(listWidth);
    m_sources = new QVBoxLayout(list);
    m_sources->setContentsMargins(0, space::xs, 0, space::xs);
    m_sources->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    column->addWidget(new SectionHeader(section.title, true, this));
    column->addStretch(1);
    column->addWidget(m_state, 0);
    QLabel *caption = textLabel(tr("Sources it reads"), TextStyle::Caption, TextTone::Secondary, this);
    caption->setFixedWidth(listWidth);
    column->addWidget(caption, 0, Qt::AlignHCenter);
    column->addWidget(list, 0, Qt::AlignHCenter);
    column->addStretch(2);
    connect(&session, &Session::portfolioChanged, this, &SetupPage::refresh);
    connect(&session, &Session::syncFinished, this, &SetupPage::refresh);
    refresh();
}

bool SetupPage::isSettled() const
{
    return m_session.portfolio() != nullptr;
}

void SetupPage::refresh()
{
    while (QLayoutItem *item = m_sources->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    bool anyConnected = false;
    for (const SourceId source : m_section.sources) {
        const SourceStatus status = sourceStatus(m_session, source, m_now());
        anyConnected = anyConnected || status.connected;
        m_sources->addWidget(sourceRow(m_theme, status, this));
    }
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
    Q_EMIT settled();
}

} // namespace success::ui
