// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "ui/theme/theme.h"

namespace success::ui {

/// `Past due`, and the tone of its badge.
[[nodiscard]] QString contractStatusText(ContractStatus status);
[[nodiscard]] Tone contractStatusTone(ContractStatus status);
/// The status of a key in a table (contractStatusKey); nullopt: none has it.
[[nodiscard]] std::optional<ContractStatus> contractStatusFromKey(const QString &key);
/// `Salesbricks`, `Stripe`, `Merged` for ledgerSourceKey.
[[nodiscard]] QString ledgerSourceText(const QString &key);
/// `Past due` for paymentStatusKey, and the tone of its badge.
[[nodiscard]] QString paymentStatusText(const QString &key);
[[nodiscard]] Tone paymentStatusTone(const QString &key);
/// `a month`, `a half year`, `upfront` for ContractRecord::interval.
[[nodiscard]] QString intervalText(const QString &interval);
/// How a contract ends or goes on, seen from `day`: `Ends in 16 days (1 Jul 2026)`. `cancelOn`, `endedOn`: invalid
/// where no end is scheduled, and where it has not ended.
[[nodiscard]] QString contractEndText(const Contract &contract, QDate cancelOn, QDate endedOn, QDate day);

} // namespace success::ui
