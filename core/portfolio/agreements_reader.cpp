// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/agreements_reader.h"

#include "core/portfolio/cache_queries.h"
#include "core/portfolio/contract_reader.h"
#include "core/portfolio/row_cursor.h"

namespace success {

namespace {

/// Calls `use(gathered of the account)` where the company has one.
template<typename Use>
void forAccount(const CompanyIndex &index, qint64 company, std::vector<Gathered> &gathered, Use use)
{
    const quint32 account = index.accountOf(company);
    if (account != CompanyIndex::none)
        use(gathered[account]);
}

/// A signed term, seen from a moment: one still to come, or one that ran and has since ended. An upgrade or a trial
/// still to come does not follow what runs (`follows` is false): it ends with it.
void addSignedTerm(AccountMotion::At &motion, QDate startsOn, QDate endsOn, bool follows, const AsOf &asOf,
                   const AsOf &now)
{
    if (startsOn.isValid() && startsOn > asOf.date) {
        motion.signedNext = motion.signedNext || follows;
        return;
    }
    const bool ranThen = startsOn.isValid() && endsOn.isValid() && endsOn >= asOf.date && endsOn < now.date;
    if (ranThen && (!motion.termEndsOn.isValid() || endsOn < motion.termEndsOn))
        motion.termEndsOn = endsOn;
}

} // namespace

std::vector<CachedContract> readContracts(SQLite::Database &cache, const CompanyIndex &index)
{
    std::vector<CachedContract> contracts;
    RowCursor rows(cache, query::contracts);
    while (rows.next()) {
        const quint32 account = index.accountOf(contractCompany(rows));
        if (account != CompanyIndex::none)
            contracts.emplace_back(readContract(rows)).contract.account = account;
    }
    return contracts;
}

void readInvoices(SQLite::Database &cache, const CompanyIndex &index, const Moments &moments,
                  std::vector<Gathered> &gathered)
{
    RowCursor rows(cache, query::invoices);
    while (rows.next()) {
        forAccount(index, rows.integer(0), gathered, [&](Gathered &account) {
            account.invoices.add({InvoiceState(rows.number(1)), rows.integer(2), rows.integer(3), rows.instant(4),
                                  rows.instant(5), rows.instant(6), rows.number(7), SourceId(rows.number(8))},
                                 moments);
        });
    }
}

void readTerms(SQLite::Database &cache, const CompanyIndex &index, const Moments &moments,
               std::vector<Gathered> &gathered)
{
    const AsOf &now = moments.at.front();
    const AsOf &earlier = moments.at.back();
    RowCursor rows(cache, query::terms);
    rows.bind(1, earlier.date.toString(Qt::ISODate));
    rows.bind(2, now.date.toString(Qt::ISODate));
    rows.bind(3, epochSeconds(earlier.instant));
    while (rows.next()) {
        const bool renewal = rows.yes(1);
        const bool won = rows.yes(2);
        const auto created = rows.instant(5);
        const auto closed = rows.instant(6);
        const bool follows = rows.yes(7);
        forAccount(index, rows.integer(0), gathered, [&](Gathered &account) {
            for (size_t moment = 0; moment < Moments::count; ++moment) {
                const AsOf &asOf = moments.at[moment];
                AccountMotion::At &motion = account.motion.at[moment];
                if (created && *created > asOf.instant)
                    continue;
                const bool signedThen = won && !(closed && *closed > asOf.instant);
                if (signedThen)
                    addSignedTerm(motion, rows.date(3), rows.date(4), follows, asOf, now);
                else
                    motion.openRenewal = motion.openRenewal || renewal;
            }
        });
    }
}

void readDeals(SQLite::Database &cache, const CompanyIndex &index, const Moments &moments,
               std::vector<Gathered> &gathered)
{
    const AsOf &now = moments.at.front();
    RowCursor rows(cache, query::deals);
    rows.bind(1, moments.at.back().date.toString(Qt::ISODate));
    rows.bind(2, now.date.toString(Qt::ISODate));
    while (rows.next()) {
        const bool open = DealKind(rows.number(1)) == DealKind::Open;
        const auto created = rows.instant(2);
        const QDate closeOn = rows.date(3);
        forAccount(index, rows.integer(0), gathered, [&](Gathered &account) {
            for (size_t moment = 0; moment < Moments::count; ++moment) {
                const AsOf &asOf = moments.at[moment];
                const bool openThen = open || (moment > 0 && closeOn > asOf.date);
                if (openThen && !(created && *created > asOf.instant))
                    account.motion.at[moment].openRenewal = true;
            }
        });
    }
}

} // namespace success
