// SPDX-License-Identifier: Apache-2.0
#include "tests/source/release_run.h"

namespace success::test {

namespace {

struct Running
{
    Running(const ReleaseRun &run, Transport &transport)
        : source(findSource(run.source)->make())
        , http(source->profile(run.baseUrl, run.token, run.options), transport, run.cancel,
               {.delay = recordedDelay(waited), .now = [now = run.today.instant] { return now; }, .paced = false})
    {
    }

    FetchContext context(const ReleaseRun &run, std::function<Result<void>(RecordBatch &&)> deliver)
    {
        return {http,
                run.options,
                run.today,
                run.cancel,
                std::move(deliver),
                [](const SourceProgress &) {},
                run.cursors,
                run.scope,
                {},
                [now = run.today.instant] {
                    return now;
                }};
    }

    std::chrono::milliseconds waited{0};
    std::unique_ptr<Source> source;
    HttpClient http;
};

} // namespace

Fetched ReleaseRun::fetch(Transport &transport) const
{
    Running running(*this, transport);
    Fetched fetched;
    const auto deliver = [&fetched](RecordBatch &&batch) -> Result<void> {
        ++fetched.deliveries;
        append(fetched.batch, std::move(batch));
        return {};
    };
    fetched.report = QCoro::waitFor(running.source->fetch(running.context(*this, deliver)));
    return fetched;
}

Result<ConnectionCheck> ReleaseRun::check(Transport &transport) const
{
    Running running(*this, transport);
    const auto none = [](RecordBatch &&) -> Result<void> {
        return failure(ErrorKind::Storage, u"a check delivers nothing"_qs);
    };
    return QCoro::waitFor(running.source->check(running.context(*this, none)));
}

} // namespace success::test
