// SPDX-License-Identifier: Apache-2.0
#include "tests/source/source_harness.h"

#include <algorithm>
#include <iterator>

namespace success::test {

namespace {

template<typename T>
void moveAll(std::vector<T> &to, std::vector<T> &from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

} // namespace

void append(RecordBatch &to, RecordBatch &&from)
{
    moveAll(to.companies, from.companies);
    moveAll(to.people, from.people);
    moveAll(to.contracts, from.contracts);
    moveAll(to.terms, from.terms);
    moveAll(to.invoices, from.invoices);
    moveAll(to.usage, from.usage);
    moveAll(to.activities, from.activities);
    moveAll(to.dealStages, from.dealStages);
    moveAll(to.deals, from.deals);
    moveAll(to.properties, from.properties);
    moveAll(to.releases, from.releases);
    moveAll(to.removed, from.removed);
    moveAll(to.skipped, from.skipped);
}

Fetched runSource(SourceId id, Transport &transport, const SourceOptions &options, QDate asOf, CancelToken cancel,
                  Before before)
{
    const SourceEntry *entry = findSource(id);
    const auto source = entry->make();
    std::chrono::milliseconds waited{0};
    HttpClient http(source->profile(entry->defaultBaseUrl, "test-token", options), transport, cancel,
                    {.delay = recordedDelay(waited), .paced = false});
    Fetched fetched;
    const auto deliver = [&fetched](RecordBatch &&batch) -> Result<void> {
        ++fetched.deliveries;
        append(fetched.batch, std::move(batch));
        return {};
    };
    const auto progress = [&fetched](const SourceProgress &now) {
        if (fetched.phases.empty() || fetched.phases.back() != now.phase)
            fetched.phases.push_back(now.phase);
    };
    FetchContext context{http, options, AsOf::noonUtc(asOf), cancel, deliver, progress};
    context.cursors = before.cursors;
    context.knownDomains = [known = before.knownDomains] {
        return known;
    };
    fetched.report = QCoro::waitFor(source->fetch(std::move(context)));
    return fetched;
}

Fetched runSourceAgain(SourceId source, Transport &transport, const Before &before, const SourceOptions &options)
{
    return runSource(source, transport, options, QDate(2026, 11, 22), {}, before);
}

Result<ConnectionCheck> checkSource(SourceId id, Transport &transport, const SourceOptions &options,
                                    const QByteArray &token)
{
    const SourceEntry *entry = findSource(id);
    const auto source = entry->make();
    std::chrono::milliseconds waited{0};
    HttpClient http(source->profile(entry->defaultBaseUrl, token, options), transport, {},
                    {.delay = recordedDelay(waited), .paced = false});
    FetchContext context{http, options, AsOf::noonUtc(QDate(2026, 11, 22)), {}, {}, {}};
    return QCoro::waitFor(source->check(std::move(context)));
}

ConnectionCheck::Part partOf(const Result<ConnectionCheck> &check, QStringView what)
{
    for (const ConnectionCheck::Part &part : check ? check->parts : std::vector<ConnectionCheck::Part>()) {
        if (part.what == what)
            return part;
    }
    return {};
}

QString refusalOf(SourceId source, const QByteArray &token, const SourceOptions &options)
{
    const Result<void> accepted = findSource(source)->make()->accepts(token, options);
    return accepted ? QString() : accepted.error().sentence;
}

bool keeps(const Fetched &fetched, RecordKind kind)
{
    return fetched.report && std::any_of(fetched.report->kept.begin(), fetched.report->kept.end(),
                                         [&](const KeptRecords &kept) { return kept.kind == kind; });
}

bool removes(const Fetched &fetched, RecordKind kind, QStringView externalId)
{
    const auto &removed = fetched.batch.removed;
    return std::any_of(removed.begin(), removed.end(), [&](const RemovedRecord &record) {
        return record.kind == kind && record.externalId == externalId;
    });
}

} // namespace success::test
