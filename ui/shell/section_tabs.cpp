// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/section_tabs.h"

#include "ui/shell/sections.h"
#include "ui/widgets/text.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace success::ui {

SectionTabs::SectionTabs(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("sectionTabs"));
    setAccessibleName(tr("Sections"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (int i = 0; i < tabCount; ++i) {
        const SectionInfo &info = sections()[size_t(i)];
        auto *tab = new QToolButton(this);
        tab->setObjectName(QStringLiteral("tab-") + info.icon);
        tab->setProperty("tab", true);
        tab->setText(info.title);
        tab->setCheckable(true);
        tab->setIconSize(QSize(18, 18));
        tab->setFocusPolicy(i == 0 ? Qt::StrongFocus : Qt::ClickFocus);
        tab->setCursor(Qt::PointingHandCursor);
        tab->setToolTip(tr("%1 (Ctrl+%2)").arg(info.title).arg(i + 1));
        tab->setAccessibleName(tr("%1, tab %2 of %3").arg(info.title).arg(i + 1).arg(tabCount));
        m_group->addButton(tab, i);
        row->addWidget(tab);
    }
    connect(m_group, &QButtonGroup::idClicked, this, &SectionTabs::chosen);
    updateIcons();
}

void SectionTabs::setCurrent(int index)
{
    m_group->setExclusive(false);
    for (QAbstractButton *tab : m_group->buttons()) {
        const bool here = m_group->id(tab) == index;
        tab->setChecked(here);
        tab->setFocusPolicy(here || (index < 0 && m_group->id(tab) == 0) ? Qt::StrongFocus : Qt::ClickFocus);
    }
    m_group->setExclusive(true);
    updateIcons();
}

int SectionTabs::current() const
{
    return m_group->checkedId();
}

void SectionTabs::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    updateIcons();
}

void SectionTabs::updateIcons()
{
    for (QAbstractButton *tab : m_group->buttons()) {
        const SectionInfo &info = sections()[size_t(m_group->id(tab))];
        const Role role = tab->isChecked() ? Role::Accent : Role::SecondaryText;
        setStyleProperty(tab, "compact", m_compact);
        static_cast<QToolButton *>(tab)->setToolButtonStyle(m_compact ? Qt::ToolButtonTextOnly
                                                                      : Qt::ToolButtonTextBesideIcon);
        tab->setIcon(m_theme.icon(info.icon, role));
    }
}

void SectionTabs::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    int from = m_group->checkedId();
    for (QAbstractButton *tab : m_group->buttons()) {
        if (tab->hasFocus())
            from = m_group->id(tab);
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        m_group->button(std::max(0, from))->click();
        return;
    }
    if (step == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_group->button(std::clamp(from + step, 0, tabCount - 1))->setFocus(Qt::TabFocusReason);
}

} // namespace success::ui
