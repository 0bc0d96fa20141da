// SPDX-License-Identifier: Apache-2.0
#include "ui/palette/palette_delegate.h"

#include "core/sections/palette/palette_accounts.h"
#include "ui/widgets/avatar.h"

#include <QPainter>
#include <QTextLayout>

namespace success::ui {

namespace {
constexpr int monogramSide = 24;
constexpr int roomForKind = 420; ///< a narrower row leaves the kind out
constexpr int leastDetail = 60;
} // namespace

PaletteDelegate::PaletteDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, rowHeight};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const PaletteModel *>(index.model());
    if (model == nullptr)
        return;
    const PaletteRow &row = model->row(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect whole = option.rect.adjusted(space::s, 1, -space::s, -1);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(Role::Selection));
        painter->drawRoundedRect(whole, 6, 6);
    }
    QRect room = whole.adjusted(space::m, 0, -space::m, 0);
    const QRect picture(room.left(), room.center().y() - monogramSide / 2 + 1, monogramSide, monogramSide);
    if (const auto key = palette::accountKeyOf(row.hit.entry.id))
        paintMonogram(*painter, picture, row.hit.entry.title, *key, m_theme);
    else
        row.icon.paint(painter, picture.adjusted(2, 2, -2, -2));
    room.setLeft(picture.right() + space::m);
    if (whole.width() >= roomForKind) {
        const QString kind = row.hit.recent ? tr("Recent") : kindText(row.hit.entry.kind);
        room.setRight(room.right() - paintRight(*painter, room, kind, TextStyle::Caption) - space::m);
    }
    if (!row.keys.isEmpty())
        room.setRight(room.right() - paintRight(*painter, room, row.keys, TextStyle::Caption) - space::m);
    room.setLeft(room.left() + paintTitle(*painter, room, row.hit) + space::m);
    if (room.width() >= leastDetail) {
        painter->setFont(m_theme.font(TextStyle::Caption));
        painter->setPen(m_theme.color(Role::SecondaryText));
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(row.hit.entry.detail, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

int PaletteDelegate::paintTitle(QPainter &painter, const QRect &room, const palette::Hit &hit) const
{
    const QFont font = m_theme.font(TextStyle::Body);
    const QString text = QFontMetrics(font).elidedText(hit.entry.title, Qt::ElideRight, room.width());
    const qsizetype same = text == hit.entry.title ? text.size() : text.size() - 1; // without the ellipsis
    QTextLayout layout(text, font);
    QList<QTextLayout::FormatRange> formats;
    for (const palette::Mark &mark : hit.marks) {
        QTextCharFormat format;
        format.setFontWeight(QFont::DemiBold);
        format.setForeground(m_theme.color(Role::Accent));
        const qsizetype length = std::min(mark.length, same - mark.begin);
        if (length > 0)
            formats.append({int(mark.begin), int(length), format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(room.width() + space::xl); // bold letters are wider than those that were measured
    layout.endLayout();
    painter.setPen(m_theme.color(Role::Text));
    layout.draw(&painter, QPointF(room.left(), room.center().y() - line.height() / 2 + 1));
    return std::min(int(line.naturalTextWidth()), room.width());
}

int PaletteDelegate::paintRight(QPainter &painter, const QRect &room, const QString &text, TextStyle style) const
{
    painter.setFont(m_theme.font(style));
    painter.setPen(m_theme.color(Role::SecondaryText));
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text);
    return painter.fontMetrics().horizontalAdvance(text);
}

} // namespace success::ui
