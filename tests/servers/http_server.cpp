// SPDX-License-Identifier: Apache-2.0
#include "tests/servers/http_server.h"

#include "tests/servers/http_connection.h"

#include <QPointer>
#include <QTcpServer>
#include <QThread>

#include <algorithm>
#include <mutex>

namespace success::test {

namespace {

struct PlannedFault
{
    Fault fault;
    int times;
    HttpServer::Where where;
};

struct Limit
{
    int requests;
    std::chrono::nanoseconds per;
    ServedHeaders headers;
    HttpServer::Where where;
    std::vector<std::chrono::nanoseconds> granted{};
};

bool accepts(const HttpServer::Where &where, const ServedRequest &request)
{
    return !where || where(request);
}

ServedResponse plainRefusal(int status, const ServedRequest &)
{
    return ServedResponse::json({{"message", "status " + std::to_string(status)}}, status);
}

std::chrono::nanoseconds steadyTime()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

} // namespace

struct HttpServer::Core
{
    Handler handler;
    Refusal refusal;
    QThread thread;
    QObject anchor; ///< lives in the thread: what work is handed over to
    std::unique_ptr<QTcpServer> listener = std::make_unique<QTcpServer>();
    std::vector<QPointer<HttpConnection>> connections; ///< the server's thread only
    quint16 port = 0;

    mutable std::mutex mutex; ///< of all below
    std::vector<PlannedFault> faults;
    std::vector<Limit> limits;
    int failures = 0;
    bool gzip = false;
    Clock clock = steadyTime;
    std::function<void(const ServedRequest &, int)> hook;
    std::vector<ServedRequest> received;
    int numbered = 0;
    int underWay = 0;
    int mostUnderWay = 0;

    void listen()
    {
        if (!listener->listen(QHostAddress(QHostAddress::LocalHost), port))
            qFatal("The test's server cannot listen on port %d.", port);
        port = listener->serverPort();
    }

    void takeConnections()
    {
        while (QTcpSocket *socket = listener->nextPendingConnection()) {
            auto *connection = new HttpConnection(
                socket, [this](ServedRequest &&request) { return answer(std::move(request)); },
                [this](int step) { countUnderWay(step); });
            connection->setParent(listener.get());
            std::erase_if(connections, [](const auto &each) { return each.isNull(); });
            connections.emplace_back(connection);
        }
    }

    void closeAll()
    {
        listener->close();
        for (const auto &connection : connections)
            delete connection.data();
        connections.clear();
    }

    void countUnderWay(int step)
    {
        const std::scoped_lock lock(mutex);
        underWay += step;
        mostUnderWay = std::max(mostUnderWay, underWay);
    }

    /// What is wrong with this request's answer, if anything; used up.
    std::optional<Fault> takeFault(const ServedRequest &request)
    {
        for (Limit &each : limits) {
            if (!accepts(each.where, request))
                continue;
            std::erase_if(each.granted, [&](auto at) { return at <= request.at - each.per; });
            if (int(each.granted.size()) >= each.requests)
                return Fault::answer(429, each.headers);
            each.granted.push_back(request.at);
        }
        for (auto it = faults.begin(); it != faults.end(); ++it) {
            if (!accepts(it->where, request))
                continue;
            Fault fault = it->fault;
            if (it->times != always && --it->times == 0)
                faults.erase(it);
            return fault;
        }
        return std::nullopt;
    }

    Delivery answer(ServedRequest &&request)
    {
        std::optional<Fault> fault;
        std::function<void(const ServedRequest &, int)> before;
        int number = 0;
        bool pack = false;
        {
            const std::scoped_lock lock(mutex);
            request.at = clock();
            received.push_back(request);
            number = ++numbered;
            fault = takeFault(request);
            failures += fault ? 1 : 0;
            before = hook;
            pack = gzip && request.header("Accept-Encoding").contains("gzip");
        }
        if (before)
            before(request, number);
        if (fault && fault->kind == Fault::Kind::Status)
            return spoiled(*fault, request, {}, refusal(fault->status, request));
        Delivery delivery{handler(request)};
        if (fault)
            return spoiled(*fault, request, std::move(delivery.response), {});
        if (pack) {
            delivery.response.body = gzipped(delivery.response.body);
            delivery.response.setHeader("Content-Encoding", "gzip");
        }
        return delivery;
    }

