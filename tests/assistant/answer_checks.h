// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/answerer.h"

#include <QStringList>

namespace success::test {

/// What is wrong with an answer on the account, independent of how it was made; empty: nothing. Every sentence has
/// citations, or it is the only one and says what was looked at; every citation is used, stands in the stores as a
/// record of this account, and has the figures and the quoted words of its sentence.
[[nodiscard]] QStringList problemsOf(const assistant::Answer &answer, const Portfolio &portfolio,
                                     const Account &account, Database &cache, Workspace &workspace);

} // namespace success::test
