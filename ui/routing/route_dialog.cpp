// SPDX-License-Identifier: Apache-2.0
#include "ui/routing/route_dialog.h"

#include "core/workspace/natural_moves.h"
#include "ui/shell/sections.h"
#include "ui/widgets/text.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>

namespace success::ui {

RouteDialog::RouteDialog(const Theme &theme, Section from, const QString &subject, QWidget *parent)
    : DecisionDialog(QStringLiteral("route"), tr("Route %1").arg(subject), tr("Route"), parent)
    , m_destinations(new QButtonGroup(this))
{
    content()->addWidget(
        paragraph(tr("It stands on top there, marked “Routed from %1”, until you choose Done.").arg(sectionTitle(from)),
                  TextTone::Secondary));
    content()->addWidget(destinations(theme, from));
    m_reason = addReason(tr("Reason (optional)"), tr("Shown beside the account and in its history"));
    m_destinations->buttons().first()->setChecked(true);
    m_destinations->buttons().first()->setFocus();
}

QWidget *RouteDialog::destinations(const Theme &theme, Section from)
{
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    for (const Destination &destination : destinationsFrom(from)) {
        auto *button = new QRadioButton(sectionTitle(destination.section));
        button->setIcon(theme.icon(sectionInfo(destination.section).icon));
        button->setAccessibleDescription(destination.why);
        m_destinations->addButton(button, int(destination.section));
        const int row = grid->rowCount();
        grid->addWidget(button, row, 0);
        if (!destination.why.isEmpty())
            grid->addWidget(textLabel(destination.why, TextStyle::Body, TextTone::Secondary), row, 1);
    }
    return list;
}

void RouteDialog::choose(Section destination)
{
    if (auto *button = m_destinations->button(int(destination))) {
        button->setChecked(true);
        m_reason->setFocus();
    }
}

Section RouteDialog::destination() const
{
    return Section(m_destinations->checkedId());
}

QString RouteDialog::reason() const
{
    return m_reason->text();
}

} // namespace success::ui
