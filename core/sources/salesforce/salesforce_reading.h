// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/common/fetching.h"
#include "core/sources/salesforce/soql.h"

namespace success::salesforce {

using PageUse = std::function<Result<void>(const nlohmann::json &records)>;

/// A refusal of one request (a field, an object, a permission) that says nothing about the others.
[[nodiscard]] bool isRefusal(const Error &error);

/// Path of the API version to use: `/services/data/v66.0`.
[[nodiscard]] QCoro::Task<Result<QString>> findVersion(HttpClient &http);

/// Reads a query to its end by `nextRecordsUrl`, handing each page's `records` to `use`. A locator that has ended
/// starts the query again, once; `use` then meets records a second time.
[[nodiscard]] QCoro::Task<Result<void>> eachPage(Fetching &fetching, QString queryPath, PageUse use);

} // namespace success::salesforce
