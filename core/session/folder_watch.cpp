// SPDX-License-Identifier: Apache-2.0
#include "core/session/folder_watch.h"

#include <QTimer>

#include <sys/stat.h>

namespace success {

namespace {

/// A database file that another program writes to, and may put another in the place of.
class WatchedFile
{
public:
    WatchedFile(QString file, const Schema &schema, QByteArray (*readStamp)(Database &))
        : m_file(std::move(file))
        , m_schema(schema)
        , m_readStamp(readStamp)
    {
    }

    /// Its stamp; read only where anything was committed since.
    const QByteArray &stamp()
    {
        reopen();
        const int version = dataVersion();
        if (version != m_version || version < 0) {
            m_version = version;
            m_stamp = m_database ? m_readStamp(*m_database) : QByteArray();
        }
        return m_stamp;
    }

private:
    void reopen()
    {
        struct stat now = {};
        const bool there = ::stat(m_file.toUtf8().constData(), &now) == 0;
        if (m_database && there && now.st_ino == m_inode)
            return;
        m_database.reset();
        m_version = -1;
        if (!there)
            return;
        m_inode = now.st_ino;
        if (auto opened = Database::open(m_file, m_schema, OpenMode::ReadOnly))
            m_database = std::move(*opened);
    }

    int dataVersion()
    {
        int version = -1;
        if (m_database)
            std::ignore = m_database->run(
                [&](SQLite::Database &connection) { version = connection.execAndGet("PRAGMA data_version").getInt(); });
        return version;
    }

    QString m_file;
    const Schema &m_schema;
    QByteArray (*m_readStamp)(Database &);
    std::unique_ptr<Database> m_database;
    ino_t m_inode = 0;
    int m_version = -1;
    QByteArray m_stamp;
};

} // namespace

class FolderWatch::Looker : public QObject
{
public:
    Looker(FolderWatch &watch, const DataFolder &folder, std::chrono::milliseconds pause)
        : m_watch(watch)
        , m_workspace(folder.workspaceFile(), workspaceSchema(), workspaceStamp)
        , m_cache(folder.cacheFile(), cacheSchema(), cacheStamp)
        , m_timer(new QTimer(this))
    {
        m_timer->setInterval(pause);
        connect(m_timer, &QTimer::timeout, this, &Looker::look);
    }

    void setKnown(const FolderStamp &stamp)
    {
        m_known = stamp;
        m_timer->start();
    }

private:
    void look()
    {
        // A file that cannot be read just now, or is being exchanged, says nothing.
        const QByteArray &workspace = m_workspace.stamp();
        const QByteArray &cache = m_cache.stamp();
        const bool decided = !workspace.isEmpty() && workspace != m_known.workspace;
        const bool synced = !cache.isEmpty() && cache != m_known.cache;
        if (decided || synced)
            Q_EMIT m_watch.differs(decided, synced);
    }

    FolderWatch &m_watch;
    WatchedFile m_workspace;
    WatchedFile m_cache;
    QTimer *m_timer;
    FolderStamp m_known;
};

FolderWatch::FolderWatch(const DataFolder &folder, std::chrono::milliseconds pause)
    : m_looker(new Looker(*this, folder, pause))
{
    m_looker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_looker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("watch"));
    m_thread.start(QThread::LowPriority);
}

FolderWatch::~FolderWatch()
{
    m_thread.quit();
    m_thread.wait();
}

void FolderWatch::setKnown(const FolderStamp &stamp)
{
    QMetaObject::invokeMethod(m_looker, [looker = m_looker, stamp] { looker->setKnown(stamp); });
}

} // namespace success
