// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secrets/secret_store.h"
#include "core/secrets/vault_file.h"

#include <QCoroTask>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace success::test {

/// Derived in microseconds.
inline constexpr VaultCost cheap{1, 8};

inline const QString stripe = QStringLiteral("stripe");
inline const QString feed = QStringLiteral("feed/News");
inline const QByteArray token = QByteArrayLiteral("rk_test_a-secret-that-must-not-show");
inline const QByteArray passphrase = QByteArrayLiteral("correct horse battery");

/// Awaits a task in an event loop.
template<typename T>
T await(QCoro::Task<T> task)
{
    return QCoro::waitFor(std::move(task));
}

/// All that is logged while it lives, at any level.
class CapturedLog
{
public:
    CapturedLog()
    {
        text().clear();
        m_before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &message) { text() += message + u'\n'; });
    }
    ~CapturedLog() { qInstallMessageHandler(m_before); }
    Q_DISABLE_COPY_MOVE(CapturedLog)

    [[nodiscard]] static QString &text()
    {
        static QString all;
        return all;
    }

private:
    QtMessageHandler m_before;
};

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

inline void putBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

} // namespace success::test
