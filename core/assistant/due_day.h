// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

namespace success::assistant {

/// The day by which something is promised, as its words say it, counted from the day it was said: `by Friday`,
/// `on Monday`, `tomorrow`, `in two weeks`, `next week`, `by the end of the quarter`, `in January`, `by 15 December`,
/// `2026-12-01`. Invalid: they name none.
[[nodiscard]] QDate dueDayIn(const QString &text, QDate said);

} // namespace success::assistant
