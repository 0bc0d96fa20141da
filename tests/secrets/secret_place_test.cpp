// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/keychain_store.h"
#include "core/secrets/memory_store.h"
#include "core/secrets/secret_place.h"
#include "core/secrets/vault_store.h"
#include "tests/secrets/secrets_fixture.h"

namespace success::test {
namespace {

/// Takes so many secrets, then fails.
class FullStore : public MemoryStore
{
public:
    explicit FullStore(int room)
        : m_room(room)
    {
    }
    QCoro::Task<Result<void>> write(QString key, QByteArray secret) override
    {
        if (m_room-- <= 0)
            co_return failure(ErrorKind::Storage, QStringLiteral("full"));
        co_return co_await MemoryStore::write(key, secret);
    }

private:
    int m_room;
};

TEST(SecretPlaceTest, IsSpelledOneWay)
{
    for (const SecretPlace place : {SecretPlace::Keychain, SecretPlace::Vault})
        EXPECT_EQ(secretPlaceFromKey(secretPlaceKey(place)), place);
    EXPECT_FALSE(secretPlaceFromKey(u"Vault"));
    EXPECT_FALSE(secretPlaceFromKey(u""));
}

TEST(SecretPlaceTest, MakesTheStoreOfThePlace)
{
    const QTemporaryDir folder;
    const auto keychain = makeSecretStore(SecretPlace::Keychain, folder.path());
    const auto vault = makeSecretStore(SecretPlace::Vault, folder.path());
    EXPECT_NE(dynamic_cast<KeychainStore *>(keychain.get()), nullptr);
    EXPECT_EQ(vaultOf(*keychain), nullptr);
    ASSERT_NE(vaultOf(*vault), nullptr);
    EXPECT_EQ(vaultOf(*vault)->state(), VaultStore::State::Missing);
    EXPECT_NE(keychain->place(), vault->place());
}

TEST(SecretPlaceTest, CopiesWhatThereIsAndRemovesItWhenAsked)
{
    MemoryStore from;
    MemoryStore to;
    ASSERT_TRUE(await(from.write(stripe, token)));
    ASSERT_TRUE(await(from.write(feed, "other")));
    EXPECT_EQ(await(copySecrets(&from, &to, {stripe, QStringLiteral("hubspot"), feed})), Result<int>(2));
    EXPECT_EQ(**await(to.read(stripe)), token);
    EXPECT_EQ(from.keys(), to.keys());
    EXPECT_TRUE(await(removeSecrets(&from, {stripe, QStringLiteral("hubspot"), feed})));
    EXPECT_TRUE(from.keys().isEmpty());
}

TEST(SecretPlaceTest, ACopyThatFailsLeavesTheOldPlaceWholeAndTheNewOneEmpty)
{
    MemoryStore from;
    FullStore to(1);
    ASSERT_TRUE(await(from.write(stripe, token)));
    ASSERT_TRUE(await(from.write(feed, "other")));
    const auto copied = await(copySecrets(&from, &to, {stripe, feed}));
    ASSERT_FALSE(copied);
    EXPECT_EQ(copied.error().sentence, QStringLiteral("full"));
    EXPECT_EQ(from.keys().size(), 2);
    EXPECT_TRUE(to.keys().isEmpty());
}

TEST(SecretPlaceTest, TheEnvironmentComesBeforeTheStore)
{
    const auto store = std::make_shared<MemoryStore>();
    ASSERT_TRUE(await(store->write(stripe, "from the store")));
    const Tokens tokens(store, [](const char *name) {
        return QByteArray(name) == "SUCCESS_FEED_TOKEN" ? QByteArray(" from the environment\n") : QByteArray();
    });
    EXPECT_EQ(**await(tokens.read(stripe)), "from the store");
    EXPECT_EQ(**await(tokens.read(feed)), "from the environment");
    EXPECT_TRUE(tokens.fromEnvironment(feed));
    EXPECT_FALSE(tokens.fromEnvironment(stripe));
    EXPECT_FALSE(await(tokens.read(QStringLiteral("hubspot")))->has_value());
}

} // namespace
} // namespace success::test
