// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/reengage/dismiss_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int usualMonths = 3;

} // namespace

DismissDialog::DismissDialog(const QString &subject, QDate today, QWidget *parent)
    : DecisionDialog(QStringLiteral("dismiss"), tr("Dismiss %1").arg(subject), tr("Dismiss"), parent)
    , m_until(new QDateEdit(this))
{
    content()->addWidget(
        paragraph(tr("Not shown and not counted until that day; then it is back by itself."), TextTone::Secondary));
    m_until->setObjectName(QStringLiteral("dismissUntil"));
    m_until->setLocale(QLocale(QLocale::English));
    m_until->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_until->setCalendarPopup(true);
    m_until->setMinimumDate(today.addDays(1));
    m_until->setDate(today.addMonths(usualMonths));
    addField(tr("Bring it back on"), m_until, spans(today));
    m_reason = addReason(tr("Reason"), tr("Why not now? Shown beside the deal and in its history"));
    m_reason->setFocus();
}

/// The day, and quick ways to usual ones.
QWidget *DismissDialog::spans(QDate today)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_until);
    for (const int months : {1, usualMonths, 6, 12}) {
        auto *button = linkButton(months == 1    ? tr("In a month")
                                  : months == 12 ? tr("In a year")
                                                 : tr("In %1 months").arg(months));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, day = today.addMonths(months)] { setUntil(day); });
        row->addWidget(button);
    }
    row->addStretch(1);
    return line;
}

QDate DismissDialog::until() const
{
    return m_until->date();
}

QString DismissDialog::reason() const
{
    return m_reason->text();
}

void DismissDialog::setUntil(QDate day)
{
    m_until->setDate(day);
}

void DismissDialog::setReason(const QString &reason)
{
    m_reason->setText(reason);
}

} // namespace success::ui
