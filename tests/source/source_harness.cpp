// SPDX-License-Identifier: Apache-2.0
#include "tests/source/source_harness.h"

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
    moveAll(to.deals, from.deals);
    moveAll(to.properties, from.properties);
    moveAll(to.skipped, from.skipped);
}

Fetched runSource(SourceId id, Transport &transport, const SourceOptions &options, QDate asOf, CancelToken cancel)
{
    const SourceEntry *entry = findSource(id);
    const auto source = entry->make();
    std::chrono::milliseconds waited{0};
    HttpClient http(source->profile(entry->defaultBaseUrl, "test-token", options), transport, cancel,
                    recordedDelay(waited));
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
    fetched.report = QCoro::waitFor(source->fetch({http, options, AsOf::noonUtc(asOf), cancel, deliver, progress}));
    return fetched;
}

} // namespace success::test
