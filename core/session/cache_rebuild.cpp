// SPDX-License-Identifier: Apache-2.0
#include "core/session/cache_rebuild.h"

#include "core/store/database_check.h"

#include <QCoreApplication>
#include <QDir>

namespace success {

bool needsNewCache(const Error &error, const DataFolder &folder)
{
    const bool named = error.sentence.contains(QDir::toNativeSeparators(folder.cacheFile()));
    if (error.kind != ErrorKind::Storage || !named) // the store's sentences name their file
        return false;
    return isDamaged(error) || lacksParts(folder.cacheFile(), cacheSchema());
}

Result<QString> rebuildCache(Session &session)
{
    if (session.isSyncing())
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("Session", "A sync is writing the local copy just now; try again "
                                                              "when it has ended."),
                       {}, true);
    const QString file = session.folder().cacheFile();
    auto aside = CacheStore::setAside(file);
    const auto fresh = aside ? CacheStore::open(file) : tl::unexpected(aside.error());
    if (!fresh)
        return tl::unexpected(fresh.error());
    session.load(); // the demo's syncs; a live one ends whatever pages wait for
    if (!session.isDemo())
        session.sync();
    return aside;
}

} // namespace success
