// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"

#include <QObject>
#include <QTcpServer>
#include <QUrlQuery>

namespace success::salesforce {

/// Waits on this computer alone (127.0.0.1 and ::1, since the browser decides what `localhost` is) for one visit of
/// `/callback`, answers it with a static page and stops listening. Other requests get a 404 and change nothing.
class CallbackListener : public QObject
{
    Q_OBJECT

public:
    explicit CallbackListener(QObject *parent = nullptr);

    /// The port it listens on; `port` 0: any. Refused: a port that another program has on either address.
    [[nodiscard]] Result<quint16> listen(quint16 port);
    [[nodiscard]] const std::optional<QUrlQuery> &answer() const { return m_answer; }

Q_SIGNALS:
    void arrived();

private:
    void accept(QTcpServer &server);
    void read(QTcpSocket &socket);
    void visit(QTcpSocket &socket, const QByteArray &requestLine);

    QTcpServer m_ipv4;
    QTcpServer m_ipv6;
    std::optional<QUrlQuery> m_answer;
};

} // namespace success::salesforce
