// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/factor_row.h"

#include "ui/customer/detail_parts.h"
#include "ui/format/words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QGridLayout>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CustomerDetail", text);
}

Tone toneOfPoints(int points)
{
    return points < 0 ? tone::critical : points > 0 ? tone::healthy : tone::neutral;
}

} // namespace

QWidget *factorRow(const Explanation::Factor &factor, bool withRemedy, const Theme &theme)
{
    auto *row = new QWidget;
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, space::xs, 0, space::xs);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    auto *points = new Badge(theme, signedPoints(factor.points), toneOfPoints(factor.points));
    points->setMinimumWidth(badgeSize(signedPoints(-88)).width());
    grid->addWidget(points, 0, 0, Qt::AlignTop);
    auto *title = paragraph(factor.title);
    title->setFont(theme.font(TextStyle::BodyMedium));
    grid->addWidget(title, 0, 1);
    grid->addWidget(paragraph(factor.evidence), 1, 1);
    if (!factor.remedy.isEmpty() && withRemedy)
        grid->addWidget(caption(tr("What would change it: %1").arg(factor.remedy)), 2, 1);
    row->setAccessibleName(
        tr("%1 points, %2: %3 %4").arg(signedPoints(factor.points), factor.title, factor.evidence, factor.remedy));
    return row;
}

} // namespace success::ui
