// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/route_bar.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QToolButton>

namespace success::ui {

QString routingRefusal()
{
    return QCoreApplication::translate("RouteBar",
                                       "Routing accounts to other sections is not part of this version yet.");
}

RouteBar::RouteBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new FlowLayout(FlowLayout::Natural, space::xs, this);
    auto *label = textLabel(tr("Route to"), TextStyle::Body, TextTone::Secondary);
    row->addWidget(label);
    const std::pair<QString, QString> places[]{{tr("Convert"), QStringLiteral("convert")},
                                               {tr("Pipeline"), QStringLiteral("pipeline")},
                                               {tr("Contracts"), QStringLiteral("contracts")},
                                               {tr("Re-engage"), QStringLiteral("re-engage")},
                                               {tr("Health"), QStringLiteral("health")}};
    for (const auto &[title, icon] : places) {
        auto *button = new QToolButton;
        button->setText(title);
        button->setIcon(theme.icon(icon));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setEnabled(false);
        button->setToolTip(routingRefusal());
        button->setAccessibleDescription(routingRefusal());
        row->addWidget(button);
    }
}

} // namespace success::ui
