// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/answerer.h"

namespace success::assistant {

/// The account's records in the order in which a model should see them, each once: those the built-in answer cites,
/// those that hold words of the question, the score and its factors, what the account's cards say, the newest activity,
/// the rest. Of a record longer than `longestRecord` only the part that answers.
[[nodiscard]] Result<std::vector<Record>> recordsFor(Answerer &answerer, const QString &question, const Answer &builtIn,
                                                     int longestRecord, const CancelToken &stop = {});

} // namespace success::assistant
