// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/check_list.h"

#include "ui/widgets/icon_label.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>

#include <algorithm>

namespace success::ui {

namespace {

int readableParts(const ConnectionCheck &check)
{
    return int(std::ranges::count_if(check.parts, &ConnectionCheck::Part::readable));
}

} // namespace

CheckList::CheckList(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("checkList"));
    setProperty("panel", QStringLiteral("card"));
    m_column->setContentsMargins(space::l, space::m, space::l, space::m);
    m_column->setSpacing(space::s);
    hide();
}

void CheckList::clear()
{
    hide();
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void CheckList::setCheck(const ConnectionCheck &check)
{
    clear();
    const QString title = check.identity.isEmpty() ? tr("It answered") : check.identity;
    QLabel *identity = textLabel(title, TextStyle::BodyMedium, TextTone::Normal, this);
    identity->setObjectName(QStringLiteral("checkIdentity"));
    identity->setWordWrap(true);
    m_column->addWidget(identity);
    for (const ConnectionCheck::Part &part : check.parts)
        m_column->addWidget(makeRow(part));
    setVisible(true);
}

QWidget *CheckList::makeRow(const ConnectionCheck::Part &part)
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    auto *mark = new IconLabel(m_theme, part.readable ? QStringLiteral("check") : QStringLiteral("close"),
                               part.readable ? Role::HealthyText : Role::CriticalText, 16, row);
    line->addWidget(mark, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    const QString verdict = part.readable ? tr("%1: can be read") : tr("%1: cannot be read");
    QLabel *what = paragraph(verdict.arg(part.what), TextTone::Normal, row);
    words->addWidget(what);
    if (!part.detail.isEmpty())
        words->addWidget(paragraph(part.detail, TextTone::Secondary, row));
    line->addLayout(words, 1);
    row->setAccessibleName(what->text());
    return row;
}

QString checkSummary(const ConnectionCheck &check)
{
    const int readable = readableParts(check);
    const int all = int(check.parts.size());
    if (all == 0)
        return CheckList::tr("It answered, and accepts the connection.");
    if (readable == all)
        return all == 1 ? CheckList::tr("What is needed can be read.")
                        : CheckList::tr("All %1 kinds of records can be read.").arg(all);
    if (readable == 0)
        return CheckList::tr("It answered, but none of what is needed can be read.");
    return CheckList::tr("%1 of %2 kinds of records can be read; what cannot be read stays empty.")
        .arg(readable)
        .arg(all);
}

bool nothingReadable(const ConnectionCheck &check)
{
    return !check.parts.empty() && readableParts(check) == 0;
}

bool allReadable(const ConnectionCheck &check)
{
    return readableParts(check) == int(check.parts.size());
}

} // namespace success::ui
