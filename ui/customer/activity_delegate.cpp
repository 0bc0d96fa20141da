// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/activity_delegate.h"

#include "ui/customer/activity_model.h"
#include "ui/format/money_text.h"
#include "ui/format/words.h"

#include <QAbstractItemView>
#include <QIcon>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>

namespace success::ui {
namespace {

constexpr int iconSide = 18;
constexpr int shortLines = 3;

/// What is laid out of a text; the rest is for whoever opens the item.
constexpr int shortText = 1000;
constexpr int longLines = 40;
constexpr int longText = 8000;

QString iconOf(TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::Call:
        return QStringLiteral("phone");
    case TimelineKind::Message:
        return QStringLiteral("message");
    case TimelineKind::Project:
        return QStringLiteral("folder");
    case TimelineKind::Signal:
        return QStringLiteral("signal");
    case TimelineKind::Contract:
        return QStringLiteral("contracts");
    case TimelineKind::Payment:
        return QStringLiteral("card");
    case TimelineKind::Decision:
        return QStringLiteral("check");
    case TimelineKind::Note:
        return QStringLiteral("note");
    }
    return {};
}

/// 1 to 3, as BuildBetter's low, medium and high are read.
QString severityText(int severity)
{
    return severity >= 3   ? ActivityDelegate::tr("high severity")
           : severity == 2 ? ActivityDelegate::tr("medium severity")
                           : ActivityDelegate::tr("low severity");
}

/// As it is laid out: whole with its lines, or its beginning as one paragraph.
QString laidOutText(const QString &text, bool whole)
{
    if (!whole)
        return text.left(shortText).simplified();
    return text.left(longText)
        .replace(QStringLiteral("\r\n"), QStringLiteral("\n"))
        .replace(u'\n', QChar::LineSeparator);
}

bool isCurrent(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->currentIndex() == index;
}

/// Lays `text` out in `width` and hands over each line; `lines` 0: all of them.
template<typename Each>
int layOut(const QString &text, const QFont &font, int width, int lines, Each each)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    int height = 0;
    for (int count = 1;; ++count) {
        auto line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(1, width));
        line.setPosition({0, double(height)});
        const bool last = count == lines && line.textStart() + line.textLength() < text.size();
        each(line, last);
        height += int(line.height());
        if (last)
            break;
    }
    layout.endLayout();
    return height;
}

} // namespace

ActivityCell ActivityCell::of(QRect cell, const Sizes &sizes)
{
    ActivityCell at;
    int top = cell.top();
    const QRect inner = cell.adjusted(space::m, 0, -space::m, 0);
    if (sizes.dayHeight > 0) {
        at.day = QRect(inner.left(), top + space::m, inner.width(), sizes.dayHeight);
        top = at.day.bottom() + 1;
    }
    top += space::s;
    at.icon = QRect(inner.left(), top + (sizes.titleHeight - iconSide) / 2, iconSide, iconSide);
    const int left = at.icon.right() + 1 + space::s;
    int right = inner.right() + 1;
    if (sizes.opens) {
        at.open = QRect(right - iconSide, at.icon.top(), iconSide, iconSide);
        right = at.open.left() - space::s;
    }
    const int width = std::max(0, right - left);
    at.title = QRect(left, top, width, sizes.titleHeight);
    at.meta = QRect(left, at.title.bottom() + 1, width, sizes.metaHeight);
    int bottom = at.meta.bottom() + 1;
    if (sizes.textHeight > 0) {
        at.text = QRect(left, bottom + space::xs, width, sizes.textHeight);
        bottom = at.text.bottom() + 1;
    }
    at.height = bottom + space::s - cell.top();
    return at;
}

QString activityMeta(const ActivityItem &item)
{
    const ActivityRecord &record = item.record;
    QStringList parts;
    if (item.kind == TimelineKind::Signal && record.nps)
        parts.push_back(ActivityDelegate::tr("NPS %1 of 10").arg(*record.nps));
    else if (item.kind == TimelineKind::Signal && !record.signalType.isEmpty())
        parts.push_back(spokenName(record.signalType));
    else
        parts.push_back(timelineKindTitle(item.kind));
    if (record.severity > 0)
        parts.push_back(severityText(record.severity));
    if (record.amountMinor)
        parts.push_back(moneyText({*record.amountMinor, record.currency}));
    if (!record.person.isEmpty())
        parts.push_back(QChar(0x2068) + record.person +
                        QChar(0x2069)); // a name in Arabic must not turn the rest around
    parts.push_back(toDateTime(record.at).toString(QStringLiteral("HH:mm")));
    if (item.undoneAt)
        parts.push_back(ActivityDelegate::tr("undone %1").arg(exactTime(*item.undoneAt)));
    return parts.join(QStringLiteral(" · "));
}

bool opensInBrowser(const QString &url)
{
    return url.startsWith(QStringLiteral("https://"), Qt::CaseInsensitive) ||
           url.startsWith(QStringLiteral("http://"), Qt::CaseInsensitive);
}

