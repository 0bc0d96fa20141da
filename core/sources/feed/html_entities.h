// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <optional>

namespace success::feed {

/// The character that HTML 4 names so (`nbsp`, `rsquo`), by its exact spelling.
[[nodiscard]] std::optional<QChar> htmlEntity(QStringView name);

} // namespace success::feed
