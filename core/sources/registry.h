// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/source.h"

#include <span>

namespace success {

/// One row per outside system: adding a source is adding a folder and a row here.
struct SourceEntry
{
    SourceId id;
    QUrl defaultBaseUrl;
    QString powers; ///< what it feeds, in words: "Contracts, orders, invoices and seats"
    std::unique_ptr<Source> (*make)();
};

[[nodiscard]] std::span<const SourceEntry> sourceRegistry();
[[nodiscard]] const SourceEntry *findSource(SourceId id);

} // namespace success
