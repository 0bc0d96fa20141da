// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"

#include <nlohmann/json.hpp>

#include <QString>

#include <vector>

namespace success::attio {

/// Attio's default; a larger one is not documented to work.
inline constexpr int pageSize = 500;
/// Ids in one `$in`; the longest list Attio takes is not documented.
inline constexpr size_t mostIds = 100;

/// Body of `records/query`: the oldest record first, so that new ones do not move those of later pages.
[[nodiscard]] nlohmann::json pageQuery(int limit, int offset);
/// Body of `records/query` for up to mostIds records.
[[nodiscard]] nlohmann::json idsQuery(const std::vector<QString> &ids);

/// What a 404 for an object means: it is switched off. Other errors as they are.
[[nodiscard]] Error namingObject(Error error, const QString &object);

} // namespace success::attio
