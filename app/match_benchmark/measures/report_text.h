// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/match_benchmark/measures/comparison.h"

namespace success::matching {

/// For reading: a table of both rankers by repository and overall, and the calibration.
[[nodiscard]] QByteArray reportText(const Report &report, const LabelledData &data);
/// `{matcher: {recall_at_1, recall_at_5, mrr, calibration[]}, bm25: {…}, by_repo: {…}}`, and what was left out.
[[nodiscard]] QByteArray reportJson(const Report &report, const LabelledData &data);

} // namespace success::matching
