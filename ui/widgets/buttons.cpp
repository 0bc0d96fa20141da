// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/buttons.h"

#include <QVariant>

namespace success::ui {

namespace {

QPushButton *pushButton(const QString &text, const char *kind, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("kind", QString::fromLatin1(kind));
    button->setAutoDefault(false);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace

QPushButton *primaryButton(const QString &text, QWidget *parent)
{
    return pushButton(text, "primary", parent);
}

QPushButton *secondaryButton(const QString &text, QWidget *parent)
{
    return pushButton(text, "secondary", parent);
}

QPushButton *dangerButton(const QString &text, QWidget *parent)
{
    return pushButton(text, "danger", parent);
}

QPushButton *linkButton(const QString &text, QWidget *parent)
{
    return pushButton(text, "link", parent);
}

QToolButton *iconButton(const Theme &theme, const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(theme.icon(icon));
    button->setIconSize(QSize(space::icon, space::icon));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QString buttonName(const QString &name, const QFontMetrics &metrics, int width)
{
    return metrics.elidedText(name, Qt::ElideRight, width).replace(u'&', QStringLiteral("&&"));
}

} // namespace success::ui
