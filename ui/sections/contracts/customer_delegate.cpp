// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/contracts/customer_delegate.h"

#include "ui/format/words.h"
#include "ui/models/table_model.h"
#include "ui/widgets/badge.h"

namespace success::ui {
namespace {

constexpr int roomForName = 150; ///< below this beside it the badge gives way; the note beneath says the same

QString badgeText(const QModelIndex &index)
{
    const auto *model = qobject_cast<const TableModel *>(index.model());
    const auto value = model != nullptr ? model->value(index.row(), QStringLiteral("contract_count")) : Value();
    const auto *count = std::get_if<qint64>(&value);
    return count != nullptr ? contractCountText(int(*count)) : QString();
}

/// What the badge leaves of the cell.
QStyleOptionViewItem besideBadge(const QStyleOptionViewItem &option, const QString &badge)
{
    QStyleOptionViewItem rest = option;
    if (!badge.isEmpty() && option.rect.width() - badgeSize(badge).width() - space::s >= roomForName)
        rest.rect.setRight(option.rect.right() - badgeSize(badge).width() - space::s);
    return rest;
}

} // namespace

QString contractCountText(int contracts)
{
    return contracts > 1 ? ContractCustomerDelegate::tr("%1 contracts").arg(countText(contracts)) : QString();
}

bool ContractCustomerDelegate::isLink(const QStyleOptionViewItem &option, const QModelIndex &index, QPoint point) const
{
    return AccountDelegate::isLink(besideBadge(option, badgeText(index)), index, point);
}

void ContractCustomerDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
                                         const QModelIndex &index) const
{
    const QString badge = badgeText(index);
    const auto rest = besideBadge(option, badge);
    AccountDelegate::paintCell(painter, rest, index);
    if (rest.rect != option.rect)
        paintBadge(painter, option.rect.adjusted(rest.rect.width(), 0, -space::xs, 0), badge, tone::neutral, m_theme);
}

} // namespace success::ui
