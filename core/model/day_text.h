// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

namespace success {

/// `20 Nov 2026`: how a sentence names a day.
[[nodiscard]] QString dayText(QDate day);

} // namespace success
