// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/board_column_view.h"

#include "ui/format/money_text.h"
#include "ui/format/words.h"
#include "ui/widgets/buttons.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int titleHeight = 22;
constexpr int lineHeight = 18;
constexpr int headHeight = titleHeight + 2 * lineHeight + space::xs;
constexpr int dot = 8;

Tone toneOf(DealKind kind)
{
    switch (kind) {
    case DealKind::Open:
        return tone::info;
    case DealKind::Won:
        return tone::healthy;
    case DealKind::Lost:
        break;
    }
    return tone::neutral;
}

QString meaning(DealKind kind)
{
    switch (kind) {
    case DealKind::Open:
        return BoardColumnView::tr("open");
    case DealKind::Won:
        return BoardColumnView::tr("won");
    case DealKind::Lost:
        break;
    }
    return BoardColumnView::tr("lost");
}

/// `$1,200,000 · $340,000 weighted`; nothing where no deal has a value. What is decided needs no weighing.
QString totalLine(const StageTotal &total, DealKind kind)
{
    if (total.deals == total.withoutValue)
        return {};
    QString value = totalText(total.value);
    if (kind != DealKind::Open || total.deals - total.withoutValue == total.withoutProbability)
        return value;
    return BoardColumnView::tr("%1 · %2 weighted").arg(value, totalText(total.weighted));
}

/// What the totals go without.
QString noteLine(const StageTotal &total)
{
    QStringList notes;
    if (!total.value.unconverted.empty())
        notes << BoardColumnView::tr("%1 apart")
                     .arg(total.value.unconverted.size() == 1
                              ? moneyText(total.value.unconverted.front())
                              : BoardColumnView::tr("%1 currencies").arg(total.value.unconverted.size()));
    if (total.withoutValue > 0)
        notes << BoardColumnView::tr("%1 without a value").arg(countText(total.withoutValue));
    if (total.withoutProbability > 0)
        notes << BoardColumnView::tr("%1 not weighted").arg(countText(total.withoutProbability));
    return notes.join(QStringLiteral(" · "));
}

QString exactTotal(const StageTotal &total, const RateTable &rates)
{
    QStringList lines{BoardColumnView::tr("%1 deals").arg(countText(total.deals))};
    if (total.deals > total.withoutValue)
        lines << BoardColumnView::tr("Value %1").arg(totalExact(total.value, rates));
    if (!total.weighted.byCurrency.empty())
        lines << BoardColumnView::tr("Weighted by probability %1").arg(totalExact(total.weighted, rates));
    if (total.withoutValue > 0)
        lines << BoardColumnView::tr("%1 without a value, in no total").arg(countText(total.withoutValue));
    if (total.withoutProbability > 0)
        lines << BoardColumnView::tr("%1 without a probability, not in the weighted total")
                     .arg(countText(total.withoutProbability));
    return lines.join(u'\n');
}

} // namespace

