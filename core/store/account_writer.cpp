// SPDX-License-Identifier: Apache-2.0
#include "core/store/account_writer.h"

#include "core/store/row_reader.h"
#include "core/store/row_writer.h"

#include <algorithm>
#include <array>

namespace success {

namespace {

/// What the cache says now, beside what it says of the company's account.
struct StoredCompanies
{
    std::vector<CompanyIdentity> companies;        // by id
    std::vector<std::pair<qint64, QString>> joins; // beside companies: account id (0: none) and rule
};

struct StoredAccount
{
    qint64 id = 0;
    QString name;
    QString domain;
    QString contactEmail;
    bool kept = false;
};

StoredCompanies readCompanies(SQLite::Database &cache)
{
    StoredCompanies stored;
    SQLite::Statement rows(cache, "SELECT id, source, external_id, name, domain, email, account_id, join_rule "
                                  "FROM company ORDER BY id");
    while (rows.executeStep()) {
        stored.companies.push_back({numberAt(rows, 0).value_or(0),
                                    SourceId(numberAt(rows, 1).value_or(0)),
                                    textAt(rows, 2),
                                    textAt(rows, 3),
                                    textAt(rows, 4),
                                    textAt(rows, 5),
                                    {},
                                    {}});
        stored.joins.emplace_back(numberAt(rows, 6).value_or(0), textAt(rows, 7));
    }
    SQLite::Statement keys(cache, "SELECT company_id, own, key FROM company_key ORDER BY company_id, own, key");
    auto company = stored.companies.begin();
    while (keys.executeStep()) {
        const qint64 id = numberAt(keys, 0).value_or(0);
        while (company->id < id)
            ++company;
        (numberAt(keys, 1) == 1 ? company->ownKeys : company->refKeys).push_back(textAt(keys, 2));
    }
    return stored;
}

QHash<QString, StoredAccount> readAccounts(SQLite::Database &cache)
{
    QHash<QString, StoredAccount> accounts;
    SQLite::Statement rows(cache, "SELECT id, key, name, domain, contact_email FROM account");
    while (rows.executeStep()) {
        accounts.insert(textAt(rows, 1),
                        {numberAt(rows, 0).value_or(0), textAt(rows, 2), textAt(rows, 3), textAt(rows, 4), false});
    }
    return accounts;
}

class AccountWriter
{
public:
    AccountWriter(SQLite::Database &cache, StoredCompanies companies)
        : m_cache(cache)
        , m_companies(std::move(companies))
        , m_accounts(readAccounts(cache))
    {
    }

    void write(const std::vector<ResolvedAccount> &resolved)
    {
        for (const ResolvedAccount &account : resolved) {
            const qint64 id = idOf(account);
            for (size_t i = 0; i < account.companies.size(); ++i)
                join(account.companies[i], id, account.rules[i]);
        }
        SQLite::Statement remove(m_cache, "DELETE FROM account WHERE id = ?");
        for (const StoredAccount &stored : qAsConst(m_accounts)) {
            if (!stored.kept)
                RowWriter(remove).number(stored.id).run();
        }
    }

private:
    qint64 idOf(const ResolvedAccount &account)
    {
        const auto stored = m_accounts.find(account.key);
        if (stored == m_accounts.end()) {
            bind(m_insert, account).text(account.key).run();
            return m_cache.getLastInsertRowid();
        }
        stored->kept = true;
        if (stored->name != account.name || stored->domain != account.domain ||
            stored->contactEmail != account.contactEmail)
            bind(m_update, account).number(stored->id).run();
        return stored->id;
    }

    RowWriter bind(SQLite::Statement &statement, const ResolvedAccount &account)
    {
        RowWriter row(statement);
        row.text(account.name).textOrNull(account.domain).textOrNull(account.contactEmail);
        return row;
    }

    void join(qint64 company, qint64 account, const QString &rule)
    {
        const auto place = std::lower_bound(m_companies.companies.begin(), m_companies.companies.end(), company,
                                            [](const CompanyIdentity &stored, qint64 id) { return stored.id < id; });
        if (m_companies.joins[size_t(place - m_companies.companies.begin())] != std::pair(account, rule))
            RowWriter(m_join).number(account).text(rule).number(company).run();
    }

    SQLite::Database &m_cache;
    StoredCompanies m_companies;
    QHash<QString, StoredAccount> m_accounts;
    SQLite::Statement m_insert{m_cache, "INSERT INTO account (name, domain, contact_email, key) VALUES (?, ?, ?, ?)"};
    SQLite::Statement m_update{m_cache, "UPDATE account SET name = ?, domain = ?, contact_email = ? WHERE id = ?"};
    SQLite::Statement m_join{m_cache, "UPDATE company SET account_id = ?, join_rule = ? WHERE id = ?"};
};

} // namespace

void writeAccounts(SQLite::Database &cache, const IdentityOverrides &overrides)
{
    StoredCompanies companies = readCompanies(cache);
    const std::vector<ResolvedAccount> resolved = resolveAccounts(companies.companies, overrides);
    AccountWriter(cache, std::move(companies)).write(resolved);
}

} // namespace success
