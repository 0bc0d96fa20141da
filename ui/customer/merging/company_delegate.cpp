// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/merging/company_delegate.h"

#include "ui/customer/merging/company_choices.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"

#include <QPainter>

namespace success::ui {
namespace {

constexpr int rowHeight = 46;
constexpr int avatarSide = 28;

} // namespace

CompanyDelegate::CompanyDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize CompanyDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, rowHeight};
}

void CompanyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto name = index.data().toString();
    const auto domain = index.data(CompanyChoices::DomainRole).toString();
    painter->save();
    const Role fill = option.state & QStyle::State_Selected    ? Role::Selection
                      : option.state & QStyle::State_MouseOver ? Role::SurfaceRaised
                                                               : Role::Surface;
    painter->fillRect(option.rect, m_theme.color(fill));
    QRect line = option.rect.adjusted(space::m, space::xs, -space::m, -space::xs);
    paintMonogram(*painter, QRectF(line.left(), line.center().y() - avatarSide / 2, avatarSide, avatarSide), name,
                  domain, m_theme);
    line.setLeft(line.left() + avatarSide + space::m);
    if (index.data(CompanyChoices::SuggestedRole).toBool()) {
        const auto words = CompanyChoices::tr("Same name");
        const int width = badgeSize(words).width();
        paintBadge(*painter, QRect(line.right() + 1 - width, line.top(), width, line.height()), words, tone::info,
                   m_theme);
        line.setRight(line.right() - width - space::s);
    }
    const auto paintLine = [&](const QRect &rect, const QString &text, TextStyle style, Role role,
                               Qt::TextElideMode elide) {
        painter->setFont(m_theme.font(style));
        painter->setPen(m_theme.color(role));
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, elide, rect.width()));
    };
    const int half = line.height() / 2;
    paintLine({line.left(), line.top(), line.width(), half}, name, TextStyle::BodyMedium, Role::Text, Qt::ElideRight);
    paintLine({line.left(), line.top() + half, line.width(), half}, domain, TextStyle::Caption, Role::SecondaryText,
              Qt::ElideMiddle);
    painter->restore();
}

} // namespace success::ui
