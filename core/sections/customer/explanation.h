// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/scoring/convert_settings.h"

namespace success {

/// Everything behind one score, in words: 100 + Σ points = score for Health, Σ points = score for Convert.
struct Explanation
{
    struct Record
    {
        QString kind; ///< `invoice`, `contract`, `signal`, `call`, `usage` …
        QString id;
    };
    struct Factor
    {
        QString kind, input, title;
        int points = 0; ///< Health ≤ 0, Convert ≥ 0
        QString evidence;
        std::vector<Record> records;
        QString remedy;
    };
    struct Missing
    {
        QString input, reason;
    };
    QString domain; ///< or the account key where there is no domain
    AsOf asOf;
    std::optional<int> score;
    RiskLevel level = RiskLevel::NotScored; ///< of the account's Health
    std::optional<Likelihood> likelihood;   ///< of Convert's score
    std::vector<QString> available;
    std::vector<Missing> missing;
    std::vector<Factor> factors; ///< largest first; factors of 0 points that were measured are included
    std::vector<Strength> strengths;
};

/// `cache`: where the records a factor rests on are looked up (read-only).
[[nodiscard]] Result<Explanation> explainHealth(const Portfolio &portfolio, const Account &account, Database &cache);
[[nodiscard]] nlohmann::ordered_json explanationJson(const Explanation &explanation);

} // namespace success