    /// Runs `work` in the server's thread and waits for it; called in that thread (by a hook), it runs afterwards.
    template<typename Work>
    void run(Work work)
    {
        const bool here = QThread::currentThread() == &thread;
        QMetaObject::invokeMethod(&anchor, work, here ? Qt::QueuedConnection : Qt::BlockingQueuedConnection);
    }
};

HttpServer::HttpServer(Handler handler, Refusal refusal)
    : m_core(std::make_unique<Core>())
{
    m_core->handler = std::move(handler);
    m_core->refusal = refusal ? std::move(refusal) : plainRefusal;
    m_core->anchor.moveToThread(&m_core->thread);
    m_core->listener->moveToThread(&m_core->thread);
    QObject::connect(m_core->listener.get(), &QTcpServer::newConnection, m_core->listener.get(),
                     [core = m_core.get()] { core->takeConnections(); });
    m_core->thread.start();
    m_core->run([core = m_core.get()] { core->listen(); });
}

HttpServer::~HttpServer()
{
    m_core->run([core = m_core.get()] {
        core->closeAll();
        core->listener.reset();
    });
    m_core->thread.quit();
    m_core->thread.wait();
}

quint16 HttpServer::port() const
{
    return m_core->port;
}

QUrl HttpServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_core->port));
}

void HttpServer::fail(const Fault &fault, int times, Where where)
{
    const std::scoped_lock lock(m_core->mutex);
    m_core->faults.push_back({fault, times, std::move(where)});
}

void HttpServer::heal()
{
    const std::scoped_lock lock(m_core->mutex);
    m_core->faults.clear();
    m_core->limits.clear();
}

int HttpServer::failures() const
{
    const std::scoped_lock lock(m_core->mutex);
    return m_core->failures;
}

void HttpServer::refuseConnections()
{
    m_core->run([core = m_core.get()] { core->closeAll(); });
}

void HttpServer::acceptConnections()
{
    m_core->run([core = m_core.get()] {
        if (!core->listener->isListening())
            core->listen();
    });
}

void HttpServer::limit(int requests, std::chrono::milliseconds per, ServedHeaders headers, Where where)
{
    const std::scoped_lock lock(m_core->mutex);
    m_core->limits.push_back({requests, per, std::move(headers), std::move(where)});
}

void HttpServer::setGzip(bool on)
{
    const std::scoped_lock lock(m_core->mutex);
    m_core->gzip = on;
}

void HttpServer::setClock(Clock clock)
{
    const std::scoped_lock lock(m_core->mutex);
    m_core->clock = clock ? std::move(clock) : steadyTime;
}

void HttpServer::onRequest(std::function<void(const ServedRequest &, int number)> hook)
{
    const std::scoped_lock lock(m_core->mutex);
    m_core->hook = std::move(hook);
}

std::vector<ServedRequest> HttpServer::requests(const Where &where) const
{
    const std::scoped_lock lock(m_core->mutex);
    std::vector<ServedRequest> found;
    std::copy_if(m_core->received.begin(), m_core->received.end(), std::back_inserter(found),
                 [&](const ServedRequest &request) { return accepts(where, request); });
    return found;
}

int HttpServer::count(const Where &where) const
{
    return int(requests(where).size());
}

int HttpServer::busiest(std::chrono::nanoseconds span, const Where &where) const
{
    const std::vector<ServedRequest> all = requests(where);
    std::size_t most = 0;
    std::size_t from = 0;
    for (std::size_t to = 0; to < all.size(); ++to) {
        while (all[from].at <= all[to].at - span)
            ++from;
        most = std::max(most, to - from + 1);
    }
    return int(most);
}

int HttpServer::mostAtOnce() const
{
    const std::scoped_lock lock(m_core->mutex);
    return m_core->mostUnderWay;
}

void HttpServer::forget()
{
    const std::scoped_lock lock(m_core->mutex);
    m_core->received.clear();
    m_core->numbered = 0;
    m_core->failures = 0;
    m_core->mostUnderWay = m_core->underWay;
}

HttpServer::Where HttpServer::path(const QString &part)
{
    return [part](const ServedRequest &request) {
        return request.path.contains(part);
    };
}

} // namespace success::test
