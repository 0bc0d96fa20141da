// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/answerer_switch.h"

#include "ui/widgets/buttons.h"

#include <QActionGroup>
#include <QMenu>

namespace success::ui {

namespace {

constexpr int widestName = 120;
constexpr int widestEntry = 420;

} // namespace

AnswererSwitch::AnswererSwitch(const Theme &theme, QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("chatAnswerer"));
    setIcon(theme.icon(QStringLiteral("sparkle")));
    setIconSize(QSize(space::l, space::l));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    auto *menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    auto *group = new QActionGroup(this);
    m_builtIn = menu->addAction(tr("Built-in: from the records, on this computer"));
    m_model = menu->addAction(QString());
    for (QAction *answerer : {m_builtIn, m_model}) {
        answerer->setCheckable(true);
        group->addAction(answerer);
    }
    menu->addSeparator();
    m_settings = menu->addAction(theme.icon(QStringLiteral("settings")), QString());
    m_builtIn->setObjectName(QStringLiteral("answerBuiltIn"));
    m_model->setObjectName(QStringLiteral("answerModel"));
    m_settings->setObjectName(QStringLiteral("answerSettings"));
    setMenu(menu);
    connect(group, &QActionGroup::triggered, this, [this](const QAction *chosen) { setWantsModel(chosen == m_model); });
    connect(m_settings, &QAction::triggered, this, &AnswererSwitch::settingsRequested);
    arrange();
}

void AnswererSwitch::setModel(const ModelState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    arrange();
}

void AnswererSwitch::setWantsModel(bool wants)
{
    if (wants == std::exchange(m_wantsModel, wants))
        return;
    arrange();
    Q_EMIT changed();
}

void AnswererSwitch::arrange()
{
    const bool model = asksModel();
    setText(model ? buttonName(m_state.model, fontMetrics(), widestName) : tr("Built-in"));
    const QString whole = tr("%1 on %2").arg(m_state.model, m_state.host);
    m_builtIn->setChecked(!model);
    m_model->setChecked(model);
    m_model->setVisible(m_state.isChosen || !m_state.why.isEmpty());
    m_model->setEnabled(m_state.isReady());
    m_model->setText(m_state.isChosen ? buttonName(whole, fontMetrics(), widestEntry) : tr("A model"));
    if (!m_state.why.isEmpty())
        m_model->setText(m_model->text() + u": " + QString(m_state.why));
    m_settings->setText(m_state.isChosen ? tr("Assistant settings…") : tr("Set up a model…"));
    const QString said = model ? tr("Answered by %1; records of the account go there").arg(whole)
                         : m_state.isChosen && !m_state.why.isEmpty()
                             ? tr("Answered from the records, on this computer. %1").arg(m_state.why)
                             : tr("Answered from the records, on this computer");
    setToolTip(said);
    setAccessibleName(said);
}

} // namespace success::ui
