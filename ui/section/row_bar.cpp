// SPDX-License-Identifier: Apache-2.0
#include "ui/section/row_bar.h"

#include "ui/format/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>

namespace success::ui {

RowBar::RowBar(const Theme &theme, RowWords words, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_words(std::move(words))
    , m_row(new QHBoxLayout(this))
    , m_count(textLabel({}, TextStyle::Caption, TextTone::Secondary, this))
    , m_export(rowButton(QStringLiteral("download"), tr("Export CSV…")))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::s);
    m_row->addWidget(m_count);
    m_row->addWidget(m_export);
    m_count->setObjectName(QStringLiteral("rowCount"));
    m_export->setObjectName(QStringLiteral("bulkExport"));
    connect(m_export, &QPushButton::clicked, this, &RowBar::exportRequested);
    setCounts(0, 0, 0);
}

QPushButton *RowBar::rowButton(const QString &icon, const QString &name)
{
    auto *button = secondaryButton(name, this);
    button->setIcon(m_theme.icon(icon));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

QPushButton *RowBar::addAction(const QString &icon, const QString &name)
{
    auto *button = rowButton(icon, name);
    m_row->insertWidget(m_row->count() - 1, button);
    m_actions.push_back(button);
    button->hide();
    return button;
}

void RowBar::setCounts(int shown, int all, int selected)
{
    if (selected > 0)
        m_count->setText(tr("%1 of %2 selected").arg(countText(selected), countText(shown)));
    else if (shown != all)
        m_count->setText(m_words.some.arg(countText(shown), countText(all)));
    else
        m_count->setText(all == 1 ? m_words.one : m_words.many.arg(countText(all)));
    for (auto *action : m_actions)
        action->setVisible(selected > 0);
    m_export->setEnabled(shown > 0);
    m_export->setToolTip(selected > 0 ? tr("Save the selected rows as CSV") : tr("Save the rows shown as CSV"));
}

void RowBar::setCompact(bool compact)
{
    for (auto *action : m_actions)
        action->setText(compact ? QString() : action->accessibleName());
    m_export->setText(compact ? QString() : m_export->accessibleName());
}

} // namespace success::ui
