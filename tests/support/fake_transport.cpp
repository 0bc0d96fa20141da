// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_transport.h"

#include <QCoroTimer>

#include <gtest/gtest.h>

#include <algorithm>

namespace success::test {

namespace {

QString lineOf(const HttpRequest &request)
{
    QString line = QString::fromLatin1(request.method) + u' ' + request.url.path();
    if (request.url.hasQuery())
        line += u'?' + request.url.query(QUrl::FullyDecoded);
    return line;
}

QCoro::Task<void> noWait(std::chrono::milliseconds *total, std::chrono::milliseconds time)
{
    *total += time;
    co_return;
}

} // namespace

HttpResponse answer(const QByteArray &body, int status, HttpHeaders headers)
{
    return {status, std::move(headers), body};
}

HttpClient::Delay recordedDelay(std::chrono::milliseconds &total)
{
    return [&total](std::chrono::milliseconds time) {
        return noWait(&total, time);
    };
}

void FakeTransport::on(const QString &request, Answer answer)
{
    const auto known = std::find_if(m_scripts.begin(), m_scripts.end(),
                                    [&](const Script &script) { return script.request == request; });
    if (known != m_scripts.end())
        known->answers.push_back(std::move(answer));
    else
        m_scripts.push_back({request, {std::move(answer)}});
}

void FakeTransport::onJson(const QString &request, const char *json, int status, HttpHeaders headers)
{
    const HttpResponse response = answer(json, status, std::move(headers));
    on(request, [response](const HttpRequest &) -> Result<HttpResponse> { return response; });
}

void FakeTransport::onHang(const QString &request)
{
    on(request, {});
}

FakeTransport::Script *FakeTransport::find(const HttpRequest &request)
{
    const QString line = lineOf(request);
    const QString body = QString::fromUtf8(request.body);
    const auto matches = [&](const Script &script) {
        if (script.request == line)
            return true;
        const QString wanted = script.request.mid(line.size() + 1);
        return script.request.startsWith(line + u' ') && body.contains(wanted);
    };
    const auto found = std::find_if(m_scripts.begin(), m_scripts.end(), matches);
    return found == m_scripts.end() ? nullptr : &*found;
}

QCoro::Task<Result<HttpResponse>> FakeTransport::send(HttpRequest request)
{
    requests.push_back(request);
    Script *script = find(request);
    if (script == nullptr) {
        const QString sentence = u"nobody scripted "_qs + lineOf(request) + u' ' + QString::fromUtf8(request.body);
        ADD_FAILURE() << sentence.toStdString();
        co_return failure(ErrorKind::Protocol, sentence);
    }
    ++script->used;
    const Answer reply = script->answers.front();
    if (script->answers.size() > 1)
        script->answers.pop_front();
    if (reply)
        co_return reply(request);
    while (!request.cancel.isCancelled())
        co_await QCoro::sleepFor(std::chrono::milliseconds(1));
    co_return failure(ErrorKind::Cancelled, u"stopped"_qs);
}

bool FakeTransport::knows(const QString &request) const
{
    return std::any_of(m_scripts.begin(), m_scripts.end(),
                       [&](const Script &script) { return script.request == request; });
}

int FakeTransport::count(const QString &request) const
{
    int used = 0;
    for (const Script &script : m_scripts)
        used += script.request == request ? script.used : 0;
    return used;
}

} // namespace success::test
