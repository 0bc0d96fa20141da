// SPDX-License-Identifier: Apache-2.0
#include "ui/table/cell_delegates.h"

#include "ui/format/route_words.h"
#include "ui/format/words.h"
#include "ui/models/table_model.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"

#include <QMouseEvent>
#include <QPainter>

namespace success::ui {
namespace {

Value sibling(const QModelIndex &index, const QString &column)
{
    const auto *model = qobject_cast<const TableModel *>(index.model());
    return model ? model->value(index.row(), column) : Value{};
}

QString siblingText(const QModelIndex &index, const QString &column)
{
    const auto value = sibling(index, column);
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

/// Under an account's name: its domain, and what there is to say of it.
QString secondLine(const QModelIndex &index)
{
    QStringList parts{siblingText(index, QStringLiteral("domain")), index.data(NoteRole).toString()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString routedText(const QModelIndex &index)
{
    return routedFromText(routeMarks(sibling(index, QStringLiteral("routed_from"))));
}

/// Names are written in every script, and some stand taller than the font's own.
constexpr int scriptRoom = 2;

/// The mouse position of a plain click that ends inside the cell.
std::optional<QPoint> clickPoint(QEvent *event)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return {};
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || mouse->modifiers() != Qt::NoModifier)
        return {};
    return mouse->pos();
}

} // namespace

AccountCell AccountDelegate::geometry(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return AccountCell::of(option.rect, QFontMetrics(m_theme.font(TextStyle::BodyMedium)).height() + scriptRoom,
                           QFontMetrics(m_theme.font(TextStyle::Caption)).height(),
                           !secondLine(index).isEmpty() || !routedText(index).isEmpty(),
                           option.direction == Qt::RightToLeft);
}

QSize AccountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return RowDelegate::sizeHint(option, index) + QSize(space::xxl + space::s, 0);
}

bool AccountDelegate::isLink(const QStyleOptionViewItem &option, const QModelIndex &index, QPoint point) const
{
    const auto at = geometry(option, index);
    const int width = QFontMetrics(m_theme.font(TextStyle::BodyMedium)).horizontalAdvance(index.data().toString());
    auto name = at.name;
    name.setWidth(std::min(width, name.width()));
    return name.contains(point);
}

void AccountDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto name = index.data().toString();
    const auto domain = siblingText(index, QStringLiteral("domain"));
    const auto at = geometry(option, index);
    paintMonogram(painter, at.monogram, name, domain.isEmpty() ? index.data(AccountKeyRole).toString() : domain,
                  m_theme);
    auto nameFont = m_theme.font(TextStyle::BodyMedium);
    const auto mouse = pointer(option, index);
    nameFont.setUnderline(mouse && isLink(option, index, *mouse));
    painter.setFont(nameFont);
    painter.setPen(m_theme.color(textRole(index)));
    painter.drawText(at.name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, at.name.width()));
    if (at.domain.isEmpty())
        return;
    QRect second = at.domain;
    if (const QString routed = routedText(index); !routed.isEmpty()) {
        paintBadge(painter, second, routed, tone::info, m_theme);
        second.setLeft(second.left() + std::min(badgeSize(routed).width(), second.width()) + space::xs);
    }
    painter.setFont(m_theme.font(TextStyle::Caption));
    painter.setPen(m_theme.color(Role::SecondaryText));
    painter.drawText(second, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                     painter.fontMetrics().elidedText(secondLine(index), Qt::ElideMiddle, second.width()));
}

bool AccountDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    const auto point = clickPoint(event);
    if (!point || !isLink(option, index, *point))
        return false;
    Q_EMIT opened(index.data(AccountKeyRole).toString());
    return true;
}

LevelLook riskLook()
{
    return {QStringLiteral("risk_level"), [](const QString &key) {
                return toneOf(levelFromKey(key));
            }};
}

QSize ScoreDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return RowDelegate::sizeHint(option, index) + QSize(88, 0);
}

void ScoreDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto value = index.data(ValueRole).value<Value>();
    const auto *score = std::get_if<qint64>(&value);
    const auto tone = m_look.toneOf(siblingText(index, m_look.column));
    const auto change = sibling(index, QStringLiteral("score_change_7d"));
    const auto *points = std::get_if<qint64>(&change);
    const QFontMetrics metrics(m_theme.font(TextStyle::BodyMedium));
    const QFontMetrics small(m_theme.font(TextStyle::Caption));
    // Two pixels more than measured: rounding must not elide a figure that fits.
    const auto at = ScoreCell::of(option.rect, metrics.horizontalAdvance(QStringLiteral("100")) + 2,
                                  small.horizontalAdvance(QStringLiteral("▼ −00")),
                                  score ? std::optional(int(*score)) : std::nullopt);
    paintText(painter, at.figure, score ? QString::number(*score) : QStringLiteral("–"),
              Qt::AlignRight | Qt::AlignVCenter, TextStyle::BodyMedium, score ? tone.text : Role::SecondaryText);
    if (!at.bar.isEmpty() && score) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::Border));
        painter.drawRoundedRect(at.bar, 2, 2);
        painter.setBrush(m_theme.color(tone.fill));
        painter.drawRoundedRect(at.filled, 2, 2);
        painter.restore();
    }
    if (!points || !score)
        return;
    const auto arrow = *points > 0 ? QStringLiteral("▲ ") : *points < 0 ? QStringLiteral("▼ ") : QString();
    const auto role = *points > 0 ? Role::HealthyText : *points < 0 ? Role::CriticalText : Role::SecondaryText;
    paintText(painter, at.change, arrow + signedPoints(int(*points)), Qt::AlignLeft | Qt::AlignVCenter,
              TextStyle::Caption, role);
}

QSize LevelDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {badgeSize(index.data().toString()).width() + 2 * space::s, RowDelegate::sizeHint(option, index).height()};
}

void LevelDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto value = index.data(ValueRole).value<Value>();
    const auto *key = std::get_if<QString>(&value);
    auto text = index.data().toString();
    const auto note = index.data(NoteRole).toString();
    const auto at = BadgeCell::of(option.rect, badgeSize(text).height(),
                                  QFontMetrics(m_theme.font(TextStyle::Caption)).height(), !note.isEmpty());
    if (!note.isEmpty() && at.note.isEmpty())
        text += QStringLiteral(" · ") + note;
    paintBadge(painter, at.badge, text, m_look.toneOf(key ? *key : QString()), m_theme);
    if (!at.note.isEmpty())
        paintText(painter, at.note, note, Qt::AlignLeft | Qt::AlignVCenter, TextStyle::Caption, Role::SecondaryText);
}

QSize FactorsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {360, RowDelegate::sizeHint(option, index).height()};
}

void FactorsDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto value = index.data(ValueRole).value<Value>();
    const auto *factors = std::get_if<std::vector<FactorMark>>(&value);
    if (!factors)
        return;
    const QFontMetrics metrics(m_theme.font(TextStyle::Caption));
    const auto more = [](int count) {
        return QCoreApplication::translate("FactorsDelegate", "+%1 more").arg(count);
    };
    std::vector<QString> texts;
    std::vector<int> widths;
    for (const auto &factor : *factors) {
        texts.push_back(signedPoints(factor.points) + u' ' + factor.title);
        widths.push_back(metrics.horizontalAdvance(texts.back()));
    }
    const auto at = FactorsCell::of(
        option.rect, widths, [&](int count) { return metrics.horizontalAdvance(more(count)); },
        badgeSize(QStringLiteral("−")).height());
    for (size_t i = 0; i < at.chips.size(); ++i)
        paintBadge(painter, at.chips[i], texts[i], tone::neutral, m_theme);
    if (at.hidden > 0)
        paintText(painter, at.more, more(at.hidden), Qt::AlignLeft | Qt::AlignVCenter, TextStyle::Caption,
                  Role::SecondaryText);
}

} // namespace success::ui
