// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/health/row_bar.h"

#include "ui/format/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/route_bar.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>

namespace success::ui {
namespace {

QPushButton *rowButton(const Theme &theme, const char *icon, const QString &name, QWidget *parent)
{
    auto *button = secondaryButton(name, parent);
    button->setIcon(theme.icon(QString::fromLatin1(icon)));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

RowBar::RowBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_count(textLabel({}, TextStyle::Caption, TextTone::Secondary, this))
    , m_route(rowButton(theme, "route", tr("Route to…"), this))
    , m_untrack(rowButton(theme, "eye-off", tr("Untrack"), this))
    , m_track(rowButton(theme, "eye", tr("Track again"), this))
    , m_export(rowButton(theme, "download", tr("Export CSV…"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_count);
    for (auto *button : {m_route, m_untrack, m_track, m_export})
        row->addWidget(button);
    m_count->setObjectName(QStringLiteral("rowCount"));
    m_untrack->setObjectName(QStringLiteral("bulkUntrack"));
    m_track->setObjectName(QStringLiteral("bulkTrack"));
    m_export->setObjectName(QStringLiteral("bulkExport"));
    m_route->setEnabled(false);
    m_route->setToolTip(routingRefusal());
    connect(m_untrack, &QPushButton::clicked, this, &RowBar::untrackRequested);
    connect(m_track, &QPushButton::clicked, this, &RowBar::trackRequested);
    connect(m_export, &QPushButton::clicked, this, &RowBar::exportRequested);
    setCounts(0, 0, 0, 0);
}

void RowBar::setCounts(int shown, int all, int selected, int untracked)
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

void RowBar::setCompact(bool compact)
{
    for (auto *button : {m_route, m_untrack, m_track, m_export})
        button->setText(compact ? QString() : button->accessibleName());
}

} // namespace success::ui
