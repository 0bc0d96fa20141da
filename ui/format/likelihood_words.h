// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/convert_settings.h"
#include "ui/theme/theme.h"

namespace success::ui {

/// `High`, `Medium`, `Low`, `Not scored`.
[[nodiscard]] QString likelihoodText(Likelihood likelihood);
/// The likelihood of its key in a Value (`medium`); anything else is not scored.
[[nodiscard]] Likelihood likelihoodFromKey(const QString &key);
[[nodiscard]] Tone toneOf(Likelihood likelihood);

} // namespace success::ui
