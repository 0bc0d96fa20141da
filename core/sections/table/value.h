// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/money.h"

#include <nlohmann/json.hpp>

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace success {

/// One risk factor in a cell: `−8 Low product adoption`.
struct FactorMark
{
    QString kind;
    QString title;
    int points = 0; ///< signed: −8

    bool operator==(const FactorMark &) const = default;
};

/// One route in a cell: `Routed from Health`.
struct RouteMark
{
    QString from;
    QString reason;
    QString at; ///< ISO 8601

    bool operator==(const RouteMark &) const = default;
};

/// What a cell holds, unformatted; monostate is a missing value.
using Value = std::variant<std::monostate, QString, qint64, bool, Money, QDate, QStringList, std::vector<FactorMark>,
                           std::vector<RouteMark>>;

/// How a column is shown, aligned, compared and filtered.
enum class ColumnKind { Text, Integer, Score, Change, Level, Users, Money, Days, Date, Boolean, Factors, Routes, List };

/// The JSON of product.md §12: money `{"minor", "currency"}`, dates ISO 8601, missing `null`.
[[nodiscard]] nlohmann::ordered_json toJson(const Value &value);
/// `{"total": money, "by_currency": [money…], "unconverted": [money…]}`.
[[nodiscard]] nlohmann::ordered_json totalJson(const MoneyTotal &total);
/// The CSV cell: numbers unformatted (money in major units with the currency's decimals), dates ISO 8601, lists joined
/// with "; "; text a spreadsheet would run as a formula is neutralised with a leading apostrophe.
[[nodiscard]] QString toCsv(const Value &value);
/// toCsv without the apostrophe: what texts are sorted and filtered by, and what a terminal shows.
[[nodiscard]] QString plainText(const Value &value);
/// The order of a number, day or yes/no; nullopt for missing values and everything else. Amounts compare by minor
/// units, so that a column with several currencies needs a sort key of its own.
[[nodiscard]] std::optional<qint64> numberOf(const Value &value);
/// True for kinds whose values sort by numberOf.
[[nodiscard]] bool isNumeric(ColumnKind kind);

} // namespace success
