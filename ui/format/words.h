// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/time.h"
#include "core/scoring/health_settings.h"

#include <QString>

namespace success::ui {

/// `in 12 days`, `tomorrow`, `today`, `yesterday`, `12 days ago`.
[[nodiscard]] QString inDays(int days);
/// `12 days`, `1 day`.
[[nodiscard]] QString dayCount(int days);
/// `just now`, `5 minutes ago`, `3 hours ago`, `2 days ago`, `3 weeks ago`, `5 months ago`, `2 years ago`; for later
/// times `in 5 minutes` and so on. Whole units, rounded down.
[[nodiscard]] QString relativeTime(Instant at, Instant now);
/// `22 Nov 2026, 14:05 UTC`.
[[nodiscard]] QString exactTime(Instant at);
/// `22 Nov 2026`.
[[nodiscard]] QString exactDate(QDate date);

/// `−8`, `+3`, `0`, with a real minus sign.
[[nodiscard]] QString signedPoints(int points);
/// `1,234`.
[[nodiscard]] QString countText(qint64 count);
/// `12 / 25`; a missing side is `–`.
[[nodiscard]] QString ofText(std::optional<int> part, std::optional<int> whole);

/// `Critical`, `At risk`, `Healthy`, `Not scored`.
[[nodiscard]] QString riskLevelText(RiskLevel level);

/// A name as an outside system configured it, as people write it: `churn_risk` and `churnRisk` → `Churn risk`.
[[nodiscard]] QString spokenName(const QString &identifier);

} // namespace success::ui
