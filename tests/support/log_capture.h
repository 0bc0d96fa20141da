// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

#include <mutex>

namespace success::test {

/// What the program logs, with request lines on, as text.
class LogCapture
{
public:
    LogCapture()
    {
        text().clear();
        QLoggingCategory::setFilterRules(QStringLiteral("success.*=true"));
        m_before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &message) {
            const std::scoped_lock lock(mutex());
            text() += message.toUtf8() + '\n';
        });
    }
    ~LogCapture()
    {
        qInstallMessageHandler(m_before);
        QLoggingCategory::setFilterRules({});
    }
    [[nodiscard]] QByteArray taken() const
    {
        const std::scoped_lock lock(mutex());
        return text();
    }

private:
    static std::mutex &mutex()
    {
        static std::mutex shared;
        return shared;
    }
    static QByteArray &text()
    {
        static QByteArray shared;
        return shared;
    }
    QtMessageHandler m_before;
};

} // namespace success::test
