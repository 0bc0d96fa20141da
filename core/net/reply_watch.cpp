// SPDX-License-Identifier: Apache-2.0
#include "core/net/reply_watch.h"

#include <QNetworkReply>

namespace success {

namespace {

constexpr std::chrono::milliseconds cancelPoll{50}; ///< a CancelToken is set from any thread and tells nobody
constexpr qint64 chunk = 256 * 1024;

} // namespace

ReplyWatch::ReplyWatch(QNetworkReply *reply, const HttpRequest &request)
    : QObject(reply)
    , m_reply(reply)
    , m_timeouts(request.timeouts)
    , m_mostBytes(request.mostBytes)
    , m_sink(request.sink)
    , m_cancel(request.cancel)
{
    m_silence.setSingleShot(true);
    m_total.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] { end(m_connecting ? Ended::NotConnected : Ended::Stalled); });
    connect(&m_total, &QTimer::timeout, this, [this] { end(Ended::TookTooLong); });
    connect(&m_cancelled, &QTimer::timeout, this, [this] {
        if (m_cancel.isCancelled())
            end(Ended::Cancelled);
    });
    // Qt tells when a connection begins, but only of TLS when it stands; plain http is for this computer alone.
    if (request.url.scheme() == u"https")
        connect(reply, &QNetworkReply::socketStartedConnecting, this, &ReplyWatch::connecting);
    connect(reply, &QNetworkReply::encrypted, this, &ReplyWatch::moved);
    connect(reply, &QNetworkReply::requestSent, this, &ReplyWatch::moved);
    connect(reply, &QNetworkReply::metaDataChanged, this, &ReplyWatch::moved);
    connect(reply, &QNetworkReply::uploadProgress, this, &ReplyWatch::moved);
    connect(reply, &QNetworkReply::downloadProgress, this, &ReplyWatch::moved);
    connect(reply, &QNetworkReply::readyRead, this, &ReplyWatch::readSome);
    m_silence.start(m_timeouts.stall);
    m_total.start(m_timeouts.total);
    m_cancelled.start(cancelPoll);
}

QByteArray ReplyWatch::takeBody()
{
    readSome();
    return std::move(m_body);
}

void ReplyWatch::connecting()
{
    m_connecting = true;
    m_silence.start(m_timeouts.connect);
}

void ReplyWatch::moved()
{
    m_connecting = false;
    if (!m_reply->isFinished())
        m_silence.start(m_timeouts.stall);
}

void ReplyWatch::readSome()
{
    moved();
    while (m_ended == Ended::ByItself && m_reply->isReadable()) {
        const QByteArray part = m_reply->read(chunk);
        if (part.isEmpty())
            break;
        take(part);
        if (m_body.size() + m_streamed > m_mostBytes)
            end(Ended::TooLarge);
    }
}

void ReplyWatch::take(const QByteArray &part)
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!m_sink || status < 200 || status >= 300) {
        m_body += part;
        return;
    }
    m_streamed += part.size();
    if (!m_cancel.isCancelled()) // whoever stopped it wants nothing more
        m_sink(part);
}

void ReplyWatch::end(Ended why)
{
    if (m_ended != Ended::ByItself)
        return;
    m_ended = why;
    m_reply->abort();
}

} // namespace success
