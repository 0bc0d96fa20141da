// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/top_bar.h"

#include "ui/shell/section_tabs.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>

namespace success::ui {

namespace {
constexpr int roomForIcons = 1180;
constexpr int roomForWorkspace = 900;
constexpr int markSide = 24;
} // namespace

TopBar::TopBar(const Theme &theme, const QString &workspace, QWidget *parent)
    : QFrame(parent)
    , m_tabs(new SectionTabs(theme, this))
    , m_workspace(textLabel(workspace, TextStyle::Body, TextTone::Secondary, this))
    , m_back(iconButton(theme, QStringLiteral("arrow-left"), tr("Back"), this))
    , m_forward(iconButton(theme, QStringLiteral("arrow-right"), tr("Forward"), this))
    , m_menu(iconButton(theme, QStringLiteral("menu"), tr("Menu"), this))
{
    setProperty("panel", QStringLiteral("bar"));
    setFixedHeight(52);
    auto *mark = new QLabel(this);
    mark->setPixmap(
        QIcon(QStringLiteral(":/app/success-desktop.svg")).pixmap(QSize(markSide, markSide), devicePixelRatioF()));
    m_back->setObjectName(QStringLiteral("back"));
    m_forward->setObjectName(QStringLiteral("forward"));
    m_menu->setObjectName(QStringLiteral("menu"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, 0, space::m, 0);
    row->setSpacing(space::s);
    row->addWidget(mark);
    row->addWidget(textLabel(tr("Success"), TextStyle::SectionTitle, TextTone::Normal, this));
    row->addWidget(m_workspace);
    row->addSpacing(space::s);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addSpacing(space::xs);
    row->addWidget(m_tabs);
    row->addStretch(1);
    row->addWidget(m_menu);
}

void TopBar::setNavigation(QAction *back, QAction *forward)
{
    const auto follow = [this](QToolButton *button, QAction *action) {
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, this, [button, action] { button->setEnabled(action->isEnabled()); });
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->text() + QStringLiteral(" (") +
                           action->shortcut().toString(QKeySequence::NativeText) + QLatin1Char(')'));
    };
    follow(m_back, back);
    follow(m_forward, forward);
}

void TopBar::setMenu(QMenu *menu)
{
    m_menu->setMenu(menu);
}

void TopBar::openMenu()
{
    QMenu *menu = m_menu->menu();
    menu->popup(m_menu->mapToGlobal(QPoint(m_menu->width() - menu->sizeHint().width(), m_menu->height())));
    menu->setActiveAction(menu->actions().value(0));
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_tabs->setCompact(width() < roomForIcons);
    m_workspace->setVisible(width() >= roomForWorkspace);
}

} // namespace success::ui
