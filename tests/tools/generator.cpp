// SPDX-License-Identifier: Apache-2.0
#include "tests/tools/generator.h"

#include "core/store/cache_store.h"
#include "core/workspace/workspace.h"
#include "tests/tools/account_maker.h"
#include "tests/tools/odd_accounts.h"

#include <QDir>
#include <QFile>

namespace success::generator {

namespace {

constexpr int accountsPerBatch = 500;
constexpr std::array sources{SourceId::Salesbricks, SourceId::Stripe, SourceId::PostHog, SourceId::BuildBetter,
                             SourceId::HubSpot};

using Staged = std::map<SourceId, std::unique_ptr<StagingStore>>;
using Say = std::function<void(const QString &)>;

Result<Staged> openStaging(const QDir &folder, bool odd)
{
    Staged staged;
    std::vector<SourceId> filled(sources.begin(), sources.end());
    if (odd)
        filled.push_back(SourceId::Attio);
    for (const SourceId source : filled) {
        auto store = StagingStore::create(folder.filePath(u"staging/" % sourceKey(source) % u".sqlite"), source);
        if (!store)
            return tl::unexpected(store.error());
        staged.emplace(source, std::move(*store));
    }
    return staged;
}

Result<void> stage(Staged &staged, Batches &batches)
{
    for (auto &[source, batch] : batches) {
        if (auto added = staged.at(source)->add(std::move(batch)); !added)
            return added;
    }
    return {};
}

Result<void> stageAll(Staged &staged, const Options &options, const Say &say)
{
    for (int first = 0; first < options.accounts; first += accountsPerBatch) {
        const int end = std::min(first + accountsPerBatch, options.accounts);
        Batches batches;
        for (int index = first; index < end; ++index)
            addAccount(batches, options.seed, index, options.asOf);
        if (auto added = stage(staged, batches); !added)
            return added;
        if (end % (20 * accountsPerBatch) == 0)
            say(QStringLiteral("Made %1 of %2 accounts").arg(end).arg(options.accounts));
    }
    Batches odd;
    if (options.odd)
        addOddAccounts(odd, options.asOf);
    return stage(staged, odd);
}

Result<void> adoptAll(const QString &cacheFile, Staged &staged, AsOf asOf, const Say &say)
{
    auto cache = CacheStore::open(cacheFile);
    if (!cache)
        return tl::unexpected(cache.error());
    SourceState success;
    success.lastSuccessAt = success.lastAttemptAt = asOf.instant;
    success.syncedAsOf = asOf.date;
    for (auto &[source, store] : staged) {
        const auto state = (*cache)->adopt(*store, {}, success);
        if (!state)
            return tl::unexpected(state.error());
        say(QStringLiteral("%1: %2 records").arg(sourceTitle(source)).arg(state->records));
        store.reset(); // its file is no longer needed
    }
    return {};
}

Result<std::vector<QString>> everyHundredthKey(const QString &cacheFile)
{
    auto cache = Database::open(cacheFile, cacheSchema());
    if (!cache)
        return tl::unexpected(cache.error());
    std::vector<QString> keys;
    const auto read = (*cache)->run([&](SQLite::Database &connection) {
        SQLite::Statement rows(connection, "SELECT key FROM account WHERE id % 100 = 50 ORDER BY key");
        while (rows.executeStep())
            keys.push_back(QString::fromUtf8(rows.getColumn(0).getText()));
    });
    return read ? Result<std::vector<QString>>(keys) : tl::unexpected(read.error());
}

Result<void> makeWorkspace(const QString &file, const std::vector<QString> &untracked, const Options &options)
{
    auto workspace = Workspace::open(file, [asOf = options.asOf] { return asOf.instant; });
    if (!workspace)
        return tl::unexpected(workspace.error());
    const nlohmann::json rates{{"base", "USD"},
                               {"date", options.asOf.date.toString(Qt::ISODate).toStdString()},
                               {"rates", {{"EUR", "1.08"}, {"JPY", "0.0067"}}}};
    auto made =
        (*workspace)
            ->setSettings({{QStringLiteral("money.base_currency"), "USD"}, {QStringLiteral("money.rates"), rates}});
    if (made && !untracked.empty())
        made = (*workspace)->untrack(untracked);
    return made && options.odd ? decideOnOddAccounts(**workspace) : made;
}

} // namespace

Result<void> generate(const Options &options, const Say &say)
{
    const QDir folder(options.dataDir);
    const QString cacheFile = folder.filePath(QStringLiteral("cache.sqlite"));
    const QString workspaceFile = folder.filePath(QStringLiteral("workspace.sqlite"));
    for (const QString &file : {cacheFile, workspaceFile}) {
        if (QFile::exists(file))
            return failure(ErrorKind::InvalidInput, file + u" is already there. Choose an empty folder.");
    }
    if (!folder.mkpath(QStringLiteral(".")))
        return failure(ErrorKind::Storage, options.dataDir + u" cannot be made. Choose another folder.");
    auto staged = openStaging(folder, options.odd);
    if (!staged)
        return tl::unexpected(staged.error());
    if (auto made = stageAll(*staged, options, say); !made)
        return made;
    if (auto adopted = adoptAll(cacheFile, *staged, options.asOf, say); !adopted)
        return adopted;
    folder.rmdir(QStringLiteral("staging"));
    const auto untracked = everyHundredthKey(cacheFile);
    return untracked ? makeWorkspace(workspaceFile, *untracked, options) : tl::unexpected(untracked.error());
}

} // namespace success::generator
