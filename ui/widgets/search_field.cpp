// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace success::ui {

SearchField::SearchField(const Theme &theme, const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("search"));
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    if (auto *clear = findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction"))) {
        clear->setIcon(theme.icon(QStringLiteral("close")));
        clear->setText(tr("Clear"));
    }
    auto *glass = addAction(theme.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    glass->setText(tr("Search"));
    glass->setEnabled(true);
    setMinimumWidth(180);
}

QSize SearchField::sizeHint() const
{
    return {280, QLineEdit::sizeHint().height()};
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (hasFocus() || !text().isEmpty())
        return;
    const QString keys = tr("Ctrl+F");
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(TextStyle::Caption));
    const int width = painter.fontMetrics().horizontalAdvance(keys) + 10;
    if (this->width() < width + fontMetrics().horizontalAdvance(placeholderText()) + 56)
        return;
    const QRectF box(this->width() - width - 7.5, (height() - 19) / 2.0, width, 19);
    painter.setPen(m_theme.color(Role::Border));
    painter.setBrush(m_theme.color(Role::Window));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(m_theme.color(Role::SecondaryText));
    painter.drawText(box, Qt::AlignCenter, keys);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    // Left to the window when there is nothing to clear: it gives the keyboard back to the page.
    event->setAccepted(!text().isEmpty());
    clear();
}

} // namespace success::ui
