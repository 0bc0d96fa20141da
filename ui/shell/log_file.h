// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"

#include <QFile>

namespace success::ui {

/// A line with what looks like a secret replaced by `[removed]`: bearer tokens, values named token, key, secret or
/// password, the token shapes of the systems this program reads, and the user part of URLs.
[[nodiscard]] QString withoutSecrets(const QString &line);

/// The program's log: every Qt message with its time, level and category, without secrets; also still on stderr,
/// save for the request lines of `success.net`, which this file alone gets. At 1 MB it becomes `….1` and a new file
/// begins. The newest one of a process is written to; the message handler stays until it goes.
class LogFile
{
public:
    /// Refused with a sentence: a file that cannot be written. The program runs on without a log then.
    [[nodiscard]] static Result<std::unique_ptr<LogFile>> open(const QString &path, qint64 rotateAtBytes = 1 << 20);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

private:
    LogFile(const QString &path, qint64 rotateAtBytes);
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void write(const QString &line);
    void rotate();

    QFile m_file;
    qint64 m_rotateAt;
};

} // namespace success::ui
