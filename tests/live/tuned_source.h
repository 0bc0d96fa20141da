// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/source.h"

namespace success::test {

/// A source with its profile changed: shorter time-outs, other limits. Everything else is its own.
class TunedSource : public Source
{
public:
    using Tune = std::function<void(HttpProfile &)>;
    TunedSource(std::unique_ptr<Source> source, Tune tune)
        : m_source(std::move(source))
        , m_tune(std::move(tune))
    {
    }

    SourceGuide guide() const override { return m_source->guide(); }
    bool enriches() const override { return m_source->enriches(); }
    Result<void> accepts(const QByteArray &token, const SourceOptions &options) const override
    {
        return m_source->accepts(token, options);
    }
    HttpProfile profile(const QUrl &baseUrl, const QByteArray &token, const SourceOptions &options) const override
    {
        HttpProfile profile = m_source->profile(baseUrl, token, options);
        m_tune(profile);
        return profile;
    }
    RenewToken renewal(const QUrl &baseUrl, const QByteArray &token, const SourceOptions &options, Transport &transport,
                       KeepSecret keep) const override
    {
        return m_source->renewal(baseUrl, token, options, transport, std::move(keep));
    }
    QCoro::Task<Result<ConnectionCheck>> check(FetchContext context) const override
    {
        return m_source->check(std::move(context));
    }
    QCoro::Task<Result<FetchReport>> fetch(FetchContext context) const override
    {
        return m_source->fetch(std::move(context));
    }

private:
    std::unique_ptr<Source> m_source;
    Tune m_tune;
};

} // namespace success::test
