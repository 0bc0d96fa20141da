// SPDX-License-Identifier: Apache-2.0
#include "ui/section/section_bar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/relative_time_label.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QTimer>

namespace success::ui {

SectionBar::SectionBar(Session &session, const Theme &theme, const QString &title, std::function<Instant()> now,
                       QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_theme(theme)
    , m_now(std::move(now))
    , m_row(new QHBoxLayout)
    , m_lines(new QVBoxLayout(this))
    , m_updated(new RelativeTimeLabel(tr("Last updated %1"), tr("Not updated yet"), this))
    , m_refresh(secondaryButton(tr("Refresh"), this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(space::s);
    m_lines->addLayout(m_row);
    m_row->setSpacing(space::m);
    m_row->addWidget(textLabel(title, TextStyle::PageTitle));
    m_row->addWidget(m_updated);
    m_row->addStretch(1);
    m_row->addWidget(m_refresh);
    m_updated->setObjectName(QStringLiteral("lastUpdated"));
    m_updated->setFont(theme.font(TextStyle::Caption));
    setTextTone(m_updated, TextTone::Secondary);
    m_refresh->setIcon(theme.icon(QStringLiteral("refresh")));
    m_refresh->setObjectName(QStringLiteral("refresh"));
    connect(m_refresh, &QPushButton::clicked, this, [this] { m_session.sync(); });
    connectSession();
    showRefresh();
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, &SectionBar::showAge);
    minute->start(60'000);
}

void SectionBar::connectSession()
{
    m_refreshing = m_session.isSyncing();
    connect(&m_session, &Session::syncStarted, this, [this] {
        m_refreshing = true;
        showRefresh();
    });
    connect(&m_session, &Session::syncFinished, this, [this] {
        m_refreshing = false;
        showRefresh();
    });
    for (const auto signal : {&Session::connectionsChanged, &Session::scheduleChanged, &Session::decisionMade})
        connect(&m_session, signal, this, &SectionBar::showRefresh);
}

QPushButton *SectionBar::addAction(const QString &icon, const QString &text)
{
    auto *button = secondaryButton(text, this);
    button->setIcon(m_theme.icon(icon));
    m_row->addWidget(button);
    return button;
}

void SectionBar::addViews(QWidget *views)
{
    m_views = views;
    views->setParent(this);
    arrange();
}

/// A line of its own for the views where the first one has no room for them.
void SectionBar::arrange()
{
    if (m_views == nullptr)
        return;
    int needed = m_views->sizeHint().width();
    for (int at = 0; at < m_row->count(); ++at) {
        if (auto *widget = m_row->itemAt(at)->widget(); widget != nullptr && widget != m_views)
            needed += widget->sizeHint().width() + space::m;
    }
    const bool oneLine = width() >= needed + space::m;
    if (oneLine && m_row->indexOf(m_views) < 0) {
        m_lines->removeWidget(m_views);
        m_row->insertWidget(1, m_views);
    } else if (!oneLine && m_lines->indexOf(m_views) < 0) {
        m_row->removeWidget(m_views);
        m_lines->addWidget(m_views, 0, Qt::AlignLeft);
    }
}

/// What two lines need.
QSize SectionBar::minimumSizeHint() const
{
    int first = 0;
    for (int at = 0; at < m_row->count(); ++at) {
        if (auto *widget = m_row->itemAt(at)->widget(); widget != nullptr && widget != m_views)
            first += widget->minimumSizeHint().width() + space::m;
    }
    const int second = m_views != nullptr ? m_views->minimumSizeHint().width() : 0;
    return {std::max(first, second), m_lines->minimumSize().height()};
}

void SectionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SectionBar::setLastUpdated(std::optional<Instant> at)
{
    m_at = at;
    showAge();
}

void SectionBar::showAge()
{
    m_updated->setTime(m_at, m_now());
}

void SectionBar::showRefresh()
{
    const bool offline = m_session.schedule().offline;
    const bool refreshable = !offline && !m_session.connectedSources().empty();
    m_refresh->setText(m_refreshing ? tr("Refreshing…") : tr("Refresh"));
    m_refresh->setEnabled(!m_refreshing && refreshable);
    m_refresh->setToolTip(m_refreshing  ? tr("How far it is, and Cancel, are at the bottom of the window")
                          : refreshable ? tr("Read all connected sources again and compute every section anew (F5)")
                          : offline     ? tr("You are working offline")
                                        : tr("No source is connected yet"));
}

} // namespace success::ui
