// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/vault_file.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>

#include <sodium.h>

namespace success {

namespace {

constexpr qsizetype magicSize = 7;
constexpr char magic[magicSize + 1] = "SDVAULT";
constexpr char version = 1;
constexpr qsizetype costAt = magicSize + 1;
constexpr qsizetype saltAt = costAt + 8;
constexpr qsizetype saltSize = crypto_pwhash_argon2id_SALTBYTES;
constexpr qsizetype checkAt = saltAt + saltSize;
constexpr qsizetype checkSize = 32;
constexpr qsizetype nonceAt = checkAt + checkSize;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype headerSize = nonceAt + nonceSize;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype digestSize = 32;
constexpr qsizetype largestFile = 16 * 1024 * 1024;

constexpr quint32 mostPasses = 10;
constexpr quint32 mostMemoryKiB = 1024 * 1024;
constexpr quint32 leastMemoryKiB = crypto_pwhash_argon2id_MEMLIMIT_MIN / 1024;

enum class Purpose : quint64 { Entries = 1, Check = 2 };
constexpr char kdfContext[crypto_kdf_CONTEXTBYTES + 1] = "sdvault1";

tl::unexpected<Error> refused(ErrorKind kind, const char *sentence)
{
    return failure(kind, QCoreApplication::translate("Vault", sentence));
}

tl::unexpected<Error> damaged()
{
    return refused(ErrorKind::Storage,
                   QT_TRANSLATE_NOOP("Vault", "The token vault (vault.bin in the data folder) is damaged and cannot be "
                                              "read. Put a copy from a backup in its place, or delete it and connect "
                                              "the sources again."));
}

const unsigned char *unsignedBytes(const QByteArray &bytes, qsizetype at = 0)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData()) + at;
}

unsigned char *unsignedBytes(QByteArray &bytes, qsizetype at = 0)
{
    return reinterpret_cast<unsigned char *>(bytes.data()) + at;
}

QByteArray hashOf(const QByteArray &bytes, qsizetype size, const SecureBytes &key = {})
{
    QByteArray hash(digestSize, '\0');
    crypto_generichash(unsignedBytes(hash), size_t(hash.size()), unsignedBytes(bytes), size_t(size), key.data(),
                       key.size());
    return hash;
}

bool sameBytes(const QByteArray &file, qsizetype at, const QByteArray &expected)
{
    return sodium_memcmp(file.constData() + at, expected.constData(), size_t(expected.size())) == 0;
}

/// Version, cost and salt.
QByteArray preambleOf(const VaultKey &key)
{
    QByteArray preamble(magic, magicSize);
    preamble += version;
    preamble.resize(saltAt);
    qToBigEndian(key.cost.passes, preamble.data() + costAt);
    qToBigEndian(key.cost.memoryKiB, preamble.data() + costAt + 4);
    return preamble + key.salt;
}

/// The entries as bytes, in one allocation, so that no part stays behind in memory that a growing array left.
QByteArray encoded(const VaultEntries &entries)
{
    qsizetype size = 64;
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        size += 16 + 2 * entry.key().size() + entry->size();
    QByteArray bytes;
    bytes.reserve(size);
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << entries;
    return bytes;
}

} // namespace

void wipe(VaultEntries &entries)
{
    for (QByteArray &secret : entries)
        wipe(secret);
    entries.clear();
}

