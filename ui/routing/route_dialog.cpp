// SPDX-License-Identifier: Apache-2.0
#include "ui/routing/route_dialog.h"

#include "core/workspace/natural_moves.h"
#include "ui/shell/sections.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int dialogWidth = 480;
constexpr int longestReason = 500; // characters: a sentence or two

} // namespace

RouteDialog::RouteDialog(const Theme &theme, Section from, const QString &subject, QWidget *parent)
    : QDialog(parent)
    , m_destinations(new QButtonGroup(this))
    , m_reason(new QLineEdit(this))
{
    setObjectName(QStringLiteral("routeDialog"));
    setWindowTitle(tr("Route to…"));
    build(theme, from, subject);
    m_destinations->buttons().first()->setChecked(true);
    m_destinations->buttons().first()->setFocus();
}

void RouteDialog::build(const Theme &theme, Section from, const QString &subject)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    auto *title = textLabel(tr("Route %1").arg(subject), TextStyle::PageTitle);
    title->setWordWrap(true);
    title->setTextFormat(Qt::PlainText);
    column->addWidget(title);
    column->addWidget(
        paragraph(tr("It stands on top there, marked “Routed from %1”, until you choose Done.").arg(sectionTitle(from)),
                  TextTone::Secondary));
    column->addWidget(destinations(theme, from));
    auto *label = textLabel(tr("Reason (optional)"), TextStyle::Caption, TextTone::Secondary);
    label->setBuddy(m_reason);
    m_reason->setObjectName(QStringLiteral("routeReason"));
    m_reason->setAccessibleName(tr("Reason, optional"));
    m_reason->setMaxLength(longestReason);
    m_reason->setPlaceholderText(tr("Shown beside the account and in its history"));
    column->addWidget(label);
    column->addWidget(m_reason);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    auto *cancel = secondaryButton(tr("Cancel"));
    auto *route = primaryButton(tr("Route"));
    route->setObjectName(QStringLiteral("routeAccept"));
    route->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(route, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(cancel);
    buttons->addWidget(route);
    column->addSpacing(space::s);
    column->addLayout(buttons);
    setMinimumWidth(dialogWidth);
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
