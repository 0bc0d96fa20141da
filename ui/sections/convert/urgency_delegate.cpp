// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/convert/urgency_delegate.h"

#include "ui/models/table_model.h"
#include "ui/widgets/badge.h"

#include <QPainter>

#include <algorithm>

namespace success::ui {
namespace {

constexpr int criticalDays = 2;
constexpr int soonDays = 7;

} // namespace

Tone urgencyTone(qint64 daysRemaining)
{
    if (daysRemaining < 0 || daysRemaining > soonDays)
        return tone::neutral;
    return daysRemaining <= criticalDays ? tone::critical : tone::atRisk;
}

QSize UrgencyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {badgeSize(index.data().toString()).width() + 2 * space::s, RowDelegate::sizeHint(option, index).height()};
}

void UrgencyDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto value = index.data(ValueRole).value<Value>();
    const auto *days = std::get_if<qint64>(&value);
    if (days == nullptr)
        return RowDelegate::paintCell(painter, option, index);
    const auto text = index.data().toString();
    auto badge = option.rect.adjusted(space::s, 0, -space::s, 0);
    badge.setLeft(std::max(badge.left(), badge.right() + 1 - badgeSize(text).width()));
    paintBadge(painter, badge, text, urgencyTone(*days), m_theme);
}

} // namespace success::ui
