// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/table/table.h"

#include <span>

namespace success {

/// `list … --format json`: an array of objects keyed by column id, in column order.
[[nodiscard]] nlohmann::ordered_json tableJson(const Table &table, std::span<const quint32> rows);
/// RFC 4180 with a header line of column ids, CRLF line ends, UTF-8. `columns` empty: all.
[[nodiscard]] QByteArray tableCsv(const Table &table, std::span<const quint32> rows, const QStringList &columns = {});
/// Aligned text for a terminal.
[[nodiscard]] QString tableText(const Table &table, std::span<const quint32> rows);

} // namespace success
