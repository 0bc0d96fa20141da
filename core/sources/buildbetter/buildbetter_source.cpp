// SPDX-License-Identifier: Apache-2.0
#include "core/sources/buildbetter/buildbetter_source.h"

#include "core/sources/buildbetter/incremental.h"
#include "core/sources/common/checking.h"

#include <QCoreApplication>

namespace success {

namespace {

using namespace buildbetter;
using namespace std::chrono_literals;
using nlohmann::json;

QString tr(const char *text)
{
    return QCoreApplication::translate("BuildBetterSource", text);
}

OptionField typesField(const char *key, const QString &label, const char *placeholder)
{
    OptionField field{QString::fromLatin1(key), label,
                      tr("Names of BuildBetter's signal types that count as this, separated by commas; they take the "
                         "place of the usual ones."),
                      QString::fromLatin1(placeholder)};
    field.repeatable = true;
    return field;
}

/// The companies and people of a run, which every other list refers to.
QCoro::Task<Result<void>> readWho(Fetching &fetching, Reading &reading, Incremental &incremental, Mapper &mapper)
{
    const Operation companies = companiesOperation();
    const Operation people = peopleOperation();
    const Reading::PageUse useCompanies = [&](const json &rows) {
        incremental.look(companies, rows);
        return fetching.deliver(mapper.companies(rows));
    };
    const Reading::PageUse usePeople = [&](const json &rows) {
        incremental.look(people, rows);
        return fetching.deliver(mapper.people(rows));
    };
    const Result<void> read = co_await reading.eachPage(companies, useCompanies);
    if (!read)
        co_return read;
    co_return co_await reading.eachPage(people, usePeople);
}

QCoro::Task<Result<void>> readWhat(Fetching &fetching, Reading &reading, const Incremental &incremental, Mapper &mapper)
{
    const auto deliver = [&fetching, &mapper](auto map) {
        return [&fetching, &mapper, map](const json &rows) {
            return fetching.deliver((mapper.*map)(rows));
        };
    };
    struct Step
    {
        Operation operation;
        Reading::PageUse use;
    };
    std::vector<Step> steps;
    steps.push_back({callsOperation(), deliver(&Mapper::calls)});
    steps.push_back({signalsOperation(), deliver(&Mapper::signalList)});
    steps.push_back({messagesOperation(), deliver(&Mapper::messages)});
    steps.push_back({documentsOperation(), deliver(&Mapper::documents)});
    for (const Step &step : steps) {
        const qint64 expected = incremental.expected(step.operation);
        const Result<void> read = co_await reading.eachPage(step.operation, step.use, expected);
        if (!read)
            co_return read;
    }
    co_return Result<void>();
}

} // namespace

SourceGuide BuildBetterSource::guide() const
{
    SourceGuide guide;
    guide.tokenLabel = tr("Organization API key");
    guide.tokenHelp = tr("BuildBetter → Settings → API keys → Create, for the whole organization (not for one call or "
                         "document).");
    guide.scopes = {tr("Companies, people, calls, signals, messages and documents: read")};
    guide.options = {typesField("request_types", tr("Requests"), "feature_request, request"),
                     typesField("escalation_types", tr("Escalations"), "escalation"),
                     typesField("churn_types", tr("Churn risk"), "churn_risk"),
                     typesField("complaint_types", tr("Complaints"), "complaint"),
                     typesField("objection_types", tr("Objections"), "objection"),
                     typesField("issue_types", tr("Issues"), "issue, bug"),
                     typesField("commitment_types", tr("Commitments"), "commitment, action_item, follow_up, task")};
    return guide;
}

HttpProfile BuildBetterSource::profile(const QUrl &baseUrl, const QByteArray &token, const SourceOptions &) const
{
    HttpProfile profile;
    profile.source = sourceKey(SourceId::BuildBetter);
    profile.title = sourceTitle(SourceId::BuildBetter);
    profile.baseUrl = baseUrl;
    profile.headers = {{"X-BuildBetter-Api-Key", token}};
    profile.secrets = {token};
    profile.timeouts.stall = 60s;
    profile.limits = {{5, 1s}}; // none is documented
    profile.concurrency = 2;
    return profile;
}

QCoro::Task<Result<ConnectionCheck>> BuildBetterSource::check(FetchContext context) const
{
    Fetching fetching(std::move(context));
    Reading reading(fetching);
    Checking checking;
    const QString needed = tr("Without it calls and signals belong to no account.");
    const QString missing = tr("It is left out of every account's timeline and scores.");
    const std::vector<std::pair<Operation, QString>> lists{
        {companiesOperation(), needed}, {peopleOperation(), needed},    {callsOperation(), missing},
        {signalsOperation(), missing},  {messagesOperation(), missing}, {documentsOperation(), missing}};
    for (const auto &[operation, cost] : lists) {
        bool gone = false;
        Result<json> rows = co_await reading.sample(operation, gone);
        if (gone)
            rows = failure(ErrorKind::Protocol, tr("This BuildBetter key may not read “%1”.").arg(operation.root),
                           sourceKey(SourceId::BuildBetter));
        const Result<void> added = checking.add(operation.title, rows, cost);
        if (!added)
            co_return tl::unexpected(added.error());
    }
    const FetchReport report = fetching.takeReport();
    for (const QString &note : report.notes)
        checking.advise(tr("Fields"), note);
    co_return checking.take();
}

QCoro::Task<Result<FetchReport>> BuildBetterSource::fetch(FetchContext context) const
{
    Mapper mapper{SignalTypes(context.options)};
    Fetching fetching(std::move(context));
    Reading reading(fetching);
    Incremental incremental(fetching, reading);
    Result<void> read = co_await incremental.begin();
    if (read)
        read = co_await readWho(fetching, reading, incremental, mapper);
    if (!read)
        co_return tl::unexpected(read.error());
    const Result<bool> changes = co_await incremental.deliverChanges(mapper);
    if (!changes)
        co_return tl::unexpected(changes.error());
    if (!*changes)
        read = co_await readWhat(fetching, reading, incremental, mapper);
    if (!read)
        co_return tl::unexpected(read.error());
    incremental.remember();
    if (mapper.internalCalls() > 0)
        fetching.note(tr("%1 calls that nobody from outside attended are left out.").arg(mapper.internalCalls()));
    co_return fetching.takeReport();
}

} // namespace success
