// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/convert_settings.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

namespace success::ui {

// What the sheets of things that are ranked by likelihood have in common.

/// The top of such a sheet.
struct ChanceHead
{
    QString ringName; ///< objectName of the score ring
    std::optional<int> score;
    Likelihood likelihood = Likelihood::NotScored;
    QString domain; ///< empty: none is known
    QString coverage;
    QString moved; ///< where the score moved from; empty: it did not, or that is not known
};
/// Score ring, domain, likelihood, coverage. `action` (may be nullptr) stands at the right.
[[nodiscard]] QWidget *makeChanceHead(const Theme &theme, const ChanceHead &head, QWidget *action = nullptr);

/// People by name and e-mail. `name`: objectName.
[[nodiscard]] QWidget *makeContactsCard(const Theme &theme, const QString &name,
                                        const std::vector<std::pair<QString, QString>> &contacts);

} // namespace success::ui
