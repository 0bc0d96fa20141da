// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace success {

/// The order of one column.
struct Ranking
{
    std::vector<quint32> ranks;           ///< by row, see Table::ranks
    std::vector<quint32> representatives; ///< by rank: a row that holds it
};

/// Of a column of numbers; nullopt ranks as missing.
[[nodiscard]] Ranking rankNumbers(int rows, const std::function<std::optional<qint64>(int)> &keyOf);
/// Of a column of texts, compared folded (fold.h) and byte by byte; empty texts rank as missing.
[[nodiscard]] Ranking rankTexts(int rows, const std::function<QString(int)> &textOf);

} // namespace success
