// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/deal_delegate.h"

#include "ui/format/route_words.h"
#include "ui/models/table_model.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"

#include <QPainter>

namespace success::ui {
namespace {

constexpr int scriptRoom = 2; ///< names are written in every script, and some stand taller than the font's own

Value sibling(const QModelIndex &index, const char *column)
{
    const auto *model = qobject_cast<const TableModel *>(index.model());
    return model ? model->value(index.row(), QString::fromLatin1(column)) : Value{};
}

QString siblingText(const QModelIndex &index, const char *column)
{
    const auto value = sibling(index, column);
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

} // namespace

QSize DealDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return RowDelegate::sizeHint(option, index) + QSize(space::xxl + space::s, 0);
}

void DealDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto at = AccountCell::of(
        option.rect, QFontMetrics(m_theme.font(TextStyle::BodyMedium)).height() + scriptRoom,
        QFontMetrics(m_theme.font(TextStyle::Caption)).height(), true, option.direction == Qt::RightToLeft);
    const QString company = siblingText(index, "company");
    const QString domain = siblingText(index, "domain");
    const QString name = index.data().toString();
    paintMonogram(painter, at.monogram, company.isEmpty() ? name : company,
                  domain.isEmpty() ? index.data(AccountKeyRole).toString() : domain, m_theme);
    paintText(painter, at.name, name, Qt::AlignLeft | Qt::AlignVCenter, TextStyle::BodyMedium, textRole(index));
    if (at.domain.isEmpty())
        return;
    QRect second = at.domain;
    if (const QString routed = routedFromText(routeMarks(sibling(index, "routed_from"))); !routed.isEmpty()) {
        paintBadge(painter, second, routed, tone::info, m_theme);
        second.setLeft(second.left() + std::min(badgeSize(routed).width(), second.width()) + space::xs);
    }
    paintText(painter, second, index.data(NoteRole).toString(), Qt::AlignLeft | Qt::AlignVCenter, TextStyle::Caption,
              Role::SecondaryText);
}

} // namespace success::ui
