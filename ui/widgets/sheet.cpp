// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/sheet.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/motion.h"
#include "ui/widgets/text.h"

#include <QApplication>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVariantAnimation>

namespace success::ui {

Sheet::Sheet(const Theme &theme, const QString &title, int width, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_width(width)
    , m_panel(panel("side", this))
    , m_title(new ElidedLabel(theme, TextStyle::PageTitle, Role::Text, m_panel))
    , m_scroll(new QScrollArea(m_panel))
    , m_column(new QVBoxLayout(m_panel))
    , m_slide(new QVariantAnimation(this))
{
    m_title->setText(title);
    setAccessibleName(title);
    m_scroll->setAccessibleName(title);
    m_scroll->setAccessibleName(title);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::xl, space::m, space::m, space::m);
    head->addWidget(m_title, 1);
    QToolButton *closeButton = iconButton(theme, QStringLiteral("close"), tr("Close"), m_panel);
    closeButton->setObjectName(QStringLiteral("sheetClose"));
    connect(closeButton, &QToolButton::clicked, this, &Sheet::close);
    head->addWidget(closeButton);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_column->setContentsMargins(1, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addLayout(head);
    m_column->addWidget(horizontalLine(m_panel));
    m_column->addWidget(m_scroll, 1);
    m_slide->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_slide, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { place(value.toDouble()); });
    connect(m_slide, &QVariantAnimation::finished, this, [this] {
        if (!m_open)
            hide();
    });
    parent->installEventFilter(this);
    hide();
}

void Sheet::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Sheet::setContent(QWidget *content)
{
    content->setAutoFillBackground(false);
    m_scroll->setWidget(content);
}

void Sheet::setFooter(QWidget *footer)
{
    m_column->addWidget(horizontalLine(m_panel));
    m_column->addWidget(footer);
}

void Sheet::open()
{
    if (m_open)
        return;
    m_open = true;
    m_focusBefore = QApplication::focusWidget();
    setGeometry(parentWidget()->rect());
    raise();
    show();
    slideTo(true);
    // The first thing in the content, not the close button.
    QWidget *first = m_scroll->widget() != nullptr ? m_scroll->widget()->nextInFocusChain() : nullptr;
    while (first != nullptr && first != m_scroll->widget() && (first->focusPolicy() & Qt::TabFocus) == 0)
        first = first->nextInFocusChain();
    // As if by Tab, so that a number is selected and typing replaces it.
    (first != nullptr && m_panel->isAncestorOf(first) ? first : m_panel)->setFocus(Qt::TabFocusReason);
    Q_EMIT opened();
}

void Sheet::close()
{
    if (!m_open || (m_mayClose && !m_mayClose()))
        return;
    m_open = false;
    slideTo(false);
    if (m_focusBefore != nullptr && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void Sheet::slideTo(bool shown)
{
    m_slide->stop();
    const double target = shown ? 1 : 0;
    if (motionMs() == 0) {
        place(target);
        setVisible(shown);
        return;
    }
    m_slide->setDuration(motionMs());
    m_slide->setStartValue(m_shown);
    m_slide->setEndValue(target);
    m_slide->start();
}

void Sheet::place(double shown)
{
    m_shown = shown;
    const int panelWidth = std::min(m_width, width());
    m_panel->setGeometry(width() - int(panelWidth * shown), 0, panelWidth, height());
    update();
}

bool Sheet::eventFilter(QObject *object, QEvent *event)
{
    if (object == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        setGeometry(parentWidget()->rect());
        place(m_shown);
    }
    return QWidget::eventFilter(object, event);
}

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, int((m_theme.isDark() ? 110 : 56) * m_shown)));
}

void Sheet::mousePressEvent(QMouseEvent *event)
{
    if (!m_panel->geometry().contains(event->pos()))
        close();
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool Sheet::focusNextPrevChild(bool next)
{
    // Tab stays inside while it is open: what is dimmed cannot be reached.
    QWidget *widget = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : m_panel;
    QWidget *candidate = widget;
    do {
        candidate = next ? candidate->nextInFocusChain() : candidate->previousInFocusChain();
        // A spin box' own editor hands the focus back to the box: it is no stop, or Tab would never leave it.
        if (m_panel->isAncestorOf(candidate) && candidate->focusProxy() == nullptr && candidate->isVisible() &&
            candidate->isEnabled() && (candidate->focusPolicy() & Qt::TabFocus) != 0) {
            candidate->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    } while (candidate != widget);
    return false;
}

} // namespace success::ui
