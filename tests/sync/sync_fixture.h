// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sync/sync_engine.h"
#include "tests/store/store_fixture.h"
#include "tests/sync/fake_source.h"

namespace success::test {

inline constexpr SourceId sb = SourceId::Salesbricks;
inline constexpr SourceId stripe = SourceId::Stripe;
inline constexpr SourceId posthog = SourceId::PostHog;

/// Two pages of one generation: companies first, then what belongs to them.
inline RecordBatch page(int number, int generation)
{
    RecordBatch batch;
    for (int i = 0; i < 10; ++i) {
        const QString id = QString::number(i);
        if (number == 1)
            batch.companies.push_back(company(id, id % u".example"));
        else
            batch.contracts.push_back(contract(id, id, generation));
    }
    return batch;
}

inline QCoro::Task<Result<FetchReport>> deliverTwoPages(FetchContext context, int generation)
{
    for (int number = 1; number <= 2; ++number) {
        context.progress({u"Reading page "_qs + QString::number(number), number, 0});
        if (auto delivered = context.deliver(page(number, generation)); !delivered)
            co_return tl::unexpected(delivered.error());
    }
    co_return FetchReport{{u"One field could not be read."_qs}};
}

class SyncTest : public StoreTest
{
protected:
    void script(SourceId source, Script script) { m_scripts[source] = std::move(script); }

    void succeed(SourceId source, int generation)
    {
        script(source, [generation](FetchContext context) { return deliverTwoPages(std::move(context), generation); });
    }

    /// Fails after the first page.
    void fail(SourceId source, Error error)
    {
        script(source, [error](FetchContext context) -> QCoro::Task<Result<FetchReport>> {
            (void)context.deliver(page(1, 99));
            co_return tl::unexpected(error);
        });
    }

    SyncEngine::Options options() const
    {
        SyncEngine::Options options;
        options.cacheFile = path(u"cache.sqlite"_qs);
        options.stagingFolder = path(u"staging"_qs);
        options.asOf = AsOf::noonUtc(QDate(2026, 11, 22));
        options.now = [] {
            return instantFromEpoch(1795348800);
        };
        options.delay = [](std::chrono::milliseconds) -> QCoro::Task<void> {
            co_return;
        };
        options.makeSource = [this](SourceId source) -> std::unique_ptr<Source> {
            const auto script = m_scripts.find(source);
            return script == m_scripts.end() ? nullptr : std::make_unique<FakeSource>(script->second);
        };
        return options;
    }

    SyncTarget target(SourceId source, const QString &name = {}) const
    {
        return {source, name, QUrl(u"https://api.example"_qs), "secret-token", {}, m_transport, {}};
    }

    std::vector<SyncTarget> targets(const std::vector<SourceId> &sources) const
    {
        std::vector<SyncTarget> targets;
        for (const SourceId source : sources)
            targets.push_back(target(source));
        return targets;
    }

    std::vector<SourceResult> sync(const std::vector<SourceId> &sources)
    {
        SyncEngine engine(options());
        return QCoro::waitFor(engine.run(targets(sources), m_cancel));
    }

    /// What the cache holds of a source: its generation, or 0.
    int held(SourceId source)
    {
        const auto store = openCache();
        const std::string sql = "SELECT coalesce(min(mrr_minor), 0), coalesce(max(mrr_minor), 0), count(*) FROM "
                                "contract WHERE source = " +
                                std::to_string(int(source));
        const std::string text = query(store->database(), sql.c_str());
        const int generation = std::stoi(text);
        const std::string n = std::to_string(generation);
        EXPECT_EQ(text, n + "|" + n + (generation ? "|10" : "|0"));
        return generation;
    }

    std::map<SourceId, Script> m_scripts;
    std::shared_ptr<FakeTransport> m_transport = std::make_shared<FakeTransport>();
    CancelToken m_cancel;
};

} // namespace success::test
