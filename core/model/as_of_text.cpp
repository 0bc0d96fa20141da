// SPDX-License-Identifier: Apache-2.0
#include "core/model/as_of_text.h"

namespace success {

std::optional<AsOf> asOfFromText(QStringView text)
{
    const auto date = text.size() == 10 ? dateFromIso(text) : std::nullopt;
    const bool usable = date && date->year() >= 1971 && date->year() <= 2200;
    return usable ? std::optional(AsOf::noonUtc(*date)) : std::nullopt;
}

} // namespace success
