// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/factor_records_sheet.h"

#include "ui/customer/activity_delegate.h"
#include "ui/customer/activity_sheet.h"
#include "ui/customer/detail_parts.h"
#include "ui/customer/factor_row.h"
#include "ui/format/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace success::ui {
namespace {

constexpr int sheetWidth = 560;

QString tr(const char *text)
{
    return QCoreApplication::translate("FactorRecordsSheet", text);
}

QWidget *itemCard(const ActivityItem &item, const Theme &theme, QWidget *over,
                  const std::function<void(const QString &)> &open)
{
    auto *card = panel("card");
    card->setObjectName(QStringLiteral("factorRecord"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->setSpacing(2);
    auto *title = paragraph(item.record.title);
    title->setTextFormat(Qt::PlainText);
    title->setFont(theme.font(TextStyle::BodyMedium));
    column->addWidget(title);
    column->addWidget(caption(exactDate(dateOf(item.record.at)) + QStringLiteral(" · ") + activityMeta(item)));
    auto *show = linkButton(tr("Show whole"));
    show->setAccessibleName(tr("Show “%1” whole").arg(item.record.title));
    QObject::connect(show, &QPushButton::clicked, card,
                     [item, &theme, over, open] { showActivityItem(item, theme, over, open); });
    column->addWidget(show, 0, Qt::AlignLeft);
    return card;
}

} // namespace

void showFactorRecords(const Explanation::Factor &factor, const std::vector<ActivityItem> &items, const Theme &theme,
                       QWidget *parent, const std::function<void(const QString &)> &open)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(factorRow(factor, true, theme));
    for (const ActivityItem &item : items)
        column->addWidget(itemCard(item, theme, parent, open));
    for (const Explanation::Record &record : factor.records) {
        const bool shown = std::ranges::any_of(items, [&](const ActivityItem &item) {
            return record.id == QString(sourceKey(item.source) % u':' % item.record.externalId);
        });
        if (shown)
            continue;
        auto *named = paragraph(QStringLiteral("%1 · %2").arg(spokenName(record.kind), record.id));
        named->setTextFormat(Qt::PlainText);
        named->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(named);
    }
    column->addStretch(1);
    auto *sheet = new Sheet(theme, tr("What “%1” rests on").arg(factor.title), sheetWidth, parent);
    sheet->setObjectName(QStringLiteral("factorRecordsSheet"));
    sheet->setContent(content);
    QObject::connect(sheet, &Sheet::closed, sheet, &QObject::deleteLater);
    sheet->open();
}

} // namespace success::ui
