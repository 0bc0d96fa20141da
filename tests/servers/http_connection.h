// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/servers/fault.h"

#include <QTcpSocket>

#include <functional>
#include <optional>

namespace success::test {

/// One connection of a client: reads request after request, and writes what it is given for each.
class HttpConnection : public QObject
{
public:
    using Answer = std::function<Delivery(ServedRequest &&)>;
    /// `changed`: +1 when a request begins to be answered, −1 when its answer is out.
    HttpConnection(QTcpSocket *socket, Answer answer, std::function<void(int)> changed);
    ~HttpConnection() override;

private:
    void read();
    /// The next whole request at the start of what was received, taken out of it.
    std::optional<ServedRequest> takeRequest();
    void write(Delivery delivery, bool close, bool withBody);
    /// The pieces from `next` on.
    void writePieces(std::vector<ServedPiece> pieces, size_t next, ServedEnd end, bool close);
    void endAs(ServedEnd end, bool close);
    void drip(QByteArray rest, qint64 bytes, std::chrono::milliseconds every, bool close);
    void answered(bool close);
    void reset();

    QTcpSocket *m_socket;
    Answer m_answer;
    std::function<void(int)> m_changed;
    QByteArray m_in;
    bool m_busy = false;
    bool m_continued = false;
};

} // namespace success::test
