// SPDX-License-Identifier: Apache-2.0
#include "core/store/account_writer.h"

#include "core/store/row_reader.h"
#include "core/store/row_writer.h"

#include <algorithm>
#include <array>

namespace success {

namespace {

/// Which account a company belongs to.
struct Join
{
    qint64 company = 0;
    qint64 account = 0; ///< 0: none
    QString rule;

    bool operator==(const Join &) const = default;
};

/// What the cache says now, both by company.
struct StoredCompanies
{
    std::vector<CompanyIdentity> companies;
    std::vector<Join> joins;
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
        stored.joins.push_back({stored.companies.back().id, numberAt(rows, 6).value_or(0), textAt(rows, 7)});
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

/// The numbers of accounts that were merged into others, kept for when they are split off again: nothing that was
/// derived then differs from what it was.
class MergedNumbers
{
public:
    explicit MergedNumbers(SQLite::Database &cache)
        : m_cache(cache)
        , m_any(cache
                    .execAndGet("SELECT EXISTS (SELECT 1 FROM meta WHERE key >= 'merged_account:' AND key < "
                                "'merged_account;')")
                    .getInt() != 0)
    {
    }

    void keep(const QString &key, qint64 number)
    {
        SQLite::Statement put(m_cache, "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)");
        RowWriter(put).text(prefix + key).text(QString::number(number)).run();
    }

    /// The number the account had, if it is still free, and 0 if there is none; it is not kept any longer.
    qint64 take(const QString &key)
    {
        if (!m_any)
            return 0;
        SQLite::Statement get(m_cache, "SELECT value FROM meta WHERE key = ?1 AND NOT EXISTS "
                                       "(SELECT 1 FROM account WHERE id = CAST(value AS INTEGER))");
        get.bind(1, prefix.toStdString() + key.toStdString());
        const qint64 number = get.executeStep() ? textAt(get, 0).toLongLong() : 0;
        SQLite::Statement erase(m_cache, "DELETE FROM meta WHERE key = ?");
        RowWriter(erase).text(prefix + key).run();
        return number;
    }

private:
    const QString prefix = QStringLiteral("merged_account:");
    SQLite::Database &m_cache;
    bool m_any;
};

class AccountWriter
{
public:
    AccountWriter(SQLite::Database &cache, std::vector<Join> joins, const IdentityOverrides &overrides)
        : m_cache(cache)
        , m_joins(std::move(joins))
        , m_accounts(readAccounts(cache))
        , m_overrides(overrides)
        , m_numbers(cache)
    {
    }

    void write(const std::vector<ResolvedAccount> &resolved)
    {
        std::vector<Join> joins;
        for (const ResolvedAccount &account : resolved) {
            const qint64 id = idOf(account);
            for (size_t i = 0; i < account.companies.size(); ++i)
                joins.push_back({account.companies[i], id, account.rules[i]});
        }
        writeChanged(std::move(joins));
        SQLite::Statement remove(m_cache, "DELETE FROM account WHERE id = ?");
        for (auto stored = m_accounts.cbegin(); stored != m_accounts.cend(); ++stored) {
            if (stored->kept)
                continue;
            RowWriter(remove).number(stored->id).run();
            if (m_overrides.merges.contains(stored.key()))
                m_numbers.keep(stored.key(), stored->id);
        }
    }

private:
    qint64 idOf(const ResolvedAccount &account)
    {
        const auto stored = m_accounts.find(account.key);
        if (stored == m_accounts.end()) {
            const qint64 number = m_numbers.take(account.key);
            bind(m_insert, account).text(account.key).number(number > 0 ? std::optional(number) : std::nullopt).run();
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

    void writeChanged(std::vector<Join> joins)
    {
        std::ranges::sort(joins, {}, &Join::company); // as the table is, and m_joins
        auto stored = m_joins.begin();
        for (const Join &join : joins) {
            while (stored->company < join.company)
                ++stored;
            if (*stored != join)
                RowWriter(m_join).number(join.account).text(join.rule).number(join.company).run();
        }
    }

    SQLite::Database &m_cache;
    std::vector<Join> m_joins; ///< as stored
    QHash<QString, StoredAccount> m_accounts;
    const IdentityOverrides &m_overrides;
    MergedNumbers m_numbers;
    SQLite::Statement m_insert{m_cache, "INSERT INTO account (name, domain, contact_email, key, id) "
                                        "VALUES (?, ?, ?, ?, ?)"};
    SQLite::Statement m_update{m_cache, "UPDATE account SET name = ?, domain = ?, contact_email = ? WHERE id = ?"};
    SQLite::Statement m_join{m_cache, "UPDATE company SET account_id = ?, join_rule = ? WHERE id = ?"};
};

} // namespace

void writeAccounts(SQLite::Database &cache, const IdentityOverrides &overrides)
{
    StoredCompanies stored = readCompanies(cache);
    const std::vector<ResolvedAccount> resolved = resolveAccounts(stored.companies, overrides);
    AccountWriter(cache, std::move(stored.joins), overrides).write(resolved);
}

} // namespace success
