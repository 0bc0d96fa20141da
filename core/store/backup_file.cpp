// SPDX-License-Identifier: Apache-2.0
#include "core/store/backup_file.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <functional>
#include <optional>

namespace success {

namespace {

constexpr char firstWords[] = "Success Desktop backup ";
constexpr char firstLine[] = "Success Desktop backup 1\n";
constexpr char sqliteMagic[] = "SQLite format 3"; // with its final zero byte: https://www.sqlite.org/fileformat.html
constexpr qint64 longestLine = 4096;
constexpr qint64 chunk = 1 << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("Backup", text);
}

tl::unexpected<Error> refused(const char *sentence, const QString &file, const QString &why = {})
{
    const QString native = QDir::toNativeSeparators(file);
    return failure(ErrorKind::Storage, why.isEmpty() ? tr(sentence).arg(native) : tr(sentence).arg(native, why));
}

struct Content
{
    qint64 bytes = 0;
    QByteArray sha256; ///< hex
};

/// Hands what is left of `from` to `take`, piece by piece; false where reading or taking failed.
bool forEachPiece(QFile &from, const std::function<bool(const QByteArray &)> &take)
{
    while (!from.atEnd()) {
        const QByteArray piece = from.read(chunk);
        if (piece.isEmpty() || !take(piece))
            return false;
    }
    return from.error() == QFileDevice::NoError;
}

Result<Content> measure(QFile &file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Content content;
    const bool read = forEachPiece(file, [&](const QByteArray &piece) {
        hash.addData(piece);
        content.bytes += piece.size();
        return true;
    });
    if (!read)
        return refused(QT_TRANSLATE_NOOP("Backup", "%1 could not be read: %2."), file.fileName(), file.errorString());
    content.sha256 = hash.result().toHex();
    return content;
}

QByteArray headOf(const BackupHeader &header, const Content &content)
{
    const nlohmann::ordered_json line{{"made_at", toIso(header.madeAt).toStdString()},
                                      {"program", header.program.toStdString()},
                                      {"layout", header.layout},
                                      {"demo", header.demo},
                                      {"bytes", content.bytes},
                                      {"sha256", content.sha256.toStdString()}};
    return firstLine + QByteArray::fromStdString(line.dump()) + '\n';
}

struct Head
{
    BackupHeader header;
    Content content;
};

/// nullopt: not a head that writeBackup wrote.
std::optional<Head> headFrom(const QByteArray &line)
{
    const auto json = nlohmann::json::parse(line.begin(), line.end(), nullptr, false);
    const auto text = [&](const char *key) {
        const auto value = json.find(key);
        return value != json.end() && value->is_string() ? QString::fromStdString(value->get<std::string>())
                                                         : QString();
    };
    const auto number = [&](const char *key) -> qint64 {
        const auto value = json.find(key);
        return value != json.end() && value->is_number_integer() ? value->get<qint64>() : -1;
    };
    if (!json.is_object())
        return std::nullopt;
    const auto madeAt = instantFromIso(text("made_at"));
    const bool demo = json.contains("demo") && json["demo"] == true;
    Head head{{madeAt.value_or(Instant()), text("program"), int(number("layout")), demo},
              {number("bytes"), text("sha256").toLatin1()}};
    const bool whole = madeAt && head.header.layout > 0 && head.content.bytes >= 0 && head.content.sha256.size() == 64;
    return whole ? std::optional(head) : std::nullopt;
}

/// Where the database begins; `file` stands behind the head, if it has one.
Result<std::optional<Head>> readHead(QFile &file)
{
    const QByteArray first = file.peek(longestLine);
    if (first.startsWith(QByteArray(sqliteMagic, sizeof sqliteMagic)))
        return std::optional<Head>();
    if (!first.startsWith(firstWords))
        return refused(QT_TRANSLATE_NOOP("Backup", "%1 is no backup of Success Desktop."), file.fileName());
    if (!first.startsWith(firstLine))
        return refused(QT_TRANSLATE_NOOP("Backup", "%1 was written by a newer Success Desktop. Update this program to "
                                                   "restore it."),
                       file.fileName());
    file.readLine(longestLine);
    const auto head = headFrom(file.readLine(longestLine));
    if (!head)
        return refused(QT_TRANSLATE_NOOP("Backup", "%1 is damaged: its head cannot be read. Use another backup."),
                       file.fileName());
    return head;
}

} // namespace

Result<void> writeBackup(const QString &database, const BackupHeader &header, const QString &target)
{
    QFile from(database);
    if (!from.open(QIODevice::ReadOnly))
        return refused(QT_TRANSLATE_NOOP("Backup", "%1 could not be read: %2."), database, from.errorString());
    const auto content = measure(from);
    if (!content)
        return tl::unexpected(content.error());
    QSaveFile to(target);
    const auto put = [&](const QByteArray &piece) {
        return to.write(piece) == piece.size();
    };
    if (!to.open(QIODevice::WriteOnly) || !put(headOf(header, *content)) || !from.seek(0) || !forEachPiece(from, put) ||
        !to.commit())
        return refused(QT_TRANSLATE_NOOP("Backup", "%1 could not be written: %2. Nothing was changed."), target,
                       to.errorString());
    return {};
}

Result<std::optional<BackupHeader>> readBackup(const QString &backup, const QString &database)
{
    QFile from(backup);
    if (!from.exists())
        return refused(QT_TRANSLATE_NOOP("Backup", "There is no file %1."), backup);
    if (!from.open(QIODevice::ReadOnly))
        return refused(QT_TRANSLATE_NOOP("Backup", "%1 could not be read: %2."), backup, from.errorString());
    const auto head = readHead(from);
    if (!head)
        return tl::unexpected(head.error());
    QFile to(database);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const bool copied = to.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
                        forEachPiece(from,
                                     [&](const QByteArray &piece) {
                                         hash.addData(piece);
                                         return to.write(piece) == piece.size();
                                     }) &&
                        to.flush();
    if (!copied && from.error() != QFileDevice::NoError)
        return refused(QT_TRANSLATE_NOOP("Backup", "%1 could not be read: %2."), backup, from.errorString());
    if (!copied)
        return refused(QT_TRANSLATE_NOOP("Backup", "%1 could not be written: %2. Nothing was changed."), database,
                       to.errorString());
    if (!*head)
        return std::optional<BackupHeader>();
    if (to.size() < (*head)->content.bytes)
        return refused(QT_TRANSLATE_NOOP("Backup", "%1 is damaged: its end is missing. Use another backup."), backup);
    if (hash.result().toHex() != (*head)->content.sha256)
        return refused(QT_TRANSLATE_NOOP("Backup", "%1 is damaged: it is not what was written. Use another backup."),
                       backup);
    return (*head)->header;
}

} // namespace success
