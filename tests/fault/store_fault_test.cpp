// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/workspace.h"
#include "tests/fault/faulty_disk.h"
#include "tests/store/store_fixture.h"

#include <QFile>

#include <sqlite3.h>

#include <sys/wait.h>
#include <unistd.h>

#include <array>

using namespace success;
using namespace success::test;

namespace {

constexpr int companies = 300;

/// Every record of generation `n` says n.
RecordBatch generation(int n)
{
    RecordBatch batch;
    for (int i = 0; i < companies; ++i) {
        const QString id = QString::number(i);
        batch.companies.push_back(company(id, id % u".example"));
        batch.companies.back().name = QString::number(n);
        batch.contracts.push_back(contract(id, id, n));
    }
    return batch;
}

class StoreFault : public StoreTest
{
protected:
    /// The generation the cache holds, whole; anything else as text.
    static std::string held(CacheStore &store)
    {
        const std::string names = query(store.database(), "SELECT min(name), max(name), count(*) FROM account");
        const std::string prices =
            query(store.database(), "SELECT min(mrr_minor), max(mrr_minor), count(*) FROM contract");
        const std::string n = names.substr(0, names.find('|'));
        return names == prices && names == n + "|" + n + "|300" ? n : names + " / " + prices;
    }

    Result<void> adoptWithoutChecks(CacheStore &store, int n)
    {
        auto staging = StagingStore::create(path(u"staging.sqlite"_qs), SourceId::Stripe);
        if (!staging)
            return tl::unexpected(staging.error());
        if (auto added = (*staging)->add(generation(n)); !added)
            return added;
        const auto state = store.adopt(**staging, {}, {});
        return state ? Result<void>() : tl::unexpected(state.error());
    }

    /// How many writes adopting a generation takes.
    int writesOfOneAdoption(CacheStore &store, int n)
    {
        m_disk.mend();
        EXPECT_TRUE(adoptWithoutChecks(store, n));
        return m_disk.writes();
    }

