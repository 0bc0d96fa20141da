// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/reengage_queue.h"
#include "core/sections/customer/explanation.h"
#include "core/sections/history/score_move.h"

namespace success {

/// Something that happened to a deal, or to its account around it.
struct LossEvent
{
    enum class Kind {
        Created, ///< of the deal
        Lost,    ///< of the deal
        Order,   ///< another order of the account
        Call,
        Message,
        Signal,
    };
    Kind kind{};
    Instant at;
    QString title;
    QString text;   ///< what was said or written; for an order what became of it
    QString person; ///< who spoke; empty: not known
    QString url;
};

/// Something that shipped after the loss and may have removed the blocker.
struct BlockerMatch
{
    struct Asked
    {
        QString requestId; ///< what a decision about it names: a request, or lossRequestId
        QString text;
        bool isReason = false; ///< it is why the deal was lost
    };
    DealBlocker blocker; ///< the surest
    ShippedEntry shipped;
    std::vector<Asked> answers; ///< what it answers, as sure first
};

/// What the sheet of one lost deal shows; read when it is opened, off the GUI thread.
struct LostDealDetail
{
    Deal deal;
    std::optional<Account> account;
    ReengageEntry entry;
    std::optional<DealDismissal> dismissal; ///< one that holds
    bool ownCorrection = false;             ///< the category was corrected for this deal itself
    Explanation explanation;
    bool hasCatalogue = false;
    std::vector<BlockerMatch> matches;                 ///< best first
    std::vector<LossEvent> history;                    ///< up to the loss, newest first
    std::vector<LossEvent> since;                      ///< calls, messages and signals after it, newest first
    int moreSince = 0;                                 ///< that are not among them
    std::vector<std::pair<QString, QString>> contacts; ///< name, e-mail
    std::optional<ScoreMove> moved; ///< since an earlier saved day; whoever has the workspace sets it
};

/// `place`: of the deal in the portfolio's queue.
[[nodiscard]] Result<LostDealDetail> loadLostDeal(const Portfolio &portfolio, quint32 place, Database &cache);

} // namespace success
