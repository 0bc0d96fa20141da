// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QUrl>

#include <vector>

namespace success::test {

/// The least that could put Stripe's pages into a database: curl fetches them all over one connection, the sqlite3
/// shell reads them with json_each and inserts the rows a sync makes of them, in one transaction, as durably as the
/// cache does (WAL, synchronous=NORMAL).
class SyncFloor
{
public:
    enum class Tables {
        OfTheCache, ///< the cache's own, with its columns, keys and indexes; accounts are left out
        Plain,      ///< untyped, of the columns that JSON fills, with one key and one index each
    };

    /// `targets`: path and query of every page, in the order in which a sync asked for them.
    SyncFloor(QUrl server, QByteArray token, std::vector<QByteArray> targets);

    /// Fills a new database. Ends the program where curl or sqlite3 fails, or where there are not `records` rows in the
    /// end.
    void run(Tables tables, qint64 records) const;

private:
    [[nodiscard]] QByteArray fetching() const;
    [[nodiscard]] QByteArray insertion(Tables tables) const;

    QUrl m_server;
    QByteArray m_token;
    std::vector<QByteArray> m_targets;
};

} // namespace success::test
