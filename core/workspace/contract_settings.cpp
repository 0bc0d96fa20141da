// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/contract_settings.h"

#include "core/drafts/renewal_template.h"
#include "core/workspace/change_set.h"
#include "core/workspace/setting_rules.h"
#include "core/workspace/sql_text.h"

#include <QCoreApplication>

#include <set>

namespace success {

using nlohmann::json;

namespace {

struct ContractDecision
{
    Q_DECLARE_TR_FUNCTIONS(ContractDecision)
};

constexpr const char *separateKey = "contracts.separate";

std::set<std::string> separateIn(SQLite::Database &connection)
{
    SQLite::Statement select(connection, "SELECT value FROM setting WHERE key = ?");
    select.bind(1, separateKey);
    const json value = select.executeStep() ? jsonOf(select.getColumn(0)) : json::array();
    std::set<std::string> ids;
    for (const json &id : value.is_array() ? value : json::array()) {
        if (id.is_string())
            ids.insert(id.get<std::string>());
    }
    return ids;
}

} // namespace

const ContractSettings &contractSettingsIn(const WorkspaceSnapshot &snapshot)
{
    static const ContractSettings defaults{{}, defaultRenewalTemplate()};
    return snapshot.contracts ? *snapshot.contracts : defaults;
}

ContractSettings contractSettingsFrom(const json &separate, const json &renewal)
{
    ContractSettings settings;
    for (const json &id : separate)
        settings.separate.insert(QString::fromStdString(id));
    settings.renewal = setting_rules::templateFrom(renewal);
    return settings;
}

Result<void> setSeparate(Workspace &workspace, const QString &accountKey, const QString &subscription, bool separate)
{
    return workspace.record([&](ChangeSet &changes) -> Result<Workspace::Plan> {
        std::set<std::string> ids = separateIn(changes.connection());
        const std::string id = subscription.toStdString();
        const bool changed = separate ? ids.insert(id).second : ids.erase(id) > 0;
        if (changed)
            changes.put("setting", {{"key", separateKey}, {"value", json(ids).dump()}});
        const QString summary = separate ? ContractDecision::tr("%1 of %2 adds to the contract")
                                         : ContractDecision::tr("%1 of %2 bills the contract");
        return Workspace::Plan{separate ? QStringLiteral("separate") : QStringLiteral("join"), accountKey,
                               summary.arg(subscription, accountKey)};
    });
}

} // namespace success
