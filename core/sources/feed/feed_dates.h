// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/time.h"

#include <QStringView>

#include <optional>

namespace success::feed {

/// Reads a date as feeds spell it: RFC 822 with what publishers make of it (no or a wrong weekday, one-digit days and
/// hours, long month names, two-digit years, no seconds, zones by number or name, a comment at the end), else ISO 8601
/// down to a year alone. A zone without a known offset, military letters among them, is read as UTC (RFC 5322 §4.3).
/// Nullopt for anything else and for years before 1971 or after 2199.
[[nodiscard]] std::optional<Instant> readDate(QStringView text);

} // namespace success::feed
