// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QStringList>

namespace success::test {

/// What a cache holds of outside systems: the rows of each table as text, sorted, without row ids and without what the
/// syncs note about themselves.
using CacheDump = QMap<QString, QStringList>;

[[nodiscard]] CacheDump dumpCache(const QString &file);

/// Rows of `now` that `before` does not have ("+ company: …") and the other way around ("- company: …").
[[nodiscard]] QStringList differences(const CacheDump &before, const CacheDump &now);

} // namespace success::test
