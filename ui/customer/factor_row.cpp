// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/factor_row.h"

#include "ui/customer/detail_parts.h"
#include "ui/format/words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QPushButton>

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

QWidget *factorRow(const Explanation::Factor &factor, bool withRemedy, const Theme &theme,
                   const std::function<void(const Explanation::Factor &)> &showRecords)
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
    if (showRecords && !factor.records.empty()) {
        auto *records =
            linkButton(factor.records.size() == 1 ? tr("1 record") : tr("%1 records").arg(factor.records.size()));
        records->setObjectName(QStringLiteral("factorRecords"));
        records->setAccessibleName(tr("Records behind “%1”").arg(factor.title));
        QObject::connect(records, &QPushButton::clicked, row, [showRecords, factor] { showRecords(factor); });
        grid->addWidget(records, 3, 1, Qt::AlignLeft);
    }
    row->setAccessibleName(
        tr("%1 points, %2: %3 %4").arg(signedPoints(factor.points), factor.title, factor.evidence, factor.remedy));
    return row;
}

} // namespace success::ui
