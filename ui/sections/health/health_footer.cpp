// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/health/health_footer.h"

#include "ui/format/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/route_bar.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>

namespace success::ui {

HealthFooter::HealthFooter(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_count(textLabel({}, TextStyle::Caption, TextTone::Secondary, this))
    , m_route(secondaryButton(tr("Route to…"), this))
    , m_untrack(secondaryButton(tr("Untrack"), this))
    , m_track(secondaryButton(tr("Track again"), this))
    , m_export(secondaryButton(tr("Export CSV…"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_count, 1);
    for (auto *button : {m_route, m_untrack, m_track, m_export})
        row->addWidget(button);
    m_count->setObjectName(QStringLiteral("rowCount"));
    m_untrack->setObjectName(QStringLiteral("bulkUntrack"));
    m_track->setObjectName(QStringLiteral("bulkTrack"));
    m_export->setObjectName(QStringLiteral("bulkExport"));
    m_route->setIcon(theme.icon(QStringLiteral("route")));
    m_untrack->setIcon(theme.icon(QStringLiteral("eye-off")));
    m_track->setIcon(theme.icon(QStringLiteral("eye")));
    m_export->setIcon(theme.icon(QStringLiteral("download")));
    m_route->setEnabled(false);
    m_route->setToolTip(routingRefusal());
    connect(m_untrack, &QPushButton::clicked, this, &HealthFooter::untrackRequested);
    connect(m_track, &QPushButton::clicked, this, &HealthFooter::trackRequested);
    connect(m_export, &QPushButton::clicked, this, &HealthFooter::exportRequested);
}

void HealthFooter::setCounts(int shown, int all, int selected, int untracked)
{
    if (selected > 0)
        m_count->setText(tr("%1 of %2 selected").arg(countText(selected), countText(shown)));
    else if (shown == all)
        m_count->setText(all == 1 ? tr("1 account") : tr("%1 accounts").arg(countText(all)));
    else
        m_count->setText(tr("%1 of %2 accounts").arg(countText(shown), countText(all)));
    m_route->setVisible(selected > 0);
    m_untrack->setVisible(selected > untracked);
    m_track->setVisible(untracked > 0);
    m_export->setEnabled(shown > 0);
    m_export->setToolTip(selected > 0 ? tr("Save the selected rows as CSV") : tr("Save the rows shown as CSV"));
}

} // namespace success::ui
