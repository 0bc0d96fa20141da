// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesforce/salesforce_source.h"

#include "core/sources/common/fetching.h"
#include "core/sources/salesforce/salesforce_mapper.h"
#include "core/sources/salesforce/salesforce_reading.h"

#include <QCoreApplication>

namespace success {

namespace {

using nlohmann::json;
using salesforce::Mapper;
using salesforce::PageUse;

const QString changeCursor = QStringLiteral("changed");
const QString instanceCursor = QStringLiteral("instance");
/// Changes of the last minutes may have been written, with an older date, after they were asked for.
constexpr std::chrono::minutes overlap{5};

QString tr(const char *text)
{
    return QCoreApplication::translate("SalesforceSource", text);
}

/// One run: where it reads, and what it knows.
struct Run
{
    Fetching &fetching;
    QString version;
    salesforce::VisibleFields visible;
    Mapper mapper;
    bool accountsRead = false; ///< all of them, by themselves
};

QCoro::Task<Result<void>> learnFields(Run &run)
{
    Result<json> answer = co_await run.fetching.http().getJson(run.version + u"/sobjects/Opportunity/describe");
    if (answer)
        run.visible.opportunity = salesforce::fieldsIn(*answer);
    else if (!run.fetching.canDoWithout(answer.error(), tr("Every amount is taken to be in the org's own currency.")))
        co_return tl::unexpected(answer.error());
    const QStringList hidden = run.visible.hidden();
    if (!hidden.isEmpty())
        run.fetching.note(tr("Salesforce does not show this user all fields of opportunities; missing: %1.")
                              .arg(hidden.join(QStringLiteral(", "))));
    answer = co_await run.fetching.http().getJson(run.version + u"/sobjects/Account/describe");
    if (answer)
        run.visible.account = salesforce::fieldsIn(*answer);
    else if (!salesforce::isRefusal(answer.error()))
        co_return tl::unexpected(answer.error());
    co_return Result<void>();
}

QCoro::Task<Result<void>> learnCurrency(Run &run)
{
    if (run.visible.manyCurrencies())
        co_return Result<void>();
    const QString path = salesforce::queryPath(run.version, salesforce::organizationQuery());
    const Result<json> answer = co_await run.fetching.http().getJson(path);
    if (!answer && !salesforce::isRefusal(answer.error()))
        co_return tl::unexpected(answer.error());
    const json &records = answer ? valueIn(*answer, "records") : valueIn(json(), "");
    if (records.is_array() && !records.empty())
        run.mapper.learnCurrency(textIn(records.front(), "DefaultCurrencyIsoCode"));
    co_return Result<void>();
}

QCoro::Task<Result<void>> learnStages(Run &run)
{
    const PageUse use = [&run](const json &records) -> Result<void> {
        run.mapper.learnStages(records);
        return {};
    };
    Result<void> read =
        co_await salesforce::eachPage(run.fetching, salesforce::queryPath(run.version, salesforce::stageQuery()), use);
    if (!read && run.fetching.canDoWithout(read.error(), tr("Stages stand in no order.")))
        co_return Result<void>();
    co_return read;
}

/// The moment after which changes are to be read; nullopt: everything is.
std::optional<Instant> changedAfter(const SourceCursors &cursors, const QString &instance)
{
    const auto cursor = instantFromIso(cursors.value(changeCursor));
    if (!cursor || cursors.value(instanceCursor) != instance)
        return std::nullopt;
    return *cursor - overlap;
}

QCoro::Task<Result<void>> readOpportunities(Run &run, std::optional<Instant> since)
{
    const PageUse use = [&run](const json &records) {
        return run.fetching.deliver(run.mapper.opportunities(records));
    };
    const QString query = salesforce::opportunityQuery(run.visible, since);
    const QString path = salesforce::queryPath(run.version, query, since.has_value());
    const Result<void> read = co_await salesforce::eachPage(run.fetching, path, use);
    if (run.mapper.withoutCurrency() > 0)
        run.fetching.note(tr("Salesforce did not say which currency the org uses: %1 opportunities show no value.")
                              .arg(run.mapper.withoutCurrency()));
    co_return read;
}

/// All accounts of opportunities; where that is refused, those of earlier syncs stay as they are.
QCoro::Task<Result<void>> readAccounts(Run &run)
{
    const PageUse use = [&run](const json &records) {
        return run.fetching.deliver(run.mapper.accounts(records));
    };
    const QString path = salesforce::queryPath(run.version, salesforce::accountQuery(run.visible));
    const Result<void> read = co_await salesforce::eachPage(run.fetching, path, use);
    run.accountsRead = read.has_value();
    if (!read && salesforce::isRefusal(read.error()))
        co_return Result<void>();
    co_return read;
}

FetchReport reportOf(Run &run, const SourceCursors &before, bool incremental, const QString &instance)
{
    FetchReport report = run.fetching.takeReport();
    report.cursors = incremental ? before : SourceCursors();
    const auto earlier = instantFromIso(report.cursors.value(changeCursor));
    const auto newest = run.mapper.newestChange();
    if (newest && (!earlier || *newest > *earlier)) {
        report.cursors.insert(changeCursor, toIso(*newest));
        report.cursors.insert(instanceCursor, instance);
    }
    if (incremental)
        report.kept.push_back({RecordKind::Deal});
    if (incremental && !run.accountsRead)
        report.kept.push_back({RecordKind::Company});
    return report;
}

} // namespace

QCoro::Task<Result<FetchReport>> SalesforceSource::fetch(FetchContext context) const
{
    const SourceCursors before = context.cursors;
    Fetching fetching(std::move(context));
    const QUrl instance = fetching.http().profile().baseUrl;
    const QString instanceName = instance.toString(QUrl::RemoveUserInfo);
    Run run{fetching, {}, {}, Mapper(instance)};
    fetching.begin(tr("Reading fields and stages"));
    const Result<QString> version = co_await salesforce::findVersion(fetching.http());
    if (!version)
        co_return tl::unexpected(version.error());
    run.version = *version;
    const std::optional<Instant> since = changedAfter(before, instanceName);
    Result<void> read = co_await learnFields(run);
    if (read)
        read = co_await learnCurrency(run);
    if (read)
        read = co_await learnStages(run);
    if (read)
        read = fetching.deliver(run.mapper.stages());
    if (read) {
        fetching.begin(since ? tr("Reading changed opportunities") : tr("Reading opportunities"));
        read = co_await readOpportunities(run, since);
    }
    if (read && since) {
        fetching.begin(tr("Reading accounts"));
        read = co_await readAccounts(run);
    }
    if (!read)
        co_return tl::unexpected(read.error());
    co_return reportOf(run, before, since.has_value(), instanceName);
}

} // namespace success
