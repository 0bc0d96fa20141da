// SPDX-License-Identifier: Apache-2.0
#include "tests/servers/http_connection.h"

#include <QTimer>
#include <QUrl>

#include <sys/socket.h>

namespace success::test {

namespace {

constexpr std::chrono::milliseconds resetDelay{10}; ///< so that what was written is on its way before the reset

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 202:
        return "Accepted";
    case 207:
        return "Multi-Status";
    case 302:
        return "Found";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 409:
        return "Conflict";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}

QString decoded(QByteArray text)
{
    return QUrl::fromPercentEncoding(text.replace('+', ' '));
}

/// What is before and after the first `mark`; all before if there is none.
std::pair<QByteArray, QByteArray> parted(const QByteArray &text, char mark)
{
    const qsizetype at = text.indexOf(mark);
    return at < 0 ? std::pair(text, QByteArray()) : std::pair(text.left(at), text.mid(at + 1));
}

void readTarget(ServedRequest &request)
{
    const auto [path, query] = parted(request.target, '?');
    request.path = QUrl::fromPercentEncoding(path);
    for (const QByteArray &item : query.split('&')) {
        const auto [name, value] = parted(item, '=');
        if (!item.isEmpty())
            request.query.emplace_back(decoded(name), decoded(value));
    }
}

struct Body
{
    QByteArray bytes;
    qsizetype end = -1; ///< where it ends in what was received; -1: not all is there yet
};

Body chunkedBody(const QByteArray &in, qsizetype at)
{
    Body body;
    for (;;) {
        const qsizetype line = in.indexOf("\r\n", at);
        if (line < 0)
            return body;
        const qsizetype size = in.mid(at, line - at).split(';').first().trimmed().toLongLong(nullptr, 16);
        at = line + 2;
        if (size == 0) {
            const qsizetype end = in.indexOf("\r\n", at); // no trailers
            body.end = end < 0 ? -1 : end + 2;
            return body;
        }
        if (in.size() < at + size + 2)
            return body;
        body.bytes += in.mid(at, size);
        at += size + 2;
    }
}

Body bodyOf(const ServedRequest &request, const QByteArray &in, qsizetype at)
{
    if (request.header("Transfer-Encoding").toLower().contains("chunked"))
        return chunkedBody(in, at);
    const qsizetype length = request.header("Content-Length").toLongLong();
    if (in.size() < at + length)
        return {};
    return {in.mid(at, length), at + length};
}

constexpr QByteArrayView lastChunk("0\r\n\r\n");

QByteArray chunkOf(const QByteArray &part)
{
    return QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n";
}

QByteArray chunks(const QByteArray &body)
{
    constexpr qsizetype chunk = 4096;
    QByteArray out;
    for (qsizetype at = 0; at < body.size(); at += chunk)
        out += chunkOf(body.mid(at, chunk));
    return out + lastChunk.toByteArray();
}

QByteArray headOf(const Delivery &delivery, bool close)
{
    const ServedResponse &response = delivery.response;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonOf(response.status) + "\r\n";
    for (const auto &[name, value] : response.headers)
        head += name + ": " + value + "\r\n";
    if (response.chunked || !response.pieces.empty())
        head += "Transfer-Encoding: chunked\r\n";
    else if (response.status != 304 && response.status != 204)
        head +=
            "Content-Length: " + QByteArray::number(delivery.promised < 0 ? response.body.size() : delivery.promised) +
            "\r\n";
    return head + (close ? "Connection: close\r\n\r\n" : "\r\n");
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, Answer answer, std::function<void(int)> changed)
    : m_socket(socket)
    , m_answer(std::move(answer))
    , m_changed(std::move(changed))
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
}

HttpConnection::~HttpConnection()
{
    if (m_busy)
        m_changed(-1);
}

void HttpConnection::read()
{
    m_in += m_socket->readAll();
    if (m_busy)
        return;
    auto request = takeRequest();
    if (!request)
        return;
    m_busy = true;
    m_changed(1);
    const bool close = request->header("Connection").toLower() == "close";
    const bool withBody = request->method != "HEAD";
    write(m_answer(*std::move(request)), close, withBody);
}

std::optional<ServedRequest> HttpConnection::takeRequest()
{
    const qsizetype end = m_in.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    ServedRequest request;
    QList<QByteArray> lines = m_in.left(end).split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        request.headers.emplace_back(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
    }
    Body body = bodyOf(request, m_in, end + 4);
    if (body.end < 0) {
        if (!std::exchange(m_continued, true) && request.header("Expect").toLower() == "100-continue")
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        return std::nullopt;
    }
    m_continued = false;
    m_in.remove(0, body.end);
    request.body = std::move(body.bytes);
    readTarget(request);
    return request;
}

void HttpConnection::write(Delivery delivery, bool close, bool withBody)
{
    const QByteArray head = headOf(delivery, close);
    QByteArray body = withBody ? delivery.response.body : QByteArray();
    if (delivery.response.chunked && withBody)
        body = chunks(body);
    m_socket->write(head);
    if (delivery.dripBytes > 0) {
        drip(std::move(body), delivery.dripBytes, delivery.dripEvery, close);
        return;
    }
    if (!delivery.response.pieces.empty() && withBody) {
        writePieces(std::move(delivery.response.pieces), 0, delivery.response.end, close);
        return;
    }
    m_socket->write(body);
    endAs(delivery.end, close);
}

void HttpConnection::writePieces(std::vector<ServedPiece> pieces, size_t next, ServedEnd end, bool close)
{
    if (next == pieces.size()) {
        if (end == ServedEnd::Whole)
            m_socket->write(lastChunk.data(), lastChunk.size());
        endAs(end, close);
        return;
    }
    const std::chrono::milliseconds pause = pieces[next].pause;
    const auto write = [this, pieces = std::move(pieces), next, end, close] {
        if (m_socket->state() != QAbstractSocket::ConnectedState)
            return;
        m_socket->write(chunkOf(pieces[next].bytes));
        m_socket->flush();
        writePieces(pieces, next + 1, end, close);
    };
    if (pause.count() > 0)
        QTimer::singleShot(pause, this, write);
    else
        write();
}

void HttpConnection::endAs(ServedEnd end, bool close)
{
    m_socket->flush();
    switch (end) {
    case ServedEnd::Whole:
        answered(close);
        break;
    case ServedEnd::Close:
        m_socket->disconnectFromHost();
        break;
    case ServedEnd::Reset:
        QTimer::singleShot(resetDelay, this, &HttpConnection::reset);
        break;
    case ServedEnd::Stall:
        break;
    }
}

void HttpConnection::drip(QByteArray rest, qint64 bytes, std::chrono::milliseconds every, bool close)
{
    m_socket->write(rest.left(bytes));
    rest.remove(0, bytes);
    if (rest.isEmpty()) {
        answered(close);
        return;
    }
    QTimer::singleShot(every, this,
                       [this, rest = std::move(rest), bytes, every, close] { drip(rest, bytes, every, close); });
}

void HttpConnection::answered(bool close)
{
    m_busy = false;
    m_changed(-1);
    if (close)
        m_socket->disconnectFromHost();
    else if (!m_in.isEmpty())
        QMetaObject::invokeMethod(
            this, [this] { read(); }, Qt::QueuedConnection);
}

void HttpConnection::reset()
{
    const linger atOnce{1, 0};
    ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof(atOnce));
    m_socket->abort();
}

} // namespace success::test