ActivityDelegate::ActivityDelegate(const Theme &theme, AsOf asOf, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_asOf(asOf)
{
}

QString ActivityDelegate::dayText(Instant at) const
{
    const auto day = dateOf(at);
    const auto date = exactDate(day);
    if (day == m_asOf.date)
        return tr("Today, %1").arg(date);
    return day == m_asOf.date.addDays(-1) ? tr("Yesterday, %1").arg(date) : date;
}

int ActivityDelegate::textHeight(const QString &text, int width, bool current) const
{
    if (text.isEmpty())
        return 0;
    return layOut(laidOutText(text, current), m_theme.font(TextStyle::Body), width, current ? longLines : shortLines,
                  [](QTextLine &, bool) {});
}

ActivityCell ActivityDelegate::geometry(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &item = *index.data(ActivityModel::ItemRole).value<const ActivityItem *>();
    ActivityCell::Sizes sizes;
    if (index.data(ActivityModel::StartsDayRole).toBool())
        sizes.dayHeight = QFontMetrics(m_theme.font(TextStyle::Caption)).height();
    sizes.titleHeight = QFontMetrics(m_theme.font(TextStyle::BodyMedium)).height();
    sizes.metaHeight = QFontMetrics(m_theme.font(TextStyle::Caption)).height();
    sizes.opens = opensInBrowser(item.record.url);
    const auto outline = ActivityCell::of(option.rect, sizes);
    sizes.textHeight = textHeight(item.record.text, outline.title.width(), isCurrent(option, index));
    return ActivityCell::of(option.rect, sizes);
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto inner = option;
    if (const auto *view = qobject_cast<const QAbstractItemView *>(option.widget))
        inner.rect = QRect(0, 0, view->viewport()->width(), 0);
    return {0, geometry(inner, index).height};
}

void ActivityDelegate::paintText(QPainter &painter, const QRect &rect, const QString &whole, bool current) const
{
    const QString text = laidOutText(whole, current);
    painter.setPen(m_theme.color(Role::Text));
    const auto font = m_theme.font(TextStyle::Body);
    const int lineHeight = std::max(1, int(QFontMetricsF(font).height()));
    const int lines = std::max(1, rect.height() / lineHeight);
    layOut(text, font, rect.width(), lines, [&](QTextLine &line, bool cut) {
        const QPointF at = QPointF(rect.topLeft()) + line.position();
        if (!cut) {
            painter.setFont(font);
            line.draw(&painter, rect.topLeft());
            return;
        }
        painter.setFont(font);
        const auto rest = QStringView(text).mid(line.textStart(), shortText).toString().simplified();
        painter.drawText(QRectF(at, QSizeF(rect.width(), line.height())), Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(rest, Qt::ElideRight, rect.width()));
    });
}

void ActivityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &item = *index.data(ActivityModel::ItemRole).value<const ActivityItem *>();
    const auto &record = item.record;
    const auto at = geometry(option, index);
    painter->save();
    painter->fillRect(option.rect, m_theme.color(Role::Surface));
    if (!at.day.isNull()) {
        painter->setFont(m_theme.font(TextStyle::Caption));
        painter->setPen(m_theme.color(Role::SecondaryText));
        painter->drawText(at.day, Qt::AlignLeft | Qt::AlignVCenter, dayText(record.at));
    }
    const int top = at.day.isNull() ? option.rect.top() : at.day.bottom() + 1 + space::xs;
    const QRect body(option.rect.left(), top, option.rect.width(), option.rect.bottom() + 1 - top);
    if (isCurrent(option, index))
        painter->fillRect(body, m_theme.color(Role::Selection));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(body, m_theme.color(Role::SurfaceRaised));
    m_theme.icon(iconOf(item.kind), Role::SecondaryText).paint(painter, at.icon);
    if (!at.open.isNull())
        m_theme.icon(QStringLiteral("external"), Role::SecondaryText).paint(painter, at.open);
    painter->setFont(m_theme.font(TextStyle::BodyMedium));
    painter->setPen(m_theme.color(item.undoneAt ? Role::SecondaryText : Role::Text));
    painter->drawText(at.title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(record.title, Qt::ElideRight, at.title.width()));
    painter->setFont(m_theme.font(TextStyle::Caption));
    painter->setPen(m_theme.color(Role::SecondaryText));
    painter->drawText(at.meta, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(activityMeta(item), Qt::ElideRight, at.meta.width()));
    if (!at.text.isNull())
        paintText(*painter, at.text, record.text, isCurrent(option, index));
    painter->restore();
}

bool ActivityDelegate::opensAt(const QAbstractItemView &view, const QModelIndex &index, QPoint point) const
{
    if (!index.isValid())
        return false;
    QStyleOptionViewItem option;
    option.rect = view.visualRect(index);
    option.widget = &view;
    return geometry(option, index).open.contains(point);
}

bool ActivityDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                   const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || !geometry(option, index).open.contains(mouse->pos()))
        return false;
    Q_EMIT openRequested(index.data(ActivityModel::UrlRole).toString());
    return true;
}

} // namespace success::ui
