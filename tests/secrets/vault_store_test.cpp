// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/vault_store.h"
#include "tests/secrets/secrets_fixture.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QtConcurrentRun>

#include <csignal>

#include <sys/resource.h>
#include <unistd.h>

namespace success::test {
namespace {

/// No file of this process grows past `bytes` while it lives: a full disk, for any user.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit low{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &low);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

class VaultStoreTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        const auto made = await(store->create(passphrase));
        ASSERT_TRUE(made) << made.error().sentence.toStdString();
    }

    std::unique_ptr<VaultStore> another(QByteArray fromEnvironment = {}) const
    {
        return std::make_unique<VaultStore>(folder.path(), cheap, [fromEnvironment](const char *name) {
            return QByteArray(name) == VaultStore::passphraseVariable ? fromEnvironment : QByteArray();
        });
    }

    QString file() const { return vaultFileIn(folder.path()); }

    static void expectAuth(const Error &error, const char *inSentence)
    {
        EXPECT_EQ(error.kind, ErrorKind::Auth);
        EXPECT_TRUE(error.sentence.contains(QString::fromUtf8(inSentence))) << error.sentence.toStdString();
        EXPECT_FALSE(error.sentence.contains(QString::fromUtf8(token)));
        EXPECT_FALSE(error.sentence.contains(QString::fromUtf8(passphrase)));
    }

    const CapturedLog log;
    const QTemporaryDir folder;
    const std::unique_ptr<VaultStore> store = another();
};

TEST_F(VaultStoreTest, KeepsReplacesAndForgets)
{
    EXPECT_EQ(await(store->read(stripe)), Result<std::optional<QByteArray>>(std::nullopt));
    ASSERT_TRUE(await(store->write(stripe, "first")));
    ASSERT_TRUE(await(store->write(stripe, token)));
    ASSERT_TRUE(await(store->write(feed, "other")));
    EXPECT_EQ(**await(store->read(stripe)), token);
    ASSERT_TRUE(await(store->remove(stripe)));
    ASSERT_TRUE(await(store->remove(stripe)));
    EXPECT_FALSE(await(store->read(stripe))->has_value());
    EXPECT_EQ(**await(store->read(feed)), "other");
}

TEST_F(VaultStoreTest, SurvivesTheProgram)
{
    ASSERT_TRUE(await(store->write(stripe, token)));
    const auto next = another();
    EXPECT_EQ(next->state(), VaultStore::State::Locked);
    ASSERT_TRUE(await(next->unlock(passphrase)));
    EXPECT_EQ(next->state(), VaultStore::State::Unlocked);
    EXPECT_EQ(**await(next->read(stripe)), token);
}

TEST_F(VaultStoreTest, LockedItSaysHowToUnlock)
{
    ASSERT_TRUE(await(store->write(stripe, token)));
    store->lock();
    EXPECT_EQ(store->state(), VaultStore::State::Locked);
    expectAuth(await(store->read(stripe)).error(), "SUCCESS_VAULT_PASSPHRASE");
    expectAuth(await(store->write(stripe, "other")).error(), "locked");
    expectAuth(await(store->remove(stripe)).error(), "locked");
    ASSERT_TRUE(await(store->unlock(passphrase)));
    EXPECT_EQ(**await(store->read(stripe)), token);
}

TEST_F(VaultStoreTest, AWrongPassphraseLeavesItLocked)
{
    store->lock();
    expectAuth(await(store->unlock("something else")).error(), "not the passphrase");
    EXPECT_EQ(store->state(), VaultStore::State::Locked);
    expectAuth(await(store->unlock({})).error(), "not the passphrase");
}

TEST_F(VaultStoreTest, TheEnvironmentUnlocksIt)
{
    ASSERT_TRUE(await(store->write(stripe, token)));
    const auto right = another(passphrase);
    EXPECT_TRUE(right->environmentUnlocks());
    EXPECT_EQ(**await(right->read(stripe)), token);
    const auto writer = another(passphrase);
    EXPECT_TRUE(await(writer->write(feed, "x")));
    const auto wrong = another("not that one");
    expectAuth(await(wrong->read(stripe)).error(), "SUCCESS_VAULT_PASSPHRASE does not hold");
}

TEST_F(VaultStoreTest, AVaultIsMadeOnceAndWithAPassphraseWorthTheName)
{
    const auto again = await(store->create("another passphrase"));
    ASSERT_FALSE(again);
    EXPECT_TRUE(again.error().sentence.contains(u"already"));
    const QTemporaryDir elsewhere;
    VaultStore fresh(elsewhere.path(), cheap, [](const char *) { return QByteArray(); });
    EXPECT_EQ(fresh.state(), VaultStore::State::Missing);
    const auto brief = await(fresh.create("1234567"));
    ASSERT_FALSE(brief);
    EXPECT_EQ(brief.error().kind, ErrorKind::InvalidInput);
    EXPECT_FALSE(QFileInfo::exists(vaultFileIn(elsewhere.path())));
    expectAuth(await(fresh.read(stripe)).error(), "successctl secrets use vault");
    expectAuth(await(fresh.write(stripe, token)).error(), "successctl secrets use vault");
    expectAuth(await(fresh.unlock(passphrase)).error(), "successctl secrets use vault");
    EXPECT_TRUE(await(fresh.remove(stripe)));
}

