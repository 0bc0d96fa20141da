// SPDX-License-Identifier: Apache-2.0
#include "core/session/data_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryFile>

namespace success {

namespace {

QString inFolder(const QString &folder, const QString &name)
{
    return QDir(folder).filePath(name);
}

tl::unexpected<Error> refused(const char *sentence, const QString &path)
{
    return failure(ErrorKind::Storage,
                   QCoreApplication::translate("DataFolder", sentence).arg(QDir::toNativeSeparators(path)));
}

} // namespace

QString DataFolder::cacheFile() const
{
    return inFolder(path, QStringLiteral("cache.sqlite"));
}

QString DataFolder::workspaceFile() const
{
    return inFolder(path, QStringLiteral("workspace.sqlite"));
}

QString DataFolder::stagingFolder() const
{
    return inFolder(path, QStringLiteral("staging"));
}

QString DataFolder::syncLockFile() const
{
    return inFolder(path, QStringLiteral("sync.lock"));
}

QString DataFolder::outboxLockFile() const
{
    return inFolder(path, QStringLiteral("outbox.lock"));
}

QString DataFolder::logFile() const
{
    return inFolder(path, QStringLiteral("success-desktop.log"));
}

QString DataFolder::uiStateFile() const
{
    return inFolder(path, QStringLiteral("ui.ini"));
}

Result<DataFolder> DataFolder::prepare(const QString &given, bool demo, AsOf asOf)
{
    const QString base = given.isEmpty()
                             ? inFolder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation),
                                        QStringLiteral("success-desktop"))
                             : QDir(given).absolutePath();
    const QString path =
        demo ? inFolder(base, QStringLiteral("demo/") + asOf.date.toString(Qt::ISODate)) : QDir::cleanPath(base);
    const QFileInfo info(path);
    if (info.exists() && !info.isDir())
        return refused(QT_TRANSLATE_NOOP("DataFolder", "%1 is a file, not a folder; choose another --data-dir."), path);
    if (!QDir().mkpath(path))
        return refused(QT_TRANSLATE_NOOP("DataFolder", "The data folder %1 cannot be made; check its permissions or "
                                                       "choose another with --data-dir."),
                       path);
    QTemporaryFile probe(inFolder(path, QStringLiteral(".writable-XXXXXX")));
    if (!probe.open())
        return refused(QT_TRANSLATE_NOOP("DataFolder", "The data folder %1 cannot be written to; check its "
                                                       "permissions or choose another with --data-dir."),
                       path);
    return DataFolder{path, demo};
}

} // namespace success
