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
    HealthChange change;
    HealthSettings settingsBefore, settingsAfter;
};

/// Since 12:00 of `day`: against what was saved that day where it was, else against the facts of that day as far as the
/// records reach back, under the settings of the time. Refused with a sentence: a day that is not before the as-of
/// date, one that neither reaches, one of which only the score was kept, and an account that is not scored on both.
[[nodiscard]] Result<ScoreChange> scoreChangeSince(const Portfolio &portfolio, const Account &account, QDate day,
                                                   Database &cache, Workspace &workspace);
[[nodiscard]] nlohmann::ordered_json scoreChangeJson(const ScoreChange &change);

/// `Behaviour`, `Weights`, `Data`, with what each means.
struct ChangePart
{
    QString key, title, meaning;
    const HealthChange::Step *step;
};
[[nodiscard]] std::array<ChangePart, 3> changeParts(const HealthChange &change);

} // namespace success