TEST_F(VaultStoreTest, AnotherPassphraseKeepsTheTokensAndShutsTheOldOneOut)
{
    ASSERT_TRUE(await(store->write(stripe, token)));
    const auto reader = another();
    ASSERT_TRUE(await(reader->unlock(passphrase)));
    expectAuth(await(store->changePassphrase("wrong one", "a new passphrase")).error(), "not the passphrase");
    EXPECT_FALSE(await(store->changePassphrase(passphrase, "short")));
    EXPECT_EQ(**await(reader->read(stripe)), token) << "refused changes change nothing";
    ASSERT_TRUE(await(store->changePassphrase(passphrase, "a new passphrase")));
    EXPECT_EQ(**await(store->read(stripe)), token);
    expectAuth(await(reader->read(stripe)).error(), "locked");
    expectAuth(await(reader->unlock(passphrase)).error(), "not the passphrase");
    ASSERT_TRUE(await(reader->unlock("a new passphrase")));
    EXPECT_EQ(**await(reader->read(stripe)), token);
}

TEST_F(VaultStoreTest, OnlyTheOwnerMayReadTheFile)
{
    const auto rights = QFileInfo(file()).permissions();
    EXPECT_EQ(rights & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), 0);
    ASSERT_TRUE(QFile::setPermissions(file(), rights | QFile::ReadGroup | QFile::ReadOther));
    ASSERT_TRUE(await(store->write(stripe, token)));
    EXPECT_EQ(QFileInfo(file()).permissions() & (QFile::ReadGroup | QFile::ReadOther), 0);
}

TEST_F(VaultStoreTest, AWriteThatFailsLeavesTheFileAsItWas)
{
    ASSERT_TRUE(await(store->write(stripe, token)));
    const QByteArray before = bytesOf(file());
    Result<void> written;
    {
        const FullDisk full(4096);
        written = await(store->write(feed, QByteArray(100'000, 'x')));
    }
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::Storage);
    EXPECT_TRUE(written.error().sentence.contains(u"unchanged")) << written.error().sentence.toStdString();
    EXPECT_EQ(bytesOf(file()), before);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("vault.bin")});
    EXPECT_EQ(**await(store->read(stripe)), token);
}

TEST_F(VaultStoreTest, AFolderThatMayNotBeWrittenIsRefused)
{
    if (geteuid() == 0)
        GTEST_SKIP() << "root may write everywhere; the test above covers what follows";
    ASSERT_TRUE(await(store->write(stripe, token)));
    const QByteArray before = bytesOf(file());
    ASSERT_TRUE(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    const auto written = await(store->write(feed, "x"));
    ASSERT_TRUE(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    ASSERT_FALSE(written);
    EXPECT_TRUE(written.error().sentence.contains(u"cannot be written"));
    EXPECT_EQ(bytesOf(file()), before);
}

TEST_F(VaultStoreTest, ADamagedFileIsToldApartAndNeverOverwritten)
{
    ASSERT_TRUE(await(store->write(stripe, token)));
    const QByteArray damaged = bytesOf(file()).chopped(5);
    putBytes(file(), damaged);
    for (const Error &error : {await(store->read(stripe)).error(), await(store->write(stripe, token)).error(),
                               await(another()->unlock(passphrase)).error()}) {
        EXPECT_EQ(error.kind, ErrorKind::Storage);
        EXPECT_TRUE(error.sentence.contains(u"damaged")) << error.sentence.toStdString();
    }
    EXPECT_EQ(bytesOf(file()), damaged);
}

TEST_F(VaultStoreTest, TwoWritersLoseNothing)
{
    constexpr int each = 20;
    const auto fill = [this](const QString &prefix) {
        Vault vault(file());
        EXPECT_TRUE(vault.unlock(passphrase));
        for (int i = 0; i < each; ++i) {
            const auto written = vault.write(prefix + QString::number(i), token);
            EXPECT_TRUE(written) << written.error().sentence.toStdString();
        }
    };
    QFuture<void> other = QtConcurrent::run([&] { fill(QStringLiteral("a")); });
    fill(QStringLiteral("b"));
    other.waitForFinished();
    for (int i = 0; i < each; ++i) {
        EXPECT_EQ(**await(store->read(u'a' + QString::number(i))), token);
        EXPECT_EQ(**await(store->read(u'b' + QString::number(i))), token);
    }
}

TEST_F(VaultStoreTest, ATaskMayOutliveTheStore)
{
    auto brief = another();
    auto task = brief->unlock(passphrase);
    brief.reset();
    EXPECT_TRUE(await(std::move(task)));
}

TEST_F(VaultStoreTest, NothingOfItReachesTheLog)
{
    ASSERT_TRUE(await(store->write(stripe, token)));
    store->lock();
    (void)await(store->read(stripe));
    (void)await(store->unlock("not that one"));
    (void)await(store->unlock(passphrase));
    (void)await(store->read(stripe));
    putBytes(file(), "rubbish");
    (void)await(store->read(stripe));
    EXPECT_FALSE(log.text().contains(QString::fromUtf8(token)));
    EXPECT_FALSE(log.text().contains(QString::fromUtf8(passphrase)));
}

} // namespace
} // namespace success::test