    FaultyDisk m_disk; // before every store, so that it outlives them
};

TEST_F(StoreFault, WhicheverWriteFailsTheOldDataStays)
{
    const auto store = openCache();
    ASSERT_TRUE(adoptWithoutChecks(*store, 1));
    const int writes = writesOfOneAdoption(*store, 1);
    ASSERT_GT(writes, 50);
    for (const int code : {SQLITE_FULL, SQLITE_IOERR_WRITE}) {
        for (int n = 1; n <= writes; n += 1 + writes / 20) {
            m_disk.failFrom(n, code);
            const auto adopted = adoptWithoutChecks(*store, 2);
            const bool reached = m_disk.writes() >= n;
            m_disk.mend();
            if (adopted) {
                // The commit was written before the disk failed; what failed was housekeeping.
                EXPECT_EQ(held(*store), "2") << n;
                ASSERT_TRUE(adoptWithoutChecks(*store, 1));
            } else {
                EXPECT_EQ(adopted.error().kind, ErrorKind::Storage);
                EXPECT_FALSE(adopted.error().sentence.isEmpty());
                EXPECT_FALSE(isDamaged(adopted.error())) << adopted.error().sentence.toStdString();
                EXPECT_EQ(held(*store), "1") << n << " of " << writes;
            }
            EXPECT_TRUE(reached || adopted);
        }
    }
    EXPECT_TRUE(adoptWithoutChecks(*store, 3));
    EXPECT_EQ(held(*store), "3");
    EXPECT_TRUE(store->database().problems()->empty());
}

TEST_F(StoreFault, AFullDiskIsNamed)
{
    const auto store = openCache();
    ASSERT_TRUE(adoptWithoutChecks(*store, 1));
    m_disk.failFrom(1, SQLITE_FULL);
    const auto adopted = adoptWithoutChecks(*store, 2);
    ASSERT_FALSE(adopted);
    EXPECT_TRUE(adopted.error().sentence.contains(u"disk is full")) << adopted.error().sentence.toStdString();
    EXPECT_TRUE(adopted.error().retryCanHelp);
}

TEST_F(StoreFault, ACacheThatMayNotGrowKeepsWhatItHolds)
{
    const auto store = openCache();
    RecordBatch small;
    small.companies = {company(u"a"_qs, u"a.example"_qs)};
    ASSERT_TRUE(adopt(*store, SourceId::HubSpot, std::move(small)));
    const std::string pages = query(store->database(), "PRAGMA page_count");
    ASSERT_TRUE(store->database().run(
        [&](SQLite::Database &connection) { connection.exec("PRAGMA max_page_count = " + pages); }));
    const auto adopted = adopt(*store, SourceId::Stripe, generation(1));
    ASSERT_FALSE(adopted);
    EXPECT_TRUE(adopted.error().sentence.contains(u"full"));
    EXPECT_EQ(query(store->database(), "SELECT key FROM account"), "a.example");
    EXPECT_EQ(query(store->database(), "SELECT count(*) FROM contract"), "0");
}

TEST_F(StoreFault, APowerCutLeavesTheOldDataOrTheNew)
{
    {
        const auto store = openCache();
        ASSERT_TRUE(adoptWithoutChecks(*store, 1));
    }
    int writes = 0;
    {
        const auto store = openCache();
        writes = writesOfOneAdoption(*store, 1);
    }
    int old = 0;
    for (int n = 1; n <= writes; n += 1 + writes / 20) {
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            auto store = CacheStore::open(path(u"cache.sqlite"_qs));
            m_disk.dieAt(n);
            (void)adoptWithoutChecks(**store, 2);
            _exit(1); // it was not cut off
        }
        int status = 0;
        ASSERT_EQ(waitpid(child, &status, 0), child);
        const auto store = openCache();
        ASSERT_TRUE(store);
        EXPECT_FALSE(store->rebuilt()) << n;
        const std::string generation = held(*store);
        EXPECT_TRUE(generation == "1" || generation == "2") << n << ": " << generation;
        EXPECT_TRUE(store->database().problems()->empty()) << n;
        old += generation == "1";
        ASSERT_TRUE(generation == "1" || adoptWithoutChecks(*store, 1));
    }
    EXPECT_GT(old, 0);
}

TEST_F(StoreFault, OpeningSurvivesAFullDisk)
{
    for (int n = 1; n < 200; ++n) {
        QFile::remove(path(u"cache.sqlite"_qs));
        QFile::remove(path(u"cache.sqlite-wal"_qs));
        QFile::remove(path(u"cache.sqlite-shm"_qs));
        m_disk.failFrom(n, SQLITE_FULL);
        const bool opened = CacheStore::open(path(u"cache.sqlite"_qs)).has_value();
        const bool failed = m_disk.writes() >= n;
        m_disk.mend();
        const auto store = openCache();
        ASSERT_TRUE(store) << n;
        EXPECT_EQ(query(store->database(), "SELECT count(*) FROM account"), "0") << n;
        if (opened && !failed)
            return; // fewer writes than n: every one of them has failed once
    }
    FAIL() << "opening an empty cache takes more writes than it should";
}

/// What `work` says in a process of its own that permissions hold for: as root they would not.
std::string asOrdinaryUser(const std::function<QString()> &work)
{
    std::array<int, 2> ends{};
    EXPECT_EQ(pipe(ends.data()), 0);
    const pid_t child = fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        const bool ordinary = geteuid() != 0 || seteuid(nobody) == 0;
        const QByteArray said = ordinary ? work().toUtf8() : QByteArray("The user could not be changed.");
        _exit(write(ends[1], said.constData(), size_t(said.size())) < 0);
    }
    close(ends[1]);
    std::array<char, 2000> said{};
    const ssize_t size = read(ends[0], said.data(), said.size());
    close(ends[0]);
    waitpid(child, nullptr, 0);
    return std::string(said.data(), size_t(std::max<ssize_t>(size, 0)));
}

