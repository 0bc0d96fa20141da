// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/workspace.h"

namespace success {

/// What people left with an account under its own key. A merge moves none of it: notes and routes are read through
/// the merge, the rest waits under the key until the account is split off again.
struct AccountBelongings
{
    QString accountKey;
    bool noted = false;
    bool drafted = false; ///< a note that is half typed
    int questions = 0;    ///< asked in its conversation
    int savedScores = 0;  ///< of Health, runs of days with the same one
    int mails = 0;        ///< that tell of what shipped, drafted or sent
};

/// Beside `keys`.
[[nodiscard]] Result<std::vector<AccountBelongings>> belongingsOf(Workspace &workspace,
                                                                  const std::vector<QString> &keys);

} // namespace success
