// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/registry.h"
#include "tests/support/fake_transport.h"

namespace success::test {

/// What a source delivered, all pages in one batch, and how it ended.
struct Fetched
{
    RecordBatch batch;
    Result<FetchReport> report;
    int deliveries = 0;
    std::vector<QString> phases;
};

/// Runs a source over a transport as the sync engine does, without waiting between tries.
[[nodiscard]] Fetched runSource(SourceId source, Transport &transport, const SourceOptions &options = {},
                                QDate asOf = QDate(2026, 11, 22), CancelToken cancel = {});

/// Moves everything of `from` to the end of `to`.
void append(RecordBatch &to, RecordBatch &&from);

[[nodiscard]] inline nlohmann::json parsed(const char *text)
{
    return nlohmann::json::parse(text);
}

} // namespace success::test
