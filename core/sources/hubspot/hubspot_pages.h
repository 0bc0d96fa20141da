// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/common/fetching.h"
#include "core/sources/common/json_reader.h"

namespace success::hubspot {

/// HubSpot's date version of its paths; a newer one appears each March and September, each lives at least 18 months.
inline const QString version = QStringLiteral("2026-09");
inline constexpr auto lastChange = "hs_lastmodifieddate";
inline constexpr size_t batchSize = 100; ///< ids or domains in one request

using PageUse = std::function<Result<void>(const nlohmann::json &results)>;

/// `/crm/objects/2026-09/deals`
[[nodiscard]] QString objectsPath(const QString &objects);
[[nodiscard]] QString nextPage(const nlohmann::json &answer);
/// A search that finds what one filter does, the last changed first or last.
[[nodiscard]] nlohmann::json searchFor(nlohmann::json filter, const QStringList &properties, const char *direction);
/// The token may not, or the system does not, answer this; something else may do.
[[nodiscard]] bool isRefusal(const Error &error);

/// Reads a list to its end by `paging.next.after`, handing each page's `results` to `use`.
QCoro::Task<Result<void>> eachPage(Fetching &fetching, QString path, QueryItems query, PageUse use);
/// The same of a search, whose `after` is a member of what is sent.
QCoro::Task<Result<void>> eachHit(Fetching &fetching, QString path, nlohmann::json search, PageUse use);
/// Tells the cache what HubSpot has archived, as records of `kinds`.
QCoro::Task<Result<void>> removeArchived(Fetching &fetching, QString objects, std::vector<RecordKind> kinds);

} // namespace success::hubspot
