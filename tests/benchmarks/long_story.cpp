// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/long_story.h"

#include "core/store/cache_store.h"
#include "tests/benchmarks/bench_data.h"

#include <SQLiteCpp/Statement.h>

namespace success::bench {

std::unique_ptr<Database> makeLongStory(const QString &cacheFile)
{
    auto opened = Database::open(cacheFile, cacheSchema());
    if (!opened)
        stop(opened.error().sentence);
    const auto filled = (*opened)->transact([](SQLite::Database &connection) {
        connection.exec("INSERT INTO account (id, key, name, domain) VALUES (1, 'hooli.example', 'Hooli', "
                        "'hooli.example'); INSERT INTO company (id, source, external_id, name, account_id) VALUES "
                        "(1, 6, 'a', 'Hooli', 1), (2, 2, 'b', 'Hooli', 1)");
        SQLite::Statement insert(connection, "INSERT INTO activity (source, external_id, company_id, kind, signal, "
                                             "severity, positive, at, title, text) VALUES (6, ?, ?, ?, 0, 0, 0, ?, "
                                             "?, ?)");
        const std::string word = "and the export ";
        for (int i = 0; i < longStoryItems; ++i) {
            std::string text = "About the renewal ";
            for (int words = i % 40; words > 0; --words)
                text += word;
            insert.reset();
            insert.bind(1, std::to_string(i));
            insert.bind(2, 1 + i % 2);
            insert.bind(3, 1 + i % 6);
            insert.bind(4, int64_t(1'790'000'000 - int64_t(i) * 600));
            insert.bind(5, "Call number " + std::to_string(i));
            insert.bind(6, text);
            insert.exec();
        }
    });
    if (!filled)
        stop(filled.error().sentence);
    return std::move(*opened);
}

ActivityScope longStoryScope()
{
    ActivityScope scope;
    scope.accountId = 1;
    scope.asOf = instantFromEpoch(1'800'000'000);
    scope.keys << QStringLiteral("hooli.example");
    return scope;
}

} // namespace success::bench
