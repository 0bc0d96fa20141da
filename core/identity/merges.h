// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

namespace success {

/// The account that `key` stands for after all merges, in chains; of a circle of merges the smallest key stays.
[[nodiscard]] QString afterMerges(const QString &key, const QHash<QString, QString> &merges);

} // namespace success
