// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/source.h"

#include <map>

namespace success::test {

using Script = std::function<QCoro::Task<Result<FetchReport>>(FetchContext)>;

/// A source that does what the test says.
class FakeSource : public Source
{
public:
    explicit FakeSource(Script script)
        : m_script(std::move(script))
    {
    }

    HttpProfile profile(const QUrl &baseUrl, const QByteArray &token, const SourceOptions &) const override
    {
        HttpProfile profile;
        profile.source = QStringLiteral("fake");
        profile.title = QStringLiteral("Fake");
        profile.baseUrl = baseUrl;
        profile.headers = {{"Authorization", "Bearer " + token}};
        profile.secrets = {token};
        return profile;
    }

    QCoro::Task<Result<FetchReport>> fetch(FetchContext context) const override
    {
        const Script script = m_script; // the coroutine outlives no source, but its lambda must outlive the coroutine
        co_return co_await script(std::move(context));
    }

private:
    Script m_script;
};

/// Answers every request alike and keeps what was asked.
class FakeTransport : public Transport
{
public:
    HttpResponse answer{200, {{"Content-Type", "application/json"}}, "{}"};
    std::vector<HttpRequest> requests;

    QCoro::Task<Result<HttpResponse>> send(HttpRequest request) override
    {
        requests.push_back(std::move(request));
        co_return answer;
    }
};

/// Something a source can wait for, and another open.
class Gate : public QObject
{
    Q_OBJECT

public:
    void open()
    {
        m_open = true;
        Q_EMIT opened();
    }

    QCoro::Task<void> pass();

Q_SIGNALS:
    void opened();

private:
    bool m_open = false;
};

} // namespace success::test
