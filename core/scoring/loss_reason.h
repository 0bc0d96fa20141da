// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace success {

/// Why a deal was lost, as far as its reason text or a person says. Source: scoring.md, Re-engage.
enum class LossReason : std::uint8_t { MissingFeature, Price, Timing, Competitor, NoChampion, BadFit, Other };

inline constexpr std::array allLossReasons{LossReason::MissingFeature, LossReason::Price,      LossReason::Timing,
                                           LossReason::Competitor,     LossReason::NoChampion, LossReason::BadFit,
                                           LossReason::Other};

/// `missing_feature`, `price`, `timing`, `competitor`, `no_champion`, `bad_fit`, `other`.
[[nodiscard]] QString lossReasonKey(LossReason reason);
/// `Missing feature`, `Price`, `Timing or no decision` …, translated.
[[nodiscard]] QString lossReasonTitle(LossReason reason);
/// nullopt: no category has that key.
[[nodiscard]] std::optional<LossReason> lossReasonFromKey(QStringView key);

/// The category of a reason as someone wrote it, by the English words of docs/re-engage.md: the phrase that stands
/// first decides, of two that begin at one place the longer. Other where no phrase is known or there is no text.
[[nodiscard]] LossReason lossReasonOf(const QString &text);

/// One spelling for texts that say the same: folded case and accents, words alone, single spaces. What a correction of
/// one text teaches holds for all of its spellings.
[[nodiscard]] QString sameReason(const QString &text);

} // namespace success
