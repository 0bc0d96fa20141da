// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace success::test::hasura {

/// Whether a record is what a `where` (a bool_exp) asks for: `_and`, `_or`, `_not`, `_eq` … `_in`, `_ilike`,
/// `_is_null`, and conditions on what a relation leads to (for a list: any of it). An operator it does not know: false,
/// and `problem` says which.
[[nodiscard]] bool matches(const nlohmann::json &record, const nlohmann::json &where, std::string &problem);

/// Sorts by `order_by`: one object or a list of them, `{field: asc|desc}`; without one the order stays.
void sort(std::vector<const nlohmann::json *> &records, const nlohmann::json &orderBy);

} // namespace success::test::hasura
