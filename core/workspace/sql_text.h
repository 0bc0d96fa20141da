// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/time.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <nlohmann/json.hpp>

#include <QString>

namespace success {

// Between our types and what SQLiteCpp binds and reads.

[[nodiscard]] inline QString textOf(const SQLite::Column &column)
{
    return QString::fromStdString(column.getString());
}

[[nodiscard]] inline Instant instantOf(const SQLite::Column &column)
{
    return instantFromEpoch(column.getInt64());
}

[[nodiscard]] inline std::int64_t sqlTime(Instant instant)
{
    return epochSeconds(instant);
}

[[nodiscard]] inline std::string isoDay(QDate day)
{
    return day.toString(Qt::ISODate).toStdString();
}

/// Discarded where the text is not JSON.
[[nodiscard]] inline nlohmann::json jsonOf(const SQLite::Column &column)
{
    return nlohmann::json::parse(column.getString(), nullptr, false);
}

} // namespace success
