// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/account_merges.h"

#include "core/identity/merges.h"
#include "core/workspace/change_set.h"
#include "core/workspace/route_rows.h"
#include "core/workspace/sql_text.h"
#include "core/workspace/summary_words.h"

#include <QCoreApplication>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("AccountMerges", text);
}

nlohmann::json mergeOf(const QString &accountKey)
{
    return {{"account_key", accountKey.toStdString()}};
}

} // namespace

Result<void> mergeAccounts(Workspace &workspace, const QString &into, const std::vector<QString> &others)
{
    return workspace.record([&](ChangeSet &changes) -> Result<Workspace::Plan> {
        if (into.isEmpty() || others.empty())
            return failure(ErrorKind::InvalidInput, tr("A merge needs two accounts or more."));
        QStringList merged;
        QHash<QString, QString> merges = readMerges(changes.connection());
        for (const QString &key : others) {
            if (key.isEmpty() || key == into)
                return failure(ErrorKind::InvalidInput,
                               tr("%1 cannot be merged into itself; name other accounts.").arg(into));
            if (afterMerges(into, merges) == key)
                return failure(ErrorKind::InvalidInput,
                               tr("%1 cannot be merged into %2, which stands for it already.").arg(key, into));
            if (afterMerges(key, merges) == into)
                continue;
            merges.insert(key, into);
            changes.put("merge", {{"account_key", key.toStdString()},
                                  {"target_key", into.toStdString()},
                                  {"at", sqlTime(changes.at())}});
            merged << key;
        }
        return Workspace::Plan{QStringLiteral("merge"), into, tr("Merged %1 into %2").arg(namesOf(merged), into)};
    });
}

Result<void> splitAccount(Workspace &workspace, const QString &accountKey, const AccountParts &parts)
{
    return workspace.record([&](ChangeSet &changes) -> Result<Workspace::Plan> {
        if (parts.accounts.isEmpty() && parts.records.empty())
            return failure(ErrorKind::InvalidInput, tr("There is nothing to split off %1.").arg(accountKey));
        const QStringList merged = mergedInto(accountKey, readMerges(changes.connection()));
        QStringList names;
        for (const QString &key : parts.accounts) {
            if (!merged.contains(key))
                return failure(ErrorKind::InvalidInput,
                               tr("%1 was not merged into %2, so it cannot be split off.").arg(key, accountKey));
            changes.remove("merge", mergeOf(key));
            names << key;
        }
        for (const AccountParts::Record &record : parts.records) {
            if (record.externalId.isEmpty() || record.newKey.isEmpty() || record.newKey == accountKey)
                return failure(ErrorKind::InvalidInput, tr("A record that is split off needs an account of its own."));
            changes.put("split", {{"source", int(record.source)},
                                  {"external_id", record.externalId.toStdString()},
                                  {"account_key", record.newKey.toStdString()},
                                  {"at", sqlTime(changes.at())}});
            names << record.newKey;
        }
        return Workspace::Plan{QStringLiteral("split"), accountKey,
                               tr("Split %1 off %2").arg(namesOf(names), accountKey)};
    });
}

QStringList mergedInto(const QString &accountKey, const QHash<QString, QString> &merges)
{
    QStringList keys;
    for (auto merge = merges.cbegin(); merge != merges.cend(); ++merge) {
        if (merge.key() != accountKey && afterMerges(merge.key(), merges) == accountKey)
            keys << merge.key();
    }
    keys.sort();
    return keys;
}

} // namespace success
