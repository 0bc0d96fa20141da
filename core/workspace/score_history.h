// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/section.h"
#include "core/workspace/workspace.h"

#include <span>

namespace success {

// The daily saved scores of Health, Convert and Re-engage. What stays as it was is not written again.

/// Whether a day's scores were saved on that day, or told later from what the records say of it.
enum class ScoreBasis { Saved, Computed };
/// `saved`, `computed`.
[[nodiscard]] QString scoreBasisKey(ScoreBasis basis);

/// The sections with scores that are saved.
inline constexpr std::array savedSections{Section::Health, Section::Convert, Section::ReEngage};

struct DayScore
{
    QString subject;  ///< an account's key; in Re-engage the id of a deal
    int score = 0;    ///< 0–100
    QString level;    ///< riskLevelKey, likelihoodKey
    std::string mark; ///< the same one as on the day before: nothing to write; empty: always written
};

/// The scores of one section on one day.
struct DayScores
{
    Section section{};
    QDate day;
    std::vector<DayScore> scores;                   ///< each subject once
    std::function<nlohmann::json(size_t)> detailOf; ///< of one that is written: what the score was made from
};

/// Saves scores of their day; one transaction for all. A day that was saved is replaced whole, a day before the last
/// saved one is left as it is. Then lets go of the days that keptDays does not keep.
[[nodiscard]] Result<void> saveScores(Workspace &workspace, std::span<const DayScores> all);
/// Puts scores before all that are saved, marked as computed; one transaction. Refused with a sentence: a day that is
/// not before the first one of its section, and a section of which nothing is saved yet.
[[nodiscard]] Result<void> saveComputedScores(Workspace &workspace, const DayScores &scores);

/// Which of the saved `days` (ascending) are kept: all of the last 180 days, of earlier weeks the last one for two
/// years, and of months before that the last one, however old.
[[nodiscard]] std::vector<QDate> keptDays(const std::vector<QDate> &days, QDate today);

struct SavedScore
{
    QDate day;
    ScoreBasis basis{};
    int score = 0;
    QString level;
};
/// One for each saved day on which the subject was scored, oldest first.
[[nodiscard]] Result<std::vector<SavedScore>> scoreHistory(Workspace &workspace, Section section,
                                                           const QString &subject);
struct SavedDetail
{
    ScoreBasis basis{};
    nlohmann::json detail; ///< DayScores::detailOf
};
/// What was kept of one of those days beside the score; nullopt: the subject was not scored on it, or nothing was
/// saved.
[[nodiscard]] Result<std::optional<SavedDetail>> savedDetail(Workspace &workspace, Section section,
                                                             const QString &subject, QDate day);
/// The days of which scores are saved, oldest first.
[[nodiscard]] Result<std::vector<std::pair<QDate, ScoreBasis>>> savedDays(Workspace &workspace, Section section);
/// The sections of which scores were saved on that very day.
[[nodiscard]] Result<std::vector<Section>> sectionsSavedOn(Workspace &workspace, QDate day);
/// Scores by subject on the newest day on or before `day` that is not older than `maxAgeDays` and was saved on itself.
[[nodiscard]] Result<QHash<QString, int>> scoresSavedBy(Workspace &workspace, Section section, QDate day,
                                                        int maxAgeDays);

} // namespace success
