// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "ui/theme/theme.h"

namespace success::ui {

/// What an account asked for, newest first, each with what may answer it; a card with its title. nullptr: there is no
/// such account.
[[nodiscard]] QWidget *linkedRequestsCard(const Portfolio &portfolio, const QString &accountKey, const Theme &theme);

} // namespace success::ui
