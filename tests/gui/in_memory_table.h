// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/table/row_table.h"

#include <memory>

namespace success::test {

/// A row as Health has it, for tests of what is shown.
struct AccountRow
{
    QString key;
    QString name;
    std::optional<qint64> score;
    QString level;
    std::optional<qint64> users, seats;
    std::optional<Money> arr;
    std::optional<qint64> days;
    std::vector<FactorMark> factors;
    bool untracked = false;
};

[[nodiscard]] Money dollars(qint64 whole);
/// The columns Health has, over rows in the order given.
[[nodiscard]] std::shared_ptr<const Table> accountTable(std::vector<AccountRow> rows);
/// `count` accounts `a0.example` …, scores rising from 0 and repeating, every 7th untracked, every 11th not scored.
[[nodiscard]] std::vector<AccountRow> manyAccounts(int count);

} // namespace success::test
