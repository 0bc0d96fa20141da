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

/// What a run of a source finds already there.
struct Before
{
    SourceCursors cursors{};
    std::vector<QString> knownDomains{};
};

/// Runs a source over a transport as the sync engine does, without waiting between tries.
[[nodiscard]] Fetched runSource(SourceId source, Transport &transport, const SourceOptions &options = {},
                                QDate asOf = QDate(2026, 11, 22), CancelToken cancel = {}, Before before = {});
/// The same after an earlier sync.
[[nodiscard]] Fetched runSourceAgain(SourceId source, Transport &transport, const Before &before,
                                     const SourceOptions &options = {});

/// Tests a connection.
[[nodiscard]] Result<ConnectionCheck> checkSource(SourceId source, Transport &transport,
                                                  const SourceOptions &options = {},
                                                  const QByteArray &token = "test-token");
/// The part of that name; one that is called nothing if there is none.
[[nodiscard]] ConnectionCheck::Part partOf(const Result<ConnectionCheck> &check, QStringView what);
/// What a source says of a token and options before it sends anything; empty: they are accepted.
[[nodiscard]] QString refusalOf(SourceId source, const QByteArray &token, const SourceOptions &options = {});
/// True if earlier records of a kind stay after this run.
[[nodiscard]] bool keeps(const Fetched &fetched, RecordKind kind);
[[nodiscard]] bool removes(const Fetched &fetched, RecordKind kind, QStringView externalId);

/// Moves everything of `from` to the end of `to`.
void append(RecordBatch &to, RecordBatch &&from);

[[nodiscard]] inline nlohmann::json parsed(const char *text)
{
    return nlohmann::json::parse(text);
}

} // namespace success::test
