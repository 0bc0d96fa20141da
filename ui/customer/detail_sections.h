// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/customer_detail.h"
#include "ui/theme/theme.h"

class QWidget;

namespace success::ui {

/// Opens a record in the system it comes from.
using OpenUrl = std::function<void(const QString &url)>;
/// Shows the records that a factor rests on.
using ShowRecords = std::function<void(const Explanation::Factor &factor)>;

class Folds;

// The right column of Customer Detail, section by section; each is a card with its title. nullptr: nothing to show.

[[nodiscard]] QWidget *riskFactorsSection(const CustomerDetail &detail, const Theme &theme, const Folds &folds,
                                          const ShowRecords &showRecords);
[[nodiscard]] QWidget *revenueSection(const CustomerDetail &detail, AsOf asOf, const Theme &theme, const OpenUrl &open,
                                      const Folds &folds);
[[nodiscard]] QWidget *historySection(const CustomerDetail &detail, const HealthSettings &settings, const Theme &theme);
[[nodiscard]] QWidget *strengthsSection(const CustomerDetail &detail);
[[nodiscard]] QWidget *contactsSection(const CustomerDetail &detail, const Theme &theme, const Folds &folds);
[[nodiscard]] QWidget *enrichmentSection(const CustomerDetail &detail, const Folds &folds);
/// `merge` and `split` are called by its buttons; without `split` there is nothing to split.
[[nodiscard]] QWidget *recordsSection(const CustomerDetail &detail, const OpenUrl &open,
                                      const std::function<void()> &merge, const std::function<void()> &split,
                                      const Folds &folds);

/// Why a record belongs to the account, in words: `explicit_id` and the like as core/identity names them.
[[nodiscard]] QString joinRuleText(const QString &rule);
/// `Adoption`, `Payment state` … for the key of an input; the key itself where it is not Health's.
[[nodiscard]] QString healthInputTitle(const QString &input);
/// `3 of 4 inputs`.
[[nodiscard]] QString coverageText(const Explanation &explanation);

} // namespace success::ui
