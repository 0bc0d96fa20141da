// SPDX-License-Identifier: Apache-2.0
#include "ui/routing/route_bar.h"

#include "core/workspace/natural_moves.h"
#include "ui/format/words.h"
#include "ui/shell/sections.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace success::ui {
namespace {

/// In the order of product.md §8.
constexpr std::array places{Section::Convert, Section::Pipeline, Section::Contracts, Section::ReEngage,
                            Section::Health};

} // namespace

RouteBar::RouteBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("routeBar"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::s);
    auto *buttons = new QWidget;
    auto *row = new FlowLayout(FlowLayout::Natural, space::xs, buttons);
    row->addWidget(textLabel(tr("Route to"), TextStyle::Body, TextTone::Secondary));
    for (const Section place : places) {
        auto *button = new QToolButton;
        button->setText(sectionTitle(place));
        button->setIcon(theme.icon(sectionInfo(place).icon));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setObjectName(QStringLiteral("routeTo-") + sectionKey(place));
        button->setAccessibleName(tr("Route to %1").arg(sectionTitle(place)));
        connect(button, &QToolButton::clicked, this, [this, place] { Q_EMIT routeRequested(place); });
        row->addWidget(button);
        m_buttons.emplace_back(place, button);
    }
    m_column->addWidget(buttons);
    setOrigin(Section::Health);
}

void RouteBar::setOrigin(Section origin)
{
    const auto destinations = destinationsFrom(origin);
    for (const auto &[place, button] : m_buttons) {
        const auto offered = std::ranges::find(destinations, place, &Destination::section);
        button->setEnabled(offered != destinations.end());
        const QString why = offered != destinations.end() ? offered->why : tr("You are looking at it from here");
        button->setToolTip(why);
        button->setAccessibleDescription(why);
    }
}

void RouteBar::setRoutes(std::span<const AccountRoute> routes, Instant now)
{
    if (m_lines && std::ranges::equal(routes, m_routes))
        return; // a button that has the focus stays
    m_routes.assign(routes.begin(), routes.end());
    delete m_lines;
    m_lines = new QWidget;
    m_lines->setObjectName(QStringLiteral("currentRoutes"));
    auto *column = new QVBoxLayout(m_lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    for (const AccountRoute &route : m_routes)
        column->addWidget(line(route, now));
    m_lines->setVisible(!m_routes.empty());
    m_column->addWidget(m_lines);
}

QWidget *RouteBar::line(const AccountRoute &route, Instant now)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(new Badge(m_theme, tr("In %1").arg(sectionTitle(route.destination)), tone::info));
    QString words = tr("Routed from %1, %2").arg(sectionTitle(route.from), relativeTime(route.at, now));
    if (!route.reason.isEmpty())
        words += QStringLiteral(": ") + route.reason;
    auto *label = paragraph(words, TextTone::Secondary);
    label->setTextFormat(Qt::PlainText);
    label->setToolTip(exactTime(route.at));
    row->addWidget(label, 1);
    auto *done = linkButton(tr("Done"));
    done->setObjectName(QStringLiteral("routeDone-") + sectionKey(route.destination));
    done->setAccessibleName(tr("Done in %1").arg(sectionTitle(route.destination)));
    connect(done, &QPushButton::clicked, this,
            [this, destination = route.destination] { Q_EMIT doneRequested(destination); });
    row->addWidget(done);
    return line;
}

} // namespace success::ui
