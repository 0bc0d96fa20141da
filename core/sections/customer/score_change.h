// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/scoring/health_change.h"

namespace success {

/// How an account's Health came from an earlier day's to today's.
struct ScoreChange
{
    /// Where the earlier day's side comes from.
    enum class Basis {
        Saved, ///< what was measured and saved on that day
        Facts, ///< measured again, on what today's records say of that day
    };
    QDate since, until;
    Basis basis = Basis::Saved;
    std::uint8_t untold = 0; ///< bit HealthInput: with Facts, what the records do not wholly tell of that day
    HealthChange change;
    HealthSettings settingsBefore, settingsAfter;
};

/// How far back records are asked for what was: most sources are read about a year back, and half of it is safe.
inline constexpr int reachDays = 184;

/// Since 12:00 of `day`: against what was saved that day where it was, else against the facts of that day, under the
/// settings of the time. What the records no longer tell of it is left out, and counts as data. Refused with a
/// sentence: a day that is not before the as-of date, one that neither reaches, one of which only the score was kept
/// and the records do not tell all, and an account that is not scored on both.
[[nodiscard]] Result<ScoreChange> scoreChangeSince(const Portfolio &portfolio, const Account &account, QDate day,
                                                   Database &cache, Workspace &workspace);
/// What is not told of the earlier day, in a sentence; empty: nothing.
[[nodiscard]] QString untoldSentence(const ScoreChange &change);
[[nodiscard]] nlohmann::ordered_json scoreChangeJson(const ScoreChange &change);

/// `Behaviour`, `Weights`, `Data`, with what each means.
struct ChangePart
{
    QString key, title, meaning;
    const HealthChange::Step *step;
};
[[nodiscard]] std::array<ChangePart, 3> changeParts(const HealthChange &change);

} // namespace success
