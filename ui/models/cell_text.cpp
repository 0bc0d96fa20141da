// SPDX-License-Identifier: Apache-2.0
#include "ui/models/cell_text.h"

#include "ui/format/money_text.h"
#include "ui/format/route_words.h"
#include "ui/format/words.h"

#include <QCoreApplication>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CellText", text);
}

CellText plain(const QString &text)
{
    return {text, text, text};
}

CellText missing()
{
    return {QStringLiteral("–"), tr("Unknown"), tr("unknown")};
}

CellText changeText(qint64 change)
{
    const auto points = signedPoints(int(change));
    const auto sentence =
        change == 0 ? tr("No change in 7 days")
                    : (change > 0 ? tr("Up %1 in 7 days") : tr("Down %1 in 7 days")).arg(countText(std::abs(change)));
    return {points, sentence, sentence};
}

CellText numberText(qint64 number, ColumnKind kind, const AsOf &asOf)
{
    switch (kind) {
    case ColumnKind::Change:
        return changeText(number);
    case ColumnKind::Days: {
        const auto days = inDays(int(number));
        return {days, exactDate(asOf.date.addDays(number)), days};
    }
    case ColumnKind::Score:
        return {countText(number), tr("%1 of 100").arg(number), tr("%1 of 100").arg(number)};
    default:
        return plain(countText(number));
    }
}

CellText factorsText(const std::vector<FactorMark> &factors)
{
    QStringList lines;
    for (const auto &factor : factors)
        lines.push_back(signedPoints(factor.points) + u' ' + factor.title);
    if (lines.isEmpty())
        return {QString(), tr("No risk factors"), tr("no risk factors")};
    return {lines.join(QStringLiteral(", ")), lines.join(u'\n'), lines.join(QStringLiteral(", "))};
}

CellText routesText(const std::vector<RouteMark> &routes)
{
    const QString lines = routedFromLines(routes);
    return {routedFromText(routes), lines, QString(lines).replace(u'\n', QStringLiteral(", "))};
}

template<typename... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template<typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace

CellText cellText(const Value &value, ColumnKind kind, const AsOf &asOf)
{
    return std::visit(Overloaded{
                          [](std::monostate) { return missing(); },
                          [kind](const QString &text) {
                              if (kind == ColumnKind::Level)
                                  return plain(riskLevelText(levelFromKey(text)));
                              return text.isEmpty() ? missing() : plain(text);
                          },
                          [&](qint64 number) { return numberText(number, kind, asOf); },
                          [](bool flag) { return plain(flag ? tr("Yes") : tr("No")); },
                          [](const Money &money) {
                              return CellText{moneyText(money), exactText(money), exactText(money)};
                          },
                          [](QDate date) { return plain(exactDate(date)); },
                          [](const QStringList &list) {
                              return list.isEmpty() ? missing()
                                                    : CellText{list.join(QStringLiteral(", ")), list.join(u'\n'),
                                                               list.join(QStringLiteral(", "))};
                          },
                          [](const std::vector<FactorMark> &factors) { return factorsText(factors); },
                          [](const std::vector<RouteMark> &routes) { return routesText(routes); },
                      },
                      value);
}

RiskLevel levelFromKey(const QString &key)
{
    for (const auto level : {RiskLevel::Critical, RiskLevel::AtRisk, RiskLevel::Healthy}) {
        if (riskLevelKey(level) == key)
            return level;
    }
    return RiskLevel::NotScored;
}

Qt::Alignment alignmentOf(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Integer:
    case ColumnKind::Change:
    case ColumnKind::Users:
    case ColumnKind::Money:
    case ColumnKind::Days:
        return Qt::AlignRight | Qt::AlignVCenter;
    default:
        return Qt::AlignLeft | Qt::AlignVCenter;
    }
}

Qt::SortOrder firstSortOrder(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Integer:
    case ColumnKind::Change:
    case ColumnKind::Users:
    case ColumnKind::Money:
        return Qt::DescendingOrder;
    default:
        return Qt::AscendingOrder;
    }
}

} // namespace success::ui