BoardColumnView::BoardColumnView(const Theme &theme, const MovedDeals &moved, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_list(new CardList(theme, moved))
    , m_chance(linkButton(tr("Set chance…"), this))
{
    setObjectName(QStringLiteral("boardColumn"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, headHeight + space::s, space::xs, space::xs);
    column->addWidget(m_list);
    m_chance->setObjectName(QStringLiteral("setChance"));
    m_chance->setFont(theme.font(TextStyle::Caption));
    m_chance->setToolTip(tr("How likely a deal in this stage is won: what its value is weighted by"));
    connect(m_chance, &QPushButton::clicked, this, &BoardColumnView::chanceRequested);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BoardColumnView::setColumn(const PipelineData &source, BoardColumn column)
{
    const DealBook &book = dealBookOf(*source.portfolio);
    const DealStage *stage = column.stage ? &book.stages[*column.stage] : nullptr;
    m_title = !stage ? tr("No deal yet") : stage->title.isEmpty() ? tr("No stage") : stage->title;
    m_kind = stage ? stage->kind : DealKind::Open;
    m_list->cards()->setColumn(source, std::move(column));
    showTotal();
}

void BoardColumnView::take(quint32 tableRow, const Deal &deal)
{
    m_list->cards()->take(tableRow, deal);
    showTotal();
}

int BoardColumnView::put(quint32 tableRow, const Deal &deal)
{
    const int place = m_list->cards()->put(tableRow, deal);
    showTotal();
    return place;
}

void BoardColumnView::showTotal()
{
    const RateTable &rates = m_list->cards()->source().portfolio->rates;
    if (!stage()) {
        m_count = countText(m_list->cards()->rowCount());
        m_total = tr("Routed here without a deal");
        m_notes.clear();
        setToolTip(tr("Accounts that were routed to Pipeline and have no deal in any source"));
    } else {
        const StageTotal total = m_list->cards()->total();
        m_count = countText(total.deals);
        m_total = totalLine(total, m_kind);
        m_notes = noteLine(total);
        setToolTip(QStringList{m_title, tr("Means: %1").arg(meaning(m_kind)), exactTotal(total, rates)}.join(u'\n'));
    }
    m_chance->setVisible(stage() && m_kind == DealKind::Open && m_list->cards()->total().withoutProbability > 0);
    m_chance->setAccessibleName(tr("Set a chance for %1").arg(m_title));
    placeChance();
    QStringList spoken{m_title, tr("%1 deals").arg(m_count), m_total, m_notes};
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    m_list->setAccessibleName(accessibleName());
    update();
}

/// At the end of the line that says how many deals are not weighted.
void BoardColumnView::placeChance()
{
    const QSize size = m_chance->sizeHint();
    const int top = space::s + titleHeight + 1 + lineHeight;
    m_chance->setGeometry(width() - space::m - size.width(), top + (lineHeight - size.height()) / 2, size.width(),
                          size.height());
}

void BoardColumnView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeChance();
}

void BoardColumnView::setTarget(Target target)
{
    if (std::exchange(m_target, target) != target)
        update();
}

void BoardColumnView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool target = m_target != Target::No;
    const Role edge = m_target == Target::Yes ? Role::Accent : target ? Role::CriticalFill : Role::Border;
    painter.setPen(
        QPen(m_theme.color(edge), target ? 2 : 1, m_target == Target::Refused ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(m_theme.color(m_target == Target::Yes ? Role::Selection : Role::SurfaceRaised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::radius, space::radius);

    QRect line(space::m, space::s, width() - 2 * space::m, titleHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(toneOf(m_kind).fill));
    painter.drawEllipse(QRect(line.left(), line.center().y() - dot / 2 + 1, dot, dot));
    const auto write = [&](QRect place, const QString &words, TextStyle style, Role role, Qt::Alignment side) {
        painter.setFont(m_theme.font(style));
        painter.setPen(m_theme.color(role));
        painter.drawText(place, int(side | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, place.width() + 1));
    };
    const int countWidth = QFontMetrics(m_theme.font(TextStyle::BodyMedium)).horizontalAdvance(m_count) + space::s;
    write(line.adjusted(dot + space::s, 0, -countWidth, 0), m_title, TextStyle::BodyMedium, Role::Text, Qt::AlignLeft);
    write(line, m_count, TextStyle::BodyMedium, Role::SecondaryText, Qt::AlignRight);
    line = QRect(line.left(), line.bottom() + 1, line.width(), lineHeight);
    write(line, m_total, TextStyle::Caption, Role::Text, Qt::AlignLeft);
    const int taken = m_chance->isHidden() ? 0 : m_chance->width() + space::s;
    write(line.translated(0, lineHeight).adjusted(0, 0, -taken, 0), m_notes, TextStyle::Caption, Role::SecondaryText,
          Qt::AlignLeft);
}

} // namespace success::ui
