// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/money.h"

#include <QString>

namespace success::ui {

/// `$48,000`, `$999.50`, `$0`, `¥1,200`, `CHF 12,500`, `−$20.00`: from 1,000 major units up without minor units,
/// rounded half to even. An amount without a currency is the bare number.
[[nodiscard]] QString moneyText(const Money &money);
/// At most four figures, for axes and tight cards: `$48K`, `$1.25M`, `$980`.
[[nodiscard]] QString moneyCompact(const Money &money);

/// The converted total, or its only currency's own sum where nothing has a rate.
[[nodiscard]] QString totalText(const MoneyTotal &total);
/// For hovering: the exact total, the sums by currency it is made of, what had no rate, and the date of the rates.
[[nodiscard]] QString totalExact(const MoneyTotal &total, const RateTable &rates);

} // namespace success::ui
