// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/audit_log.h"
#include "core/workspace/change_set.h"
#include "core/workspace/provider_settings.h"
#include "core/workspace/settings_catalog.h"
#include "core/workspace/settings_visit.h"
#include "core/workspace/sql_text.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace success {

using nlohmann::json;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

/// The stored value of a whole, or its default.
Result<json> storedValue(SQLite::Database &connection, const QString &whole)
{
    SQLite::Statement select(connection, "SELECT value FROM setting WHERE key = ?");
    select.bind(1, whole.toStdString());
    if (!select.executeStep())
        return checkSetting(whole, nullptr);
    const json value = jsonOf(select.getColumn(0));
    const auto checked =
        value.is_discarded() ? Result<json>(failure(ErrorKind::Storage, {})) : checkSetting(whole, value);
    if (!checked)
        return failure(ErrorKind::Storage,
                       tr("The setting %1 in workspace.sqlite is not readable; set it again.").arg(whole));
    return checked;
}

const QString secretPlaceSetting = QStringLiteral("secrets.place");

/// Settings that say where something is, and change only together with it: what to use instead.
QString setElsewhere(const QString &key)
{
    if (key == secretPlaceSetting)
        return tr("secrets.place changes together with the tokens: use “successctl secrets use vault” or "
                  "“… use keychain”, or Settings → Integrations.");
    if (key == modelKeysSetting())
        return tr("%1 changes together with the keys: use “successctl secrets set assistant” or “… remove assistant”.")
            .arg(key);
    return {};
}

json partOf(const SettingEntry &entry, const json &whole)
{
    const json::json_pointer pointer(entry.pointer.toStdString());
    return whole.contains(pointer) ? whole.at(pointer) : json();
}

using Values = SettingValues;

/// Rates without a base take the base currency.
Result<void> giveBase(SQLite::Database &connection, QMap<QString, json> &wholes)
{
    std::vector<json *> tables;
    if (const auto rates = wholes.find(QStringLiteral("money.rates")); rates != wholes.end())
        tables.push_back(&*rates);
    if (const auto history = wholes.find(QStringLiteral("money.rate_history")); history != wholes.end()) {
        for (json &table : *history)
            tables.push_back(&table);
    }
    std::erase_if(tables,
                  [](const json *table) { return !table->is_object() || !table->value("base", json()).is_null(); });
    if (tables.empty())
        return {};
    const QString baseKey = QStringLiteral("money.base_currency");
    const auto base =
        wholes.contains(baseKey) ? checkSetting(baseKey, wholes[baseKey]) : storedValue(connection, baseKey);
    if (!base)
        return tl::unexpected(base.error());
    for (json *table : tables)
        (*table)["base"] = *base;
    return {};
}

/// The checked wholes that `values` make of what is stored, by key.
Result<QMap<QString, json>> composed(SQLite::Database &connection, const Values &values)
{
    QMap<QString, json> wholes;
    for (const auto &[key, value] : values) {
        const auto entry = findSetting(key);
        if (!entry)
            return tl::unexpected(entry.error());
        if (entry->pointer.isEmpty()) {
            wholes[entry->whole] = value;
            continue;
        }
        if (!wholes.contains(entry->whole)) {
            const auto stored = storedValue(connection, entry->whole);
            if (!stored)
                return tl::unexpected(stored.error());
            wholes[entry->whole] = *stored;
        }
        wholes[entry->whole][json::json_pointer(entry->pointer.toStdString())] =
            value.is_null() ? entry->defaultValue : value;
    }
    const auto giving = giveBase(connection, wholes);
    if (!giving)
        return tl::unexpected(giving.error());
    for (auto whole = wholes.begin(); whole != wholes.end(); ++whole) {
        const auto checked = checkSetting(whole.key(), whole.value());
        if (!checked)
            return tl::unexpected(checked.error());
        whole.value() = *checked;
    }
    return wholes;
}

} // namespace

Result<json> Workspace::setting(const QString &key)
{
    const auto entry = findSetting(key);
    if (!entry)
        return tl::unexpected(entry.error());
    Result<json> value;
    const auto done =
        m_database->run([&](SQLite::Database &connection) { value = storedValue(connection, entry->whole); });
    if (!done)
        return tl::unexpected(done.error());
    return value.map([&](const json &whole) { return partOf(*entry, whole); });
}

Result<std::vector<std::pair<QString, json>>> Workspace::settings()
{
    Values values;
    for (const SettingEntry &entry : settingsCatalog()) {
        if (entry.key.endsWith(u'>')) // one key per currency: they stand in money.rates
            continue;
        auto value = setting(entry.key);
        if (!value)
            return tl::unexpected(value.error());
        values.emplace_back(entry.key, std::move(*value));
    }
    return values;
}

Result<void> Workspace::setSetting(const QString &key, const json &value)
{
    return setSettings({{key, value}});
}

Workspace::Command settingsCommand(Values values)
{
    return [values = std::move(values)](ChangeSet &changes) -> Result<Workspace::Plan> {
        for (const auto &[key, value] : values) {
            if (const QString instead = setElsewhere(key); !instead.isEmpty())
                return failure(ErrorKind::InvalidInput, instead);
        }
        const auto wholes = composed(changes.connection(), values);
        if (!wholes)
            return tl::unexpected(wholes.error());
        for (auto whole = wholes->cbegin(); whole != wholes->cend(); ++whole)
            changes.put("setting", {{"key", whole.key().toStdString()}, {"value", whole.value().dump()}});
        return Workspace::Plan{QStringLiteral("set_setting"), {}, settingsSummary(changes, settingWords)};
    };
}

Result<void> Workspace::setSettings(const Values &values)
{
    return record(settingsCommand(values));
}

Result<void> Workspace::preset(const Values &values)
{
    Values missing;
    std::optional<Error> refusal;
    const auto looked = m_database->run([&](SQLite::Database &connection) {
        const auto checked = composed(connection, values);
        if (!checked)
            refusal = checked.error();
        const QMap<QString, json> wholes = checked.value_or(QMap<QString, json>());
        for (auto whole = wholes.cbegin(); whole != wholes.cend(); ++whole) {
            if (!ChangeSet(connection, m_now()).has("setting", {{"key", whole.key().toStdString()}}))
                missing.emplace_back(whole.key(), whole.value());
        }
    });
    if (refusal)
        return tl::unexpected(*refusal);
    if (!looked || missing.empty()) // looking first leaves a database that another program writes alone
        return looked;
    return m_database->transact([&](SQLite::Database &connection) {
        ChangeSet changes(connection, m_now());
        for (const auto &[key, value] : missing) {
            if (!changes.has("setting", {{"key", key.toStdString()}}))
                changes.put("setting", {{"key", key.toStdString()}, {"value", value.dump()}});
        }
    });
}

Result<SecretPlace> Workspace::secretPlace()
{
    return setting(secretPlaceSetting).map([](const json &value) {
        return secretPlaceFromKey(QString::fromStdString(value)).value_or(SecretPlace::Keychain);
    });
}

Result<void> Workspace::setSecretPlace(SecretPlace place)
{
    const QString key = secretPlaceKey(place);
    return m_database->transact([&](SQLite::Database &connection) {
        ChangeSet(connection, m_now())
            .put("setting", {{"key", secretPlaceSetting.toStdString()}, {"value", json(key.toStdString()).dump()}});
        writeAudit(connection, m_now(), QStringLiteral("secret_place"), {},
                   place == SecretPlace::Vault ? tr("Tokens are kept in the vault")
                                               : tr("Tokens are kept in the system's keychain"));
    });
}

} // namespace success
