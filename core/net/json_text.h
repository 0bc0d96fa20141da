// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <nlohmann/json.hpp>

#include <optional>

namespace success {

/// The value a JSON text stands for; nullopt if it is not JSON, or nested more than 2,000 levels
/// deep. An object's null members may be left out, since readers
/// of payloads take absent and null for the same. Of members of one name the last that is not null counts.
[[nodiscard]] std::optional<nlohmann::json> jsonFromText(QByteArrayView text);

} // namespace success
