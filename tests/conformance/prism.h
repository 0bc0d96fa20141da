// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/network_transport.h"

#include <QMap>
#include <QProcess>

#include <memory>

namespace success::test {

/// A mock server that refuses what an OpenAPI description does not allow: `prism mock`, a child process.
class Prism
{
public:
    /// nullptr: it could not be started (no npx, no network for its package); `why` then says so.
    [[nodiscard]] static std::unique_ptr<Prism> start(const QString &description, QString &why);
    ~Prism();

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    Prism() = default;
    QProcess m_process;
    quint16 m_port = 0;
};

/// Sends each request to the mock that describes its path, and keeps what the mocks refused.
class PrismTransport : public Transport
{
public:
    /// Requests whose path begins with `prefix` go to that mock; longer prefixes first.
    void add(const QByteArray &prefix, quint16 port) { m_mocks.emplace_back(prefix, port); }
    /// The mock checks the requests of that path; they are answered with `body`, where what the mock makes up ends all.
    void answer(const QString &path, const QByteArray &body) { m_answers.insert(path, body); }
    QCoro::Task<Result<HttpResponse>> send(HttpRequest request) override;

    /// "POST /crm/…: what is wrong", one for each request that a mock refused or complained about.
    [[nodiscard]] const QStringList &refusals() const { return m_refusals; }
    [[nodiscard]] const QStringList &asked() const { return m_asked; }

private:
    std::vector<std::pair<QByteArray, quint16>> m_mocks;
    QMap<QString, QByteArray> m_answers;
    NetworkTransport m_network;
    QStringList m_refusals;
    QStringList m_asked;
};

} // namespace success::test
