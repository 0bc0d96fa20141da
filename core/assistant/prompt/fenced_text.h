// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace success::assistant {

/// Text of others as it may stand in a prompt: in one line, only what a person sees (visible_text.h), and with round
/// brackets for square ones, since numbers in those are ours.
[[nodiscard]] QString asData(const QString &text);

/// `RECORDS 5f1c09ab`: words that occur neither in the lines nor in the question, always of the same length. It comes
/// from all of them, so nobody who wrote one of them could know it.
[[nodiscard]] QString fenceFor(const QStringList &lines, const QString &question);

} // namespace success::assistant
