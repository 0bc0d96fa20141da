// SPDX-License-Identifier: Apache-2.0
#include "core/sections/table/value.h"

namespace success {

namespace {

template<typename... Visitors>
struct Overloaded : Visitors...
{
    using Visitors::operator()...;
};
template<typename... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

nlohmann::ordered_json factorJson(const FactorMark &factor)
{
    return {{"kind", factor.kind.toStdString()}, {"title", factor.title.toStdString()}, {"points", factor.points}};
}

nlohmann::ordered_json routeJson(const RouteMark &route)
{
    return {{"from", route.from.toStdString()}, {"reason", route.reason.toStdString()}, {"at", route.at.toStdString()}};
}

template<typename List, typename Convert>
nlohmann::ordered_json arrayOf(const List &list, Convert convert)
{
    auto array = nlohmann::ordered_json::array();
    for (const auto &item : list)
        array.push_back(convert(item));
    return array;
}

template<typename List, typename Convert>
QString joined(const List &list, Convert convert)
{
    QStringList texts;
    for (const auto &item : list)
        texts += convert(item);
    return texts.join(u"; ");
}

/// True for what a spreadsheet would take for a formula: its first visible character, in half or full width, starts
/// one.
bool startsFormula(const QString &text)
{
    if (text.startsWith(u'\t') || text.startsWith(u'\r') || text.startsWith(u'\n'))
        return true;
    for (const QChar c : text) {
        if (!c.isSpace())
            return QStringView(u"=+-@＝＋－＠").contains(c);
    }
    return false;
}

} // namespace

nlohmann::ordered_json toJson(const Value &value)
{
    using Json = nlohmann::ordered_json;
    const auto text = [](const QString &item) {
        return Json(item.toStdString());
    };
    return std::visit(
        Overloaded{[](std::monostate) { return Json(nullptr); }, [&](const QString &item) { return text(item); },
                   [](qint64 number) { return Json(number); }, [](bool yes) { return Json(yes); },
                   [&](const Money &money) {
                       return Json{{"minor", money.minor}, {"currency", money.currency.code().toStdString()}};
                   },
                   [&](QDate date) { return date.isValid() ? text(date.toString(Qt::ISODate)) : Json(nullptr); },
                   [&](const QStringList &list) { return arrayOf(list, text); },
                   [](const std::vector<FactorMark> &list) { return arrayOf(list, factorJson); },
                   [](const std::vector<RouteMark> &list) {
                       return arrayOf(list, routeJson);
                   }},
        value);
}

nlohmann::ordered_json totalJson(const MoneyTotal &total)
{
    const auto money = [](const Money &amount) {
        return toJson(amount);
    };
    return {{"total", toJson(total.total)},
            {"by_currency", arrayOf(total.byCurrency, money)},
            {"unconverted", arrayOf(total.unconverted, money)}};
}

QString plainText(const Value &value)
{
    return std::visit(
        Overloaded{[](std::monostate) { return QString(); }, [](const QString &item) { return item; },
                   [](qint64 number) { return QString::number(number); },
                   [](bool yes) { return yes ? QStringLiteral("true") : QStringLiteral("false"); },
                   [](const Money &money) { return QString(decimalText(money) % u' ' % money.currency.code()); },
                   [](QDate date) { return date.toString(Qt::ISODate); },
                   [](const QStringList &list) { return list.join(u"; "); },
                   [](const std::vector<FactorMark> &list) {
                       return joined(list, [](const FactorMark &factor) {
                           return QString(factor.title % u" (" % QString::number(factor.points) % u')');
                       });
                   },
                   [](const std::vector<RouteMark> &list) {
                       return joined(list, [](const RouteMark &route) {
                           const QString reason = route.reason.isEmpty() ? QString() : QString(u": " % route.reason);
                           return QString(route.from % u' ' % route.at % reason);
                       });
                   }},
        value);
}

QString toCsv(const Value &value)
{
    if (const auto *money = std::get_if<Money>(&value))
        return decimalText(*money);
    const QString text = plainText(value);
    const bool number = std::holds_alternative<qint64>(value);
    return !number && startsFormula(text) ? QString(u'\'' % text) : text;
}

std::optional<qint64> numberOf(const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *yes = std::get_if<bool>(&value))
        return *yes ? 1 : 0;
    if (const auto *money = std::get_if<Money>(&value))
        return money->minor;
    if (const auto *date = std::get_if<QDate>(&value); date && date->isValid())
        return date->toJulianDay();
    return {};
}

bool isNumeric(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Integer:
    case ColumnKind::Score:
    case ColumnKind::Change:
    case ColumnKind::Users:
    case ColumnKind::Money:
    case ColumnKind::Days:
    case ColumnKind::Date:
    case ColumnKind::Boolean:
        return true;
    case ColumnKind::Text:
    case ColumnKind::Level:
    case ColumnKind::Factors:
    case ColumnKind::Routes:
    case ColumnKind::List:
        break;
    }
    return false;
}

} // namespace success
