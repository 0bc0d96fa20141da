// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/source/source_harness.h"

namespace success::test {

/// A connection of GitHub or of a feed, as a test runs it at noon of a day.
struct ReleaseRun
{
    SourceId source{};
    QUrl baseUrl;
    QByteArray token{};
    SourceOptions options{};
    SourceCursors cursors{};
    QString scope{};
    CancelToken cancel{};
    AsOf today = AsOf::noonUtc(QDate(2026, 11, 22));

    [[nodiscard]] Fetched fetch(Transport &transport) const;
    [[nodiscard]] Result<ConnectionCheck> check(Transport &transport) const;
};

} // namespace success::test
