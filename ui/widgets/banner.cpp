// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/banner.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QPainter>

namespace success::ui {

Banner::Banner(const Theme &theme, Kind kind, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_kind(kind)
    , m_row(new QHBoxLayout(this))
    , m_icon(new IconLabel(theme, QStringLiteral("info"), Role::InfoText, space::icon, this))
    , m_message(paragraph({}, TextTone::Normal, this))
    , m_close(iconButton(theme, QStringLiteral("close"), tr("Dismiss"), this))
{
    m_row->setSpacing(space::s);
    m_row->addWidget(m_icon);
    m_row->addWidget(m_message, 1);
    m_row->addWidget(m_close);
    m_close->hide();
    shape();
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    connect(&theme, &Theme::changed, this, &Banner::recolor);
    recolor();
}

void Banner::setMessage(const QString &sentence)
{
    m_message->setText(sentence);
    setAccessibleName(sentence);
}

QString Banner::message() const
{
    return m_message->text();
}

void Banner::setKind(Kind kind)
{
    m_kind = kind;
    recolor();
}

QPushButton *Banner::addAction(const QString &text)
{
    QPushButton *button = m_compact ? linkButton(text, this) : secondaryButton(text, this);
    m_row->insertWidget(m_row->count() - 1, button);
    return button;
}

void Banner::setDismissible(bool dismissible)
{
    m_close->setVisible(dismissible);
}

void Banner::setCompact(bool compact)
{
    m_compact = compact;
    shape();
}

void Banner::shape()
{
    const int above = m_compact ? 1 : 6;
    m_row->setContentsMargins(space::m, above, space::s, above);
    m_message->setMinimumHeight(m_compact ? 26 : 28);
}

Tone Banner::toneOfKind() const
{
    switch (m_kind) {
    case Kind::Warning:
        return tone::atRisk;
    case Kind::Critical:
        return tone::critical;
    case Kind::Info:
        break;
    }
    return tone::info;
}

void Banner::recolor()
{
    const QString icon = m_kind == Kind::Info      ? QStringLiteral("info")
                         : m_kind == Kind::Warning ? QStringLiteral("warning")
                                                   : QStringLiteral("critical");
    m_icon->setIcon(icon, toneOfKind().text);
    setTextTone(m_message, m_kind == Kind::Info      ? TextTone::Info
                           : m_kind == Kind::Warning ? TextTone::AtRisk
                                                     : TextTone::Critical);
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(toneOfKind().tint));
    painter.drawRoundedRect(rect(), space::radius, space::radius);
}

} // namespace success::ui
