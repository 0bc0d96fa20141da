// SPDX-License-Identifier: Apache-2.0
#include "core/setup/setup_facts.h"

#include "core/store/row_reader.h"

#include <bit>

namespace success {

Result<void> readSetupFacts(SetupFacts &facts, const Portfolio &portfolio, Database &cache,
                            const QHash<QString, int> &saved)
{
    facts.states = portfolio.sources;
    facts.accounts = int(portfolio.accounts.size());
    for (const Account &account : portfolio.accounts) {
        facts.joinedAccounts += std::popcount(account.sources) > 1;
        facts.accountsWithoutDomain += account.domain.isEmpty();
    }
    facts.healthSavedToday = !saved.isEmpty();
    return cache.run([&](SQLite::Database &connection) {
        SQLite::Statement types(connection, "SELECT coalesce(nullif(signal_type, ''), 'other'), count(*) FROM activity "
                                            "WHERE kind = ? GROUP BY 1 ORDER BY 2 DESC, 1");
        types.bind(1, int(ActivityKind::Signal));
        while (types.executeStep())
            facts.signalsByType.emplace_back(textAt(types, 0), numberAt(types, 1).value_or(0));
        SQLite::Statement labels(connection, "SELECT DISTINCT label FROM property ORDER BY label");
        while (labels.executeStep())
            facts.enrichment << textAt(labels, 0);
    });
}

} // namespace success
