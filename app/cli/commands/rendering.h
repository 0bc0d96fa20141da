// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <QStringList>

namespace success::cli {

/// Indented, with a line end.
[[nodiscard]] QByteArray jsonBytes(const nlohmann::ordered_json &value);
/// The same value for reading: `name: value` lines, indented; money as `1234.50 USD`.
[[nodiscard]] QString valueText(const nlohmann::ordered_json &value);
/// The member names of the first of the objects; empty where there is none.
[[nodiscard]] QStringList namesOf(const nlohmann::ordered_json &records);
/// Flat objects as RFC 4180 (CRLF, a header of names), cells neutralised as in every export.
[[nodiscard]] QByteArray recordsCsv(const nlohmann::ordered_json &records, const QStringList &columns);
/// Flat objects as aligned columns.
[[nodiscard]] QString recordsText(const nlohmann::ordered_json &records, const QStringList &columns);

} // namespace success::cli