TEST_F(StoreFault, AFolderWithoutPermissionIsRefusedWithASentence)
{
    ASSERT_TRUE(openCache());
    const QString file = path(u"cache.sqlite"_qs);
    const auto open = [&] {
        const auto cache = CacheStore::open(file);
        return cache ? u"It was opened."_qs : cache.error().sentence;
    };
    using Permission = QFileDevice::Permission;
    const auto everyoneReads = Permission::ReadOwner | Permission::ReadGroup | Permission::ReadOther;
    const auto everyoneEnters = Permission::ExeOwner | Permission::ExeGroup | Permission::ExeOther;
    const auto everyoneWrites = Permission::WriteOwner | Permission::WriteGroup | Permission::WriteOther;
    ASSERT_TRUE(QFile::setPermissions(m_folder.path(), everyoneReads | everyoneEnters));
    ASSERT_TRUE(QFile::setPermissions(file, everyoneReads));
    const std::string readOnlyFile = asOrdinaryUser(open);
    EXPECT_NE(readOnlyFile.find("read-only"), std::string::npos) << readOnlyFile;
    ASSERT_TRUE(QFile::setPermissions(file, everyoneReads | everyoneWrites));
    const std::string readOnlyFolder = asOrdinaryUser(open);
    EXPECT_NE(readOnlyFolder.find("its folder is read-only"), std::string::npos) << readOnlyFolder;
    ASSERT_TRUE(QFile::setPermissions(m_folder.path(), everyoneReads | everyoneEnters | Permission::WriteOwner));
    EXPECT_FALSE(openCache()->rebuilt()) << "nothing was moved aside";
}

TEST_F(StoreFault, AReadOnlyDiskIsRefusedWithASentence)
{
    ASSERT_TRUE(openCache());
    const auto now = [] {
        return instantFromEpoch(1795348800);
    };
    ASSERT_TRUE(Workspace::open(path(u"workspace.sqlite"_qs), now));
    m_disk.setReadOnly(true);
    const auto cache = CacheStore::open(path(u"cache.sqlite"_qs));
    const auto workspace = Workspace::open(path(u"workspace.sqlite"_qs), now);
    ASSERT_FALSE(cache);
    ASSERT_FALSE(workspace);
    EXPECT_TRUE(cache.error().sentence.contains(u"read-only")) << cache.error().sentence.toStdString();
    EXPECT_TRUE(workspace.error().sentence.contains(u"read-only")) << workspace.error().sentence.toStdString();
    m_disk.mend();
    EXPECT_FALSE(openCache()->rebuilt()) << "nothing was moved aside";
}

TEST_F(StoreFault, ADecisionIsSavedOrRefusedNeverHalf)
{
    const auto now = [] {
        return instantFromEpoch(1795348800);
    };
    auto workspace = Workspace::open(path(u"workspace.sqlite"_qs), now);
    ASSERT_TRUE(workspace);
    ASSERT_TRUE((*workspace)->untrack({u"first.example"_qs}));
    for (int n = 1; n <= 12; ++n) {
        const QString key = QString::number(n) % u".example";
        m_disk.failFrom(n, SQLITE_IOERR_WRITE);
        const bool accepted = (*workspace)->untrack({key}).has_value();
        m_disk.mend();
        const auto snapshot = (*workspace)->snapshot();
        ASSERT_TRUE(snapshot);
        EXPECT_TRUE(snapshot->untracked.contains(u"first.example"_qs));
        EXPECT_EQ(snapshot->untracked.contains(key), accepted) << n;
        const auto decisions = (*workspace)->decisions();
        ASSERT_TRUE(decisions);
        EXPECT_EQ(decisions->front().summary.contains(key), accepted) << n;
    }
}

} // namespace
