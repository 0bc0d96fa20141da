// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answerer.h"
#include "core/store/cache_store.h"
#include "tests/benchmarks/bench_data.h"

#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>

using namespace success;

namespace {

constexpr int records = 10'000;

QString words(int seed, int count)
{
    static const QStringList vocabulary =
        QStringLiteral("export report depot ledger upload gateway retention footage checksum sequencer appliance tape "
                       "renewal quote conditions support answer meeting agreed asked wants month quarter team board "
                       "latency search hyphen claims index storage compress thumbnails switch cache outage keynote "
                       "written cause signed legal price incident fix release notes dashboard alert night training")
            .split(u' ');
    QStringList text;
    quint32 state = quint32(seed) * 2654435761u + 1;
    for (int i = 0; i < count; ++i) {
        state = state * 1664525u + 1013904223u;
        text << vocabulary[int((state >> 8) % quint32(vocabulary.size()))];
        if (i % 9 == 8)
            text.last() += u'.';
    }
    return text.join(u' ');
}

/// One account with 10,000 records: calls of 120 words, messages and signals of 25, invoices.
RecordBatch richAccount(const AsOf &asOf)
{
    RecordBatch batch;
    CompanyRecord company;
    company.externalId = QStringLiteral("rich");
    company.name = QStringLiteral("Rich");
    company.domain = QStringLiteral("rich.example");
    batch.companies.push_back(company);
    for (int i = 0; i < records; ++i) {
        if (i % 20 == 0) {
            InvoiceRecord invoice;
            invoice.externalId = QStringLiteral("in_%1").arg(i);
            invoice.companyRef = company.externalId;
            invoice.currency = *Currency::fromCode(u"USD");
            invoice.totalMinor = 10000 + i;
            invoice.state = i < 200 ? InvoiceState::Open : InvoiceState::Paid;
            invoice.remainingMinor = i < 200 ? invoice.totalMinor : 0;
            invoice.issuedAt = invoice.dueAt = asOf.instant - std::chrono::hours(6 * i + 1);
            batch.invoices.push_back(invoice);
            continue;
        }
        ActivityRecord item;
        item.externalId = QString::number(i);
        item.companyRef = company.externalId;
        item.kind = i % 10 == 1 ? ActivityKind::Call : i % 3 == 0 ? ActivityKind::Signal : ActivityKind::Message;
        if (item.kind == ActivityKind::Signal)
            item.signal = SignalKind(1 + i % 7);
        item.severity = 1 + i % 3;
        item.at = asOf.instant - std::chrono::hours(3 * i + 1);
        item.title = words(i, 5);
        item.text = words(i + records, item.kind == ActivityKind::Call ? 120 : 25);
        item.person = QStringLiteral("Jane Doe");
        batch.activities.push_back(item);
    }
    return batch;
}

template<typename T>
T orStop(Result<T> result)
{
    if (!result)
        bench::stop(result.error().sentence);
    return std::move(*result);
}

struct RichFolder
{
    QTemporaryDir folder;
    std::unique_ptr<Database> cache;
    std::unique_ptr<Workspace> workspace;
    PortfolioPtr portfolio;

    RichFolder()
    {
        const AsOf asOf = bench::asOf();
        const QString file = folder.filePath(QStringLiteral("cache.sqlite"));
        auto staging = orStop(
            StagingStore::create(folder.filePath(QStringLiteral("staging/buildbetter.sqlite")), SourceId::BuildBetter));
        if (const auto added = staging->add(richAccount(asOf)); !added)
            bench::stop(added.error().sentence);
        SourceState state;
        state.lastSuccessAt = state.lastAttemptAt = asOf.instant;
        state.syncedAsOf = asOf.date;
        (void)orStop(orStop(CacheStore::open(file))->adopt(*staging, {}, state));
        cache = orStop(Database::open(file, cacheSchema(), OpenMode::ReadOnly));
        workspace = orStop(
            Workspace::open(folder.filePath(QStringLiteral("workspace.sqlite")), [asOf] { return asOf.instant; }));
        portfolio = orStop(loadPortfolio(file, orStop(workspace->snapshot()), {}, asOf));
    }
};

/// Whole answers, each from reading the records on; `p95_ms` is what assistant.md limits to 300.
void answers(benchmark::State &state)
{
    static const RichFolder rich;
    const QStringList questions{QStringLiteral("why is it at risk"),
                                QStringLiteral("what changed since last month"),
                                QStringLiteral("summarise the last 3 calls"),
                                QStringLiteral("what did they request"),
                                QStringLiteral("unpaid invoices"),
                                QStringLiteral("complaints about latency"),
                                QStringLiteral("sequencer checksum"),
                                QStringLiteral("who wants the retention of footage written"),
                                QStringLiteral("zeppelin hangar"),
                                QStringLiteral("the dashbord alrt at night")};
    const Account &account = rich.portfolio->accounts.front();
    std::vector<double> milliseconds;
    for (auto _ : state) {
        const auto begin = std::chrono::steady_clock::now();
        const QString &question = questions[qsizetype(milliseconds.size()) % questions.size()];
        assistant::Answerer answerer(
            orStop(assistant::readDossier(*rich.portfolio, account, *rich.cache, *rich.workspace)));
        benchmark::DoNotOptimize(orStop(answerer.ask(question)));
        milliseconds.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    state.counters["p95_ms"] = milliseconds[milliseconds.size() * 95 / 100];
}

} // namespace

BENCHMARK(answers)
    ->Name("assistant: answer on 10,000 records (worker)")
    ->Iterations(100)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
