// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/cache_store.h"
#include "core/store/row_reader.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace success::test {

inline CompanyRecord company(const QString &id, const QString &domain, std::vector<QString> ownKeys = {},
                             std::vector<QString> refKeys = {})
{
    CompanyRecord record;
    record.externalId = id;
    record.name = u"Company " % id;
    record.domain = domain;
    record.ownKeys = std::move(ownKeys);
    record.refKeys = std::move(refKeys);
    return record;
}

inline ContractRecord contract(const QString &id, const QString &companyRef, qint64 mrrMinor = 10000)
{
    ContractRecord record;
    record.externalId = id;
    record.companyRef = companyRef;
    record.product = QStringLiteral("Compression");
    record.currency = *Currency::fromCode(u"USD");
    record.mrrMinor = mrrMinor;
    record.arrMinor = 12 * mrrMinor;
    return record;
}

/// A folder of its own with a cache in it, and the shortest ways to fill and read one.
class StoreTest : public ::testing::Test
{
protected:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    std::unique_ptr<CacheStore> openCache()
    {
        auto store = CacheStore::open(path(QStringLiteral("cache.sqlite")));
        EXPECT_TRUE(store) << store.error().sentence.toStdString();
        return store ? std::move(*store) : nullptr;
    }

    std::unique_ptr<StagingStore> stage(SourceId source, RecordBatch batch)
    {
        auto staging = StagingStore::create(path(u"staging/" % sourceKey(source) % u".sqlite"), source);
        EXPECT_TRUE(staging) << staging.error().sentence.toStdString();
        const auto added = (*staging)->add(std::move(batch));
        EXPECT_TRUE(added) << added.error().sentence.toStdString();
        return std::move(*staging);
    }

    Result<SourceState> adopt(CacheStore &store, SourceId source, RecordBatch batch,
                              const IdentityOverrides &overrides = {})
    {
        const auto staging = stage(source, std::move(batch));
        SourceState state;
        state.lastSuccessAt = state.lastAttemptAt = instantFromEpoch(1795348800);
        state.syncedAsOf = QDate(2026, 11, 22);
        return store.adopt(*staging, overrides, state);
    }

    /// The result of a query as text: columns separated by `|`, rows by spaces.
    static std::string query(Database &database, const char *sql)
    {
        std::string result;
        const auto read = database.run([&](SQLite::Database &connection) {
            SQLite::Statement rows(connection, sql);
            while (rows.executeStep()) {
                result += result.empty() ? "" : " ";
                for (int i = 0; i < rows.getColumnCount(); ++i)
                    result += (i ? "|" : "") + textAt(rows, i).toStdString();
            }
        });
        return read ? result : read.error().sentence.toStdString();
    }

    QTemporaryDir m_folder;
};

} // namespace success::test
