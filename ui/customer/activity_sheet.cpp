// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/activity_sheet.h"

#include "ui/customer/activity_delegate.h"
#include "ui/format/words.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int sheetWidth = 560;
constexpr int lowestText = 320;

QString tr(const char *text)
{
    return QCoreApplication::translate("ActivitySheet", text);
}

QPlainTextEdit *textOf(const ActivityItem &item)
{
    auto *text = new QPlainTextEdit;
    text->setObjectName(QStringLiteral("activityText"));
    text->setAccessibleName(tr("Text of the item"));
    text->setReadOnly(true);
    text->setPlainText(item.record.text);
    text->setFrameShape(QFrame::NoFrame);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setMinimumHeight(lowestText);
    return text;
}

QWidget *contentOf(const ActivityItem &item)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *title = paragraph(item.record.title);
    title->setTextFormat(Qt::PlainText);
    title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(title);
    column->addWidget(paragraph(exactTime(item.record.at), TextTone::Secondary));
    auto *meta = paragraph(activityMeta(item), TextTone::Secondary);
    meta->setTextFormat(Qt::PlainText);
    column->addWidget(meta);
    column->addWidget(horizontalLine());
    if (item.record.text.isEmpty())
        column->addWidget(paragraph(tr("There is no more text."), TextTone::Secondary));
    else
        column->addWidget(textOf(item), 1);
    if (isOfSource(item.kind) && !opensInBrowser(item.record.url))
        column->addWidget(paragraph(
            tr("%1 gives no web address for this, so it cannot be opened there.").arg(sourceTitle(item.source)),
            TextTone::Secondary));
    column->addStretch(item.record.text.isEmpty() ? 1 : 0);
    return content;
}

} // namespace

void showActivityItem(const ActivityItem &item, const Theme &theme, QWidget *parent,
                      const std::function<void(const QString &)> &open)
{
    const QString kind = isOfSource(item.kind) ? tr("Activity") : tr("Decided here");
    auto *sheet = new Sheet(theme, kind, sheetWidth, parent);
    sheet->setObjectName(QStringLiteral("activitySheet"));
    sheet->setContent(contentOf(item));
    if (opensInBrowser(item.record.url)) {
        auto *button = new QPushButton(tr("Open in %1").arg(sourceTitle(item.source)));
        button->setObjectName(QStringLiteral("activityOpen"));
        QObject::connect(button, &QPushButton::clicked, sheet, [open, url = item.record.url] { open(url); });
        sheet->setFooter(button);
    }
    QObject::connect(sheet, &Sheet::closed, sheet, &QObject::deleteLater);
    sheet->open();
}

} // namespace success::ui
