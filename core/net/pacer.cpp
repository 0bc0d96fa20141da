// SPDX-License-Identifier: Apache-2.0
#include "core/net/pacer.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

namespace {

using namespace std::chrono_literals;

QString tr(const char *text)
{
    return QCoreApplication::translate("Pacer", text);
}

/// How much closer together requests may arrive than they were sent.
Pacer::Time jitterOf(Pacer::Time per)
{
    return std::clamp<Pacer::Time>(per / 10, 50ms, 1s);
}

/// A short span is spread out; a long one (an hour's allowance) may be half used at once, or a short sync would crawl.
int sizeFor(const RateLimit &limit)
{
    return std::max(1, limit.per > 10s ? limit.requests / 2 : limit.requests / 10);
}

} // namespace

Pacer::Bucket::Bucket(RateLimit documented)
    : limit(std::move(documented))
    , size(sizeFor(limit))
    // At most size + floor(span / gain) go in a span: gain > span / (requests - size + 1) keeps that within requests.
    , gain((limit.per + jitterOf(limit.per)) / (std::max(limit.requests, 1) - size + 1) + 1ns)
{
}

bool Pacer::Bucket::concerns(QByteArrayView method, QByteArrayView path) const
{
    return (limit.method.isEmpty() || method == limit.method) &&
           (limit.pathPart.isEmpty() || path.contains(limit.pathPart));
}

Pacer::Time Pacer::Bucket::wait(Time now) const
{
    return std::max(Time(0), full - gain * (size - 1) - now);
}

void Pacer::Bucket::spend(Time now)
{
    full = std::max(full, now) + gain;
}

Pacer::Pacer(std::vector<RateLimit> limits)
{
    for (RateLimit &limit : limits)
        m_buckets.emplace_back(std::move(limit));
}

Pacer::Verdict Pacer::take(QByteArrayView method, QByteArrayView path, Time now)
{
    Verdict verdict{std::max(Time(0), m_pausedUntil - now), nullptr};
    for (const Bucket &bucket : m_buckets) {
        if (!bucket.concerns(method, path))
            continue;
        const Time wait = bucket.wait(now);
        if (wait > verdict.wait)
            verdict = {wait, &bucket.limit};
    }
    if (verdict.wait > Time(0))
        return verdict;
    for (Bucket &bucket : m_buckets) {
        if (bucket.concerns(method, path))
            bucket.spend(now);
    }
    return verdict;
}

void Pacer::pause(Time until, const QString &allowance)
{
    if (until <= m_pausedUntil)
        return;
    m_pausedUntil = until;
    m_pauseAllowance = allowance;
}

QString limitInWords(const QString &title, const RateLimit &limit)
{
    const QString number = QString::number(limit.requests);
    const auto sentence = [&](const QString &text) {
        return text.arg(title, number);
    };
    if (limit.per == 1s)
        return sentence(tr("%1 allows %2 requests per second"));
    if (limit.per == 1min)
        return sentence(tr("%1 allows %2 requests per minute"));
    if (limit.per == 1h)
        return sentence(tr("%1 allows %2 requests per hour"));
    if (limit.per < 2min)
        return sentence(tr("%1 allows %2 requests in %3 seconds"))
            .arg(QString::number(std::chrono::duration<double>(limit.per).count()));
    return sentence(tr("%1 allows %2 requests in %3 minutes"))
        .arg(QString::number(std::chrono::duration<double, std::ratio<60>>(limit.per).count()));
}

} // namespace success
