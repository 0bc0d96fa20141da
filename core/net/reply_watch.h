// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/transport.h"

#include <QObject>
#include <QTimer>

class QNetworkReply;

namespace success {

/// Follows one reply: takes its body in as it arrives, hands a 2xx one over where the request has a sink, and ends the
/// reply when it is cancelled, too slow or too large.
/// Belongs to the reply.
class ReplyWatch : public QObject
{
public:
    enum class Ended { ByItself, Cancelled, NotConnected, Stalled, TookTooLong, TooLarge };

    ReplyWatch(QNetworkReply *reply, const HttpRequest &request);

    [[nodiscard]] Ended ended() const { return m_ended; }
    /// Once the reply is finished.
    [[nodiscard]] QByteArray takeBody();
    /// What went to the sink instead.
    [[nodiscard]] qint64 streamed() const { return m_streamed; }

private:
    void connecting();
    void moved();
    void readSome();
    void take(const QByteArray &part);
    void end(Ended why);

    QNetworkReply *m_reply;
    Timeouts m_timeouts;
    qint64 m_mostBytes;
    HttpSink m_sink;
    CancelToken m_cancel;
    Ended m_ended = Ended::ByItself;
    bool m_connecting = false;
    QByteArray m_body;
    qint64 m_streamed = 0;
    QTimer m_silence; ///< until the connection stands, and between any two signs of life
    QTimer m_total;
    QTimer m_cancelled;
};

} // namespace success
