// SPDX-License-Identifier: Apache-2.0
#include "core/model/rate_history.h"
#include "core/workspace/contract_settings.h"
#include "core/workspace/convert_setting_rows.h"
#include "core/workspace/pipeline_settings.h"
#include "core/workspace/reengage_decisions.h"
#include "core/workspace/release_decisions.h"
#include "core/workspace/route_rows.h"
#include "core/workspace/settings_catalog.h"
#include "core/workspace/sql_text.h"
#include "core/workspace/stage_move_rows.h"
#include "core/workspace/workspace.h"

namespace success {

using nlohmann::json;

namespace {

void readTracking(SQLite::Database &connection, WorkspaceSnapshot &snapshot)
{
    SQLite::Statement untracked(connection, "SELECT account_key FROM untracked");
    while (untracked.executeStep())
        snapshot.untracked.insert(textOf(untracked.getColumn(0)));
}

void readIdentity(SQLite::Database &connection, IdentityOverrides &identity)
{
    identity.merges = readMerges(connection);
    SQLite::Statement splits(connection, "SELECT source, external_id, account_key FROM split ORDER BY 1, 2");
    while (splits.executeStep())
        identity.splits.push_back(
            {SourceId(splits.getColumn(0).getInt()), textOf(splits.getColumn(1)), textOf(splits.getColumn(2))});
}

std::shared_ptr<const Routes> routesOf(SQLite::Database &connection, const IdentityOverrides &identity)
{
    auto routes = std::make_shared<Routes>();
    for (RouteRow &row : readRoutes(connection, identity.merges))
        routes->all.push_back(std::move(row.route));
    return routes;
}

} // namespace

Result<WorkspaceSnapshot> Workspace::snapshot()
{
    WorkspaceSnapshot snapshot;
    ReleaseDecisions releases;
    const auto read = m_database->run([&](SQLite::Database &connection) {
        readTracking(connection, snapshot);
        readIdentity(connection, snapshot.identity);
        snapshot.routes = routesOf(connection, snapshot.identity);
        snapshot.stageMoves = std::make_shared<const StageMoves>(StageMoves{readOpenMoves(connection)});
        releases = readReleaseDecisions(connection);
    });
    if (!read)
        return tl::unexpected(read.error());
    const auto all = settings();
    if (!all)
        return tl::unexpected(all.error());
    QHash<QString, json> values;
    for (const auto &[key, value] : *all)
        values.insert(key, value);
    snapshot.featureEnabled = values[QStringLiteral("feature.success")];
    snapshot.health =
        healthSettingsFrom(values[QStringLiteral("health.weights")], values[QStringLiteral("health.thresholds")]);
    snapshot.convert = std::make_shared<const ConvertSettings>(convertSettingsFrom(values));
    snapshot.pipeline = std::make_shared<const PipelineSettings>(pipelineSettingsFrom(values));
    releases.settings = releaseSettingsFrom(values);
    snapshot.releases = std::make_shared<ReleaseDecisions>(std::move(releases));
    const json base = values[QStringLiteral("money.base_currency")];
    if (base.is_string()) {
        snapshot.baseCurrency = Currency::fromCode(QString::fromStdString(base)).value_or(Currency());
        snapshot.rates = rebased(rateTableFrom(values[QStringLiteral("money.rates")]), snapshot.baseCurrency);
    }
    snapshot.rateHistory = std::make_shared<RateHistory>(
        rateHistoryFrom(values[QStringLiteral("money.rate_history")], snapshot.rates, snapshot.baseCurrency));
    snapshot.contracts = std::make_shared<ContractSettings>(contractSettingsFrom(
        values[QStringLiteral("contracts.separate")], values[QStringLiteral("contracts.renewal_template")]));
    const auto readReengage = m_database->run([&](SQLite::Database &connection) {
        snapshot.reengage = std::make_shared<const ReengageDecisions>(readReengageDecisions(connection, values));
    });
    if (!readReengage)
        return tl::unexpected(readReengage.error());
    return snapshot;
}

} // namespace success