Result<VaultKey> deriveVaultKey(const QByteArray &passphrase, VaultCost cost, QByteArray salt)
{
    if (salt.isEmpty()) {
        salt.resize(saltSize);
        if (readyCrypto())
            randombytes_buf(salt.data(), size_t(salt.size()));
    }
    SecureBytes master(crypto_kdf_KEYBYTES);
    VaultKey key{SecureBytes(crypto_aead_xchacha20poly1305_ietf_KEYBYTES), SecureBytes(digestSize), std::move(salt),
                 cost};
    if (master.isEmpty() || key.entries.isEmpty() || key.check.isEmpty() ||
        crypto_pwhash_argon2id(master.data(), master.size(), passphrase.constData(), quint64(passphrase.size()),
                               unsignedBytes(key.salt), cost.passes, size_t(cost.memoryKiB) * 1024,
                               crypto_pwhash_argon2id_ALG_ARGON2ID13) != 0)
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("Vault",
                                                   "The vault's key needs %1 MiB of memory for a moment, which "
                                                   "this computer does not have free; close something and "
                                                   "try again.")
                           .arg(std::max<quint32>(1, cost.memoryKiB / 1024)),
                       {}, true);
    for (const auto &[purpose, derived] : {std::pair(Purpose::Entries, &key.entries), {Purpose::Check, &key.check}})
        crypto_kdf_derive_from_key(derived->data(), derived->size(), quint64(purpose), kdfContext, master.data());
    return key;
}

Result<VaultHeader> readVaultHeader(const QByteArray &file)
{
    if (file.size() < headerSize + tagSize + digestSize || file.size() > largestFile || !readyCrypto() ||
        !file.startsWith(magic) || !sameBytes(file, file.size() - digestSize, hashOf(file, file.size() - digestSize)))
        return damaged();
    if (file[magicSize] != version)
        return refused(ErrorKind::Storage,
                       QT_TRANSLATE_NOOP("Vault",
                                         "The token vault (vault.bin in the data folder) was written by a newer "
                                         "Success Desktop. Update this program."));
    const VaultCost cost{qFromBigEndian<quint32>(file.constData() + costAt),
                         qFromBigEndian<quint32>(file.constData() + costAt + 4)};
    if (cost.passes < 1 || cost.passes > mostPasses || cost.memoryKiB < leastMemoryKiB ||
        cost.memoryKiB > mostMemoryKiB)
        return refused(ErrorKind::Storage,
                       QT_TRANSLATE_NOOP("Vault",
                                         "The token vault (vault.bin in the data folder) asks for more work than "
                                         "any vault of this program, so it was not opened. Put a copy from a "
                                         "backup in its place, or delete it and connect the sources again."));
    return VaultHeader{cost, file.mid(saltAt, saltSize)};
}

Result<VaultEntries> openVault(const QByteArray &file, const VaultKey &key)
{
    const auto header = readVaultHeader(file);
    if (!header)
        return tl::unexpected(header.error());
    if (header->salt != key.salt || header->cost != key.cost ||
        !sameBytes(file, checkAt, hashOf(file, checkAt, key.check)))
        return refused(ErrorKind::Auth, QT_TRANSLATE_NOOP("Vault", "That is not the passphrase of the token vault. Try "
                                                                   "again; nothing was changed."));
    QByteArray plain(file.size() - headerSize - digestSize - tagSize, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            unsignedBytes(plain), nullptr, nullptr, unsignedBytes(file, headerSize), quint64(plain.size() + tagSize),
            unsignedBytes(file), headerSize, unsignedBytes(file, nonceAt), key.entries.data()) != 0)
        return damaged();
    VaultEntries entries;
    QDataStream stream(plain);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> entries;
    const bool whole = stream.status() == QDataStream::Ok && stream.atEnd();
    wipe(plain);
    if (!whole)
        return damaged();
    return entries;
}

QByteArray sealVault(const VaultEntries &entries, const VaultKey &key)
{
    QByteArray file = preambleOf(key);
    file += hashOf(file, file.size(), key.check);
    file.resize(headerSize);
    randombytes_buf(file.data() + nonceAt, size_t(nonceSize));
    QByteArray plain = encoded(entries);
    file.resize(headerSize + plain.size() + tagSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(unsignedBytes(file, headerSize), nullptr, unsignedBytes(plain),
                                               quint64(plain.size()), unsignedBytes(file), headerSize, nullptr,
                                               unsignedBytes(file, nonceAt), key.entries.data());
    wipe(plain);
    return file + hashOf(file, file.size());
}

} // namespace success
