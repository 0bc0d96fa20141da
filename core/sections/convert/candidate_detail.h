// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/convert_queue.h"
#include "core/sections/customer/explanation.h"
#include "core/sections/history/score_move.h"

namespace success {

/// What the sheet of one row of Convert shows; read when it is opened, off the GUI thread.
struct CandidateDetail
{
    Account account;
    std::optional<ConvertCandidate> candidate; ///< nullopt: the account was only routed here
    Explanation explanation;
    ConvertFacts facts;
    std::vector<ConvertLead> leads;                    ///< trials first, the one that ends first in front
    std::vector<std::pair<QString, QString>> contacts; ///< name, e-mail
    std::optional<ScoreMove> moved; ///< since an earlier saved day; whoever has the workspace sets it
};

[[nodiscard]] Result<CandidateDetail> loadCandidate(const Portfolio &portfolio, const Account &account,
                                                    Database &cache);

} // namespace success
