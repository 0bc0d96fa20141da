// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/log_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QScopedValueRollback>

#include <cstdio>
#include <mutex>

namespace success::ui {

namespace {

// Qt's handler is a plain function; this is the only way for it to find the file.
std::mutex guard; ///< of all that follows, and of the file while it is written to
LogFile *active = nullptr;
QtMessageHandler before = nullptr;

/// Requests are for whoever reads the log, not for a terminal.
bool isOnlyForTheFile(QtMsgType type, const char *category)
{
    return type == QtInfoMsg && qstrcmp(category, "success.net") == 0;
}

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    return "message";
}

} // namespace

void LogFile::handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    thread_local bool isWriting = false; // what goes wrong with the file is a message itself
    const QString clean = withoutSecrets(message);
    QtMessageHandler next = nullptr;
    if (!isWriting) {
        const QScopedValueRollback writing(isWriting, true);
        const std::scoped_lock lock(guard);
        next = before;
        if (active != nullptr) {
            active->write(QStringLiteral("%1 %2 %3: %4")
                              .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
                                   QLatin1String(levelName(type)),
                                   QLatin1String(context.category != nullptr ? context.category : "default"), clean));
        }
    }
    if (isOnlyForTheFile(type, context.category))
        return;
    if (next != nullptr)
        next(type, context, clean);
    else if (type != QtDebugMsg)
        std::fprintf(stderr, "%s\n", clean.toUtf8().constData());
}

QString withoutSecrets(const QString &line)
{
    static const QRegularExpression bearer(QStringLiteral("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{6,}"));
    static const QRegularExpression named(
        QStringLiteral("(?i)\\b([a-z_-]*(?:token|api[_-]?key|secret|password|passphrase|authorization)[a-z_-]*)"
                       "([\"']?\\s*[:=]\\s*[\"']?)(?!\\[removed\\])(?!(?:bearer|basic)\\b)[^\\s\"'&,;}]+"));
    static const QRegularExpression shaped(
        QStringLiteral("\\b(?:[srp]k_(?:live|test)_|ph[cx]_|gh[opsu]_|github_pat_|pat-[a-z0-9]+-|whsec_|xox[abp]-)"
                       "[A-Za-z0-9_-]{4,}"));
    static const QRegularExpression userInfo(QStringLiteral("://[^/@\\s]+@"));
    QString clean = line;
    clean.replace(bearer, QStringLiteral("\\1 [removed]"));
    clean.replace(named, QStringLiteral("\\1\\2[removed]"));
    clean.replace(shaped, QStringLiteral("[removed]"));
    clean.replace(userInfo, QStringLiteral("://[removed]@"));
    return clean;
}

Result<std::unique_ptr<LogFile>> LogFile::open(const QString &path, qint64 rotateAtBytes)
{
    std::unique_ptr<LogFile> log(new LogFile(path, rotateAtBytes));
    if (!log->m_file.open(QIODevice::Append)) {
        return failure(ErrorKind::Storage, QCoreApplication::translate("LogFile", "The log %1 cannot be written: %2.")
                                               .arg(path, log->m_file.errorString()));
    }
    const std::scoped_lock lock(guard);
    if (std::exchange(active, log.get()) == nullptr) {
        before = qInstallMessageHandler(handle);
        QLoggingCategory::setFilterRules(QStringLiteral("success.net.info=true"));
    }
    return log;
}

LogFile::LogFile(const QString &path, qint64 rotateAtBytes)
    : m_file(path)
    , m_rotateAt(rotateAtBytes)
{
}

LogFile::~LogFile()
{
    const std::scoped_lock lock(guard);
    if (active != this)
        return;
    active = nullptr;
    QLoggingCategory::setFilterRules({});
    qInstallMessageHandler(before);
    before = nullptr;
}

void LogFile::write(const QString &line)
{
    if (m_file.isOpen() && m_file.size() >= m_rotateAt)
        rotate();
    if (!m_file.isOpen())
        return;
    QString oneLine = line;
    m_file.write(oneLine.replace(QLatin1Char('\n'), QStringLiteral("\\n")).toUtf8() + '\n');
    m_file.flush(); // a crash must not take the last lines with it
}

void LogFile::rotate()
{
    const QString path = m_file.fileName();
    m_file.close();
    QFile::remove(path + QStringLiteral(".1"));
    QFile::rename(path, path + QStringLiteral(".1"));
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::Append))
        std::fprintf(stderr, "The log %s cannot be written any more.\n", qPrintable(path));
}

} // namespace success::ui
