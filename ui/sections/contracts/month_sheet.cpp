// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/contracts/month_sheet.h"

#include "core/sections/contracts/movements_table.h"
#include "ui/customer/detail_parts.h"
#include "ui/format/money_text.h"
#include "ui/format/words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QLocale>

namespace success::ui {
namespace {

constexpr int sheetWidth = 460;
constexpr size_t mostRows = 200; ///< of widgets; successctl movements --month lists everyone
constexpr int nameWidth = 230;

qint64 movedBy(const CustomerMovement &movement)
{
    return movement.movement == Movement::Fx ? movement.fx : movement.amount;
}

Tone toneOf(Movement movement)
{
    switch (movement) {
    case Movement::New:
    case Movement::Reactivation:
        return tone::healthy;
    case Movement::Expansion:
        return tone::info;
    case Movement::Contraction:
        return tone::atRisk;
    case Movement::Churn:
        return tone::critical;
    case Movement::Fx:
        break;
    }
    return tone::neutral;
}

} // namespace

MonthSheet::MonthSheet(const Theme &theme, QWidget *parent)
    : Sheet(theme, {}, sheetWidth, parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("monthSheet"));
}

void MonthSheet::showMonth(std::shared_ptr<const MovementsReport> report, size_t month,
                           std::optional<Movement> movement, const PortfolioPtr &portfolio)
{
    const QString name = QLocale(QLocale::English).toString(report->months[month].closesOn, u"MMMM yyyy");
    setTitle(movement ? tr("%1 in %2").arg(movementTitle(*movement), name) : tr("Who moved in %1").arg(name));
    m_working.run(
        [report, month, movement, portfolio] {
            const auto &period = report->months[month];
            std::vector<Moved> all;
            for (const auto &each :
                 customerMovements(report->customers, period.opensOn, period.closesOn, report->rates)) {
                if (movement && each.movement != *movement)
                    continue;
                const QString key = report->customers[each.customer].accountKey;
                const Account *account = portfolio->find(key);
                all.push_back({key, account != nullptr ? account->name : key, each});
            }
            std::ranges::stable_sort(all, std::ranges::greater(),
                                     [](const Moved &moved) { return std::abs(movedBy(moved.movement)); });
            return all;
        },
        [this, base = report->base](const std::vector<Moved> &moved) { show(moved, base); });
    open();
}

void MonthSheet::show(const std::vector<Moved> &moved, Currency base)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::xl, space::m, space::xl, space::l);
    column->setSpacing(space::s);
    if (moved.empty())
        column->addWidget(paragraph(tr("Nobody moved."), TextTone::Secondary));
    for (size_t i = 0; i < std::min(moved.size(), mostRows); ++i)
        column->addWidget(row(moved[i], base));
    if (moved.size() > mostRows)
        column->addWidget(caption(tr("And %1 more").arg(countText(qint64(moved.size() - mostRows)))));
    column->addStretch(1);
    setContent(content);
    content->show();
}

QWidget *MonthSheet::row(const Moved &moved, Currency base)
{
    const auto &movement = moved.movement;
    auto *line = new QWidget;
    line->setObjectName(QStringLiteral("movedCustomer"));
    auto *grid = new QGridLayout(line);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(0, 1);
    auto *name = linkButton(buttonName(moved.name, line->fontMetrics(), nameWidth));
    name->setAccessibleName(moved.name);
    name->setToolTip(moved.name);
    connect(name, &QPushButton::clicked, this, [this, key = moved.key] {
        close();
        Q_EMIT opened(key);
    });
    grid->addWidget(name, 0, 0, Qt::AlignLeft);
    grid->addWidget(new Badge(m_theme, movementTitle(movement.movement), toneOf(movement.movement)), 0, 1);
    const qint64 by = movedBy(movement);
    auto *amount = textLabel((by > 0 ? QStringLiteral("+") : QString()) + moneyText({by, base}), TextStyle::BodyMedium);
    amount->setToolTip(exactText({by, base}));
    grid->addWidget(amount, 0, 2, Qt::AlignRight);
    auto *span = caption(tr("%1 → %2").arg(moneyText({movement.opening, base}), moneyText({movement.closing, base})));
    span->setContentsMargins(space::xs, 0, 0, 0);
    grid->addWidget(span, 1, 0, 1, 3);
    return line;
}

} // namespace success::ui
