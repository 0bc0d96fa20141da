// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/card_painter.h"

#include "ui/widgets/badge.h"

#include <QPainter>

namespace success::ui {
namespace {

constexpr int lineRoom = 2; ///< names are written in every script, and some stand taller than the font's own
constexpr int lockSide = 14;
constexpr int badgeHeight = 20;
constexpr int gap = space::s; ///< between cards

class CardPainter
{
public:
    CardPainter(QPainter &painter, const DealCard &card, const Theme &theme)
        : m_painter(painter)
        , m_card(card)
        , m_theme(theme)
    {
    }

    void paint(QRect cell, CardLook look)
    {
        const QFontMetrics body(m_theme.font(TextStyle::BodyMedium));
        const QFontMetrics caption(m_theme.font(TextStyle::Caption));
        const auto at = CardCell::of(cell, body.height(), caption.height(),
                                     {body.horizontalAdvance(m_card.value), caption.horizontalAdvance(m_card.owner),
                                      ageWidth(caption), m_card.readOnly});
        frame(at.card, look);
        if (look.lifted)
            return;
        const Role name = m_card.counts ? Role::Text : Role::SecondaryText;
        text(at.title, m_card.title, TextStyle::BodyMedium, name);
        text(at.value, m_card.value, TextStyle::BodyMedium, name, Qt::AlignRight);
        text(at.subtitle, m_card.subtitle, TextStyle::Caption, Role::SecondaryText);
        text(at.owner, m_card.owner, TextStyle::Caption, Role::SecondaryText, Qt::AlignRight);
        text(at.close, m_card.close, TextStyle::Caption, Role::SecondaryText);
        if (m_card.readOnly)
            m_theme.icon(QStringLiteral("lock")).paint(&m_painter, at.lock);
        if (m_card.stale)
            paintBadge(m_painter, at.age, m_card.age, tone::atRisk, m_theme);
        else
            text(at.age, m_card.age, TextStyle::Caption, Role::SecondaryText, Qt::AlignRight);
        marks(at.marks);
    }

private:
    [[nodiscard]] int ageWidth(const QFontMetrics &caption) const
    {
        return m_card.stale ? badgeSize(m_card.age).width() : caption.horizontalAdvance(m_card.age);
    }

    void frame(QRect card, CardLook look)
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        const Role edge = look.focused ? Role::Accent : look.hovered ? Role::StrongBorder : Role::Border;
        const int width = look.focused ? 2 : 1;
        m_painter.setPen(QPen(m_theme.color(edge), width, look.lifted ? Qt::DashLine : Qt::SolidLine));
        m_painter.setBrush(look.lifted ? QColor(Qt::transparent)
                                       : m_theme.color(look.selected ? Role::Selection : Role::Surface));
        const double inset = width / 2.0;
        m_painter.drawRoundedRect(QRectF(card).adjusted(inset, inset, -inset, -inset), space::radius, space::radius);
    }

    void text(QRect rect, const QString &words, TextStyle style, Role role, Qt::Alignment side = Qt::AlignLeft)
    {
        m_painter.setFont(m_theme.font(style));
        m_painter.setPen(m_theme.color(role));
        // One pixel more than measured: rounding at fractional scales must not elide a text that fits.
        m_painter.drawText(rect, int(side | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip,
                           m_painter.fontMetrics().elidedText(words, Qt::ElideRight, rect.width() + 1));
    }

    /// As many as fit whole, the first in any case, then `+2`.
    void marks(QRect line)
    {
        for (size_t i = 0; i < m_card.marks.size(); ++i) {
            const auto &mark = m_card.marks[i];
            const size_t left = m_card.marks.size() - i;
            const QString more = QStringLiteral("+%1").arg(left);
            const int moreWidth = left > 1 ? badgeSize(QStringLiteral("+%1").arg(left - 1)).width() + space::xs : 0;
            const int width = badgeSize(mark.text).width();
            if (i > 0 && width + moreWidth > line.width())
                return paintBadge(m_painter, line, more, tone::neutral, m_theme);
            QRect place = line;
            place.setWidth(std::min(width, line.width() - moreWidth));
            paintBadge(m_painter, place, mark.text, mark.tone, m_theme);
            line.setLeft(place.right() + 1 + space::xs);
        }
    }

    QPainter &m_painter;
    const DealCard &m_card;
    const Theme &m_theme;
};

} // namespace

int CardCell::height(int bodyHeight, int captionHeight)
{
    return 2 * space::s + bodyHeight + lineRoom + 2 * (captionHeight + lineRoom) + space::xs + badgeHeight + gap;
}

CardCell CardCell::of(QRect cell, int bodyHeight, int captionHeight, Widths widths)
{
    CardCell at;
    at.card = cell.adjusted(0, 0, 0, -gap);
    const QRect inner = at.card.adjusted(space::m, space::s, -space::m, -space::s);
    const auto line = [&](int top, int height) {
        return QRect(inner.left(), top, inner.width(), height);
    };
    /// The right part of a line; `left` becomes what it leaves.
    const auto split = [](QRect whole, int right, int most, QRect &left) {
        right = std::min(right, most);
        left = whole.adjusted(0, 0, right == 0 ? 0 : -right - space::s, 0);
        return QRect(whole.right() + 1 - right, whole.top(), right, whole.height());
    };
    const int width = inner.width();
    const QRect first = line(inner.top(), bodyHeight + lineRoom);
    at.value = split(first, widths.value, width * 2 / 3, at.title);
    const QRect second = line(first.bottom() + 1, captionHeight + lineRoom);
    at.owner = split(second, widths.owner, width / 2, at.subtitle);
    const QRect third = line(second.bottom() + 1, captionHeight + lineRoom);
    at.age = split(third, widths.age, width * 2 / 3, at.close);
    const QRect fourth = line(third.bottom() + 1 + space::xs, badgeHeight);
    const QRect right = split(fourth, widths.locked ? lockSide : 0, lockSide, at.marks);
    at.lock = QRect(right.left(), fourth.center().y() - lockSide / 2, right.width(), lockSide);
    return at;
}

void paintCard(QPainter &painter, QRect cell, const DealCard &card, CardLook look, const Theme &theme)
{
    painter.save();
    CardPainter(painter, card, theme).paint(cell, look);
    painter.restore();
}

int cardHeight(const Theme &theme)
{
    return CardCell::height(QFontMetrics(theme.font(TextStyle::BodyMedium)).height(),
                            QFontMetrics(theme.font(TextStyle::Caption)).height());
}

} // namespace success::ui
