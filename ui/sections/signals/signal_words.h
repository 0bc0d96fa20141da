// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace success::ui {

/// `Churn risk` for `churn_risk`; the key itself where it is unknown.
[[nodiscard]] QString signalKindText(const QString &key);
/// `High` for `high`.
[[nodiscard]] QString severityWord(const QString &key);

} // namespace success::ui
