// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sync/sync_engine.h"
#include "tests/live/cache_dump.h"
#include "tests/live/tuned_source.h"
#include "tests/servers/vendor_server.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace success::test {

/// The fake server of a source; its records are few or none until it is filled.
[[nodiscard]] std::unique_ptr<VendorServer> makeVendor(SourceId source);

/// The sources that have a fake server.
[[nodiscard]] std::vector<SourceId> vendors();

/// A data folder of its own and a sync over the live transport. Waits between tries are not waited for, and the
/// documented limits are not kept (limits_test.cpp is about those).
class LiveTest : public ::testing::Test
{
protected:
    LiveTest();

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString cacheFile() const { return path(QStringLiteral("cache.sqlite")); }

    [[nodiscard]] SyncTarget targetOf(VendorServer &vendor) const;
    /// Syncs one connection whole, as of the test's day.
    SourceResult sync(VendorServer &vendor);
    std::vector<SourceResult> sync(std::vector<SyncTarget> targets);
    /// Asks what a token may read.
    Result<ConnectionCheck> check(VendorServer &vendor, const QByteArray &token);

    [[nodiscard]] CacheDump dump() const { return dumpCache(cacheFile()); }

    AsOf m_asOf = AsOf::noonUtc(QDate(2026, 11, 24));
    Instant m_now; ///< the wall clock; goes on by a minute with each sync
    TunedSource::Tune m_tune;
    std::chrono::milliseconds m_waited{0}; ///< what waits between tries add up to

private:
    QTemporaryDir m_folder;
};

/// "1 row of company changed: …" for messages.
[[nodiscard]] std::string listed(const QStringList &lines);

/// The source's name as a test's name: "Stripe".
[[nodiscard]] std::string nameOf(SourceId source);

} // namespace success::test
