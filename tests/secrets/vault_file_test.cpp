// SPDX-License-Identifier: Apache-2.0
#include "tests/secrets/secrets_fixture.h"

#include <QtEndian>

#include <sodium.h>

namespace success::test {
namespace {

constexpr qsizetype digestSize = 32;
constexpr qsizetype versionAt = 7;
constexpr qsizetype passesAt = 8;
constexpr qsizetype memoryAt = 12;

class VaultFile : public ::testing::Test
{
protected:
    void SetUp() override
    {
        auto derived = deriveVaultKey(passphrase, cheap);
        ASSERT_TRUE(derived);
        key = std::move(*derived);
        file = sealVault(entries, key);
    }

    /// What an attacker can do to a file: change it and compute the digest again.
    static QByteArray withDigest(QByteArray file)
    {
        const QByteArray body = file.chopped(digestSize);
        QByteArray digest(digestSize, '\0');
        crypto_generichash(reinterpret_cast<unsigned char *>(digest.data()), size_t(digestSize),
                           reinterpret_cast<const unsigned char *>(body.constData()), size_t(body.size()), nullptr, 0);
        return body + digest;
    }

    VaultKey key;
    const VaultEntries entries{{stripe, token}, {feed, QByteArray("\0\xff user:password", 17)}, {u"empty"_qs, {}}};
    QByteArray file;
};

TEST_F(VaultFile, HoldsWhatWasPutInUnderTheSamePassphrase)
{
    const auto header = readVaultHeader(file);
    ASSERT_TRUE(header) << header.error().sentence.toStdString();
    EXPECT_EQ(header->cost, cheap);
    const auto again = deriveVaultKey(passphrase, header->cost, header->salt);
    ASSERT_TRUE(again);
    const auto opened = openVault(file, *again);
    ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
    EXPECT_EQ(*opened, entries);
    EXPECT_EQ(*openVault(sealVault({}, key), key), VaultEntries());
}

TEST_F(VaultFile, ShowsNeitherSecretsNorNames)
{
    EXPECT_FALSE(file.contains(token));
    EXPECT_FALSE(file.contains("stripe"));
    EXPECT_FALSE(file.contains(QByteArray::fromRawData(reinterpret_cast<const char *>(stripe.utf16()), 12)));
    EXPECT_FALSE(file.contains(passphrase));
}

TEST_F(VaultFile, NeverEncryptsTwiceTheSameWay)
{
    const QByteArray again = sealVault(entries, key);
    ASSERT_EQ(again.size(), file.size());
    int same = 0;
    for (qsizetype i = 64; i < file.size(); ++i)
        same += file[i] == again[i];
    EXPECT_LT(same, (file.size() - 64) / 8) << "nonce, entries and digest have to differ";
}

TEST_F(VaultFile, TellsAWrongPassphraseFromDamage)
{
    const auto header = readVaultHeader(file);
    const auto wrong = deriveVaultKey("Correct horse battery", header->cost, header->salt);
    const auto opened = openVault(file, *wrong);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::Auth);
    EXPECT_TRUE(opened.error().sentence.contains(u"passphrase"));
}

TEST_F(VaultFile, RefusesEveryAlteredByteAsDamage)
{
    for (qsizetype i = 0; i < file.size(); ++i) {
        QByteArray altered = file;
        altered[i] = char(altered[i] ^ 0x01);
        const auto opened = openVault(altered, key);
        ASSERT_FALSE(opened) << "byte " << i;
        EXPECT_EQ(opened.error().kind, ErrorKind::Storage) << "byte " << i;
        EXPECT_TRUE(opened.error().sentence.contains(u"damaged")) << "byte " << i;
    }
}

TEST_F(VaultFile, RefusesEveryAlteredByteAlsoUnderAFittingDigest)
{
    for (qsizetype i = 0; i < file.size() - digestSize; ++i) {
        QByteArray altered = file;
        altered[i] = char(altered[i] ^ 0x01);
        EXPECT_FALSE(openVault(withDigest(altered), key)) << "byte " << i;
    }
}

TEST_F(VaultFile, RefusesEveryTruncationAndEveryAddition)
{
    for (qsizetype size = 0; size < file.size(); ++size)
        EXPECT_FALSE(openVault(file.left(size), key)) << size;
    EXPECT_FALSE(openVault(file + '\0', key));
    EXPECT_FALSE(openVault(QByteArray(20 * 1024 * 1024, 'x'), key));
}

TEST_F(VaultFile, RefusesWorkBeyondAnyVaultBeforeItIsDone)
{
    struct Demand
    {
        qsizetype at;
        quint32 value;
    };
    for (const Demand &demand : {Demand{passesAt, 0},
                                 {passesAt, 11},
                                 {passesAt, 0xffffffff},
                                 {memoryAt, 0},
                                 {memoryAt, 7},
                                 {memoryAt, 1024 * 1024 + 1},
                                 {memoryAt, 0xffffffff}}) {
        QByteArray altered = file;
        qToBigEndian(demand.value, altered.data() + demand.at);
        const auto header = readVaultHeader(withDigest(altered));
        ASSERT_FALSE(header) << demand.value;
        EXPECT_TRUE(header.error().sentence.contains(u"more work")) << header.error().sentence.toStdString();
    }
}

TEST_F(VaultFile, OfANewerVersionSaysSo)
{
    QByteArray newer = file;
    newer[versionAt] = 2;
    const auto header = readVaultHeader(withDigest(newer));
    ASSERT_FALSE(header);
    EXPECT_TRUE(header.error().sentence.contains(u"newer")) << header.error().sentence.toStdString();
}

TEST_F(VaultFile, SaltsEachVaultAnew)
{
    EXPECT_NE(deriveVaultKey(passphrase, cheap)->salt, key.salt);
    EXPECT_EQ(VaultCost().passes, 3u) << "libsodium's MODERATE";
    EXPECT_EQ(size_t(VaultCost().memoryKiB) * 1024, crypto_pwhash_argon2id_MEMLIMIT_MODERATE);
}

} // namespace
} // namespace success::test
