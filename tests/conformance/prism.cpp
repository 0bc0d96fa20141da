// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/prism.h"

#include <QElapsedTimer>
#include <QTcpServer>

#include <csignal>
#include <unistd.h>

namespace success::test {

namespace {

constexpr int patience = 120'000; ///< milliseconds; the first start may have to fetch the package
const QString package = QStringLiteral("@stoplight/prism-cli@5.14.2");

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress(QHostAddress::LocalHost)) ? server.serverPort() : 0;
}

} // namespace

std::unique_ptr<Prism> Prism::start(const QString &description, QString &why)
{
    std::unique_ptr<Prism> prism(new Prism);
    prism->m_port = freePort();
    QProcess &process = prism->m_process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setChildProcessModifier([] { ::setsid(); }); // npx leaves its child behind otherwise
    process.start(QStringLiteral("npx"),
                  {QStringLiteral("--yes"), package, QStringLiteral("mock"), QStringLiteral("-h"),
                   QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QString::number(prism->m_port), description});
    QByteArray said;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < patience && !said.contains("Prism is listening")) {
        if (!process.waitForReadyRead(patience)) // not started, ended, or silent
            break;
        said += process.readAll();
    }
    if (said.contains("Prism is listening"))
        return prism;
    why = QStringLiteral("prism could not be started: %1 %2")
              .arg(process.errorString(), QString::fromUtf8(said.right(300)));
    return nullptr;
}

Prism::~Prism()
{
    if (m_process.state() != QProcess::NotRunning) {
        ::kill(-pid_t(m_process.processId()), SIGKILL);
        m_process.waitForFinished();
    }
}

QCoro::Task<Result<HttpResponse>> PrismTransport::send(HttpRequest request)
{
    const QString path = request.url.path();
    const QString line = QString::fromLatin1(request.method) + u' ' + path;
    m_asked << line;
    quint16 port = 0;
    for (const auto &[prefix, mock] : m_mocks) {
        if (port == 0 && path.startsWith(QString::fromLatin1(prefix)))
            port = mock;
    }
    if (port == 0) {
        m_refusals << line + QStringLiteral(": no description has this path");
        co_return HttpResponse{404, {}, "{}"};
    }
    request.url.setPort(port);
    for (auto &[name, value] : request.headers) {
        // GitHub recommends its own media type, which its description does not name.
        if (name == "Accept" && value == "application/vnd.github+json")
            value = "application/json";
    }
    const QByteArray sent = request.body;
    Result<HttpResponse> answer = co_await m_network.send(request);
    if (answer) {
        const QByteArray violations = answer->header("sl-violations");
        if (answer->body.contains("stoplight.io/prism/errors"))
            m_refusals << line + u": " + QString::fromUtf8(answer->body.left(600)) + u" sent: " +
                              QString::fromUtf8(sent.left(400));
        else if (violations.contains("\"request\""))
            m_refusals << line + u": " + QString::fromUtf8(violations.left(600));
        if (const auto instead = m_answers.find(path); instead != m_answers.end())
            answer->body = *instead;
    }
    co_return answer;
}

} // namespace success::test
