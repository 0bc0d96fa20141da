// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace success {

/// Accounts in the sentence of a decision: `hooli.com`, `hooli.com and pied.com`, `12 accounts`.
[[nodiscard]] QString namesOf(const QStringList &accountKeys);

} // namespace success
