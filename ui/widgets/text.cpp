// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/text.h"

#include "ui/theme/typeface.h"

#include <QFrame>
#include <QStyle>
#include <QVariant>

#include <algorithm>

namespace success::ui {

namespace {

QString toneKey(TextTone tone)
{
    switch (tone) {
    case TextTone::Secondary:
        return QStringLiteral("secondary");
    case TextTone::Critical:
        return QStringLiteral("critical");
    case TextTone::AtRisk:
        return QStringLiteral("at_risk");
    case TextTone::Healthy:
        return QStringLiteral("healthy");
    case TextTone::Info:
        return QStringLiteral("info");
    case TextTone::Normal:
        break;
    }
    return {};
}

} // namespace

void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

void setTextTone(QLabel *label, TextTone tone)
{
    setStyleProperty(label, "tone", toneKey(tone));
}

QLabel *textLabel(const QString &text, TextStyle style, TextTone tone, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText); // text of outside systems is never markup
    label->setFont(typeface(style));
    if (tone != TextTone::Normal)
        setTextTone(label, tone);
    return label;
}

QLabel *paragraph(const QString &text, TextTone tone, QWidget *parent)
{
    QLabel *label = textLabel(text, TextStyle::Body, tone, parent);
    label->setWordWrap(true);
    return label;
}

void setWrappedText(QLabel *label, const QString &text, int width)
{
    label->setWordWrap(true);
    label->setText(text);
    label->setFixedWidth(width);
    label->setFixedHeight(std::max(0, label->heightForWidth(width)));
}

QFrame *panel(const char *kind, QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("panel", QString::fromLatin1(kind));
    return frame;
}

QFrame *horizontalLine(QWidget *parent)
{
    QFrame *line = panel("line", parent);
    line->setFixedHeight(1);
    return line;
}

} // namespace success::ui
