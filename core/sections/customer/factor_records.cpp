// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/factor_records.h"

#include "core/model/day_text.h"
#include "core/sections/table/value.h"
#include "core/store/row_reader.h"

#include <QCoreApplication>

namespace success {

namespace {

struct FactorEvidence
{
    Q_DECLARE_TR_FUNCTIONS(FactorEvidence)
};

QString recordId(SourceId source, const QString &externalId)
{
    return sourceKey(source) % u':' % externalId;
}

constexpr size_t mostRecords = 20;

/// Finds the records of one account.
class Finder
{
public:
    Finder(const Portfolio &portfolio, const Account &account, SQLite::Database &cache)
        : m_portfolio(portfolio)
        , m_account(account)
        , m_facts(portfolio.healthFacts[portfolio.indexOf(account)])
        , m_cache(cache)
    {
    }

    FactorRecords usage()
    {
        return read("usage", "SELECT company.source, company.external_id FROM usage JOIN company ON company.id = "
                             "usage.company_id WHERE company.account_id = ?1 ORDER BY company.id LIMIT 20");
    }

    FactorRecords invoice()
    {
        SQLite::Statement rows(m_cache,
                               "SELECT source, external_id, number, remaining_minor, currency FROM invoice WHERE "
                               "company_id IN (SELECT id FROM company WHERE account_id = ?1) AND state IN (2, 5) "
                               "AND remaining_minor > 0 AND coalesce(issued_at, due_at) <= ?2 "
                               "ORDER BY coalesce(due_at, issued_at) / 86400, attempts DESC, id LIMIT 1");
        bind(rows);
        FactorRecords found;
        if (!rows.executeStep())
            return found;
        found.records.push_back({QStringLiteral("invoice"), recordId(sourceAt(rows, 0), textAt(rows, 1))});
        const auto currency = Currency::fromCode(textAt(rows, 4));
        if (m_facts.daysPastDue && currency) {
            const QString number = textAt(rows, 2).isEmpty() ? textAt(rows, 1) : textAt(rows, 2);
            const int days = *m_facts.daysPastDue;
            const QString amount = exactText({rows.getColumn(3).getInt64(), *currency});
            found.evidence =
                days == 1 ? FactorEvidence::tr("Invoice %1 over %2 is 1 day past its due date.").arg(number, amount)
                          : FactorEvidence::tr("Invoice %1 over %2 is %3 days past its due date.")
                                .arg(number, amount)
                                .arg(days);
        }
        return found;
    }

    FactorRecords signalsOf(SignalKind kind)
    {
        SQLite::Statement rows(m_cache, "SELECT source, external_id, at, title, text FROM activity WHERE company_id IN "
                                        "(SELECT id FROM company WHERE account_id = ?1) AND at <= ?2 AND kind = 4 AND "
                                        "signal = ?3 ORDER BY at DESC, id DESC");
        bind(rows);
        rows.bind(3, int(kind));
        FactorRecords found;
        QString latest;
        int count = 0;
        while (rows.executeStep()) {
            if (count++ == 0) {
                const QString day = dayText(dateOf(instantFromEpoch(rows.getColumn(2).getInt64())));
                const QString words = textAt(rows, 4).isEmpty() ? textAt(rows, 3) : textAt(rows, 4);
                latest = FactorEvidence::tr("%1: “%2”").arg(day, shortened(words));
            }
            if (found.records.size() < mostRecords)
                found.records.push_back({QStringLiteral("signal"), recordId(sourceAt(rows, 0), textAt(rows, 1))});
        }
        if (count > 0)
            found.evidence = count == 1 ? FactorEvidence::tr("1 signal, on %1").arg(latest)
                                        : FactorEvidence::tr("%1 signals, the latest on %2").arg(count).arg(latest);
        return found;
    }

    FactorRecords nps()
    {
        return read("signal",
                    "SELECT source, external_id FROM activity WHERE company_id IN (SELECT id FROM company WHERE "
                    "account_id = ?1) AND at <= ?2 AND kind = 4 AND nps IS NOT NULL "
                    "ORDER BY at DESC, nps, id LIMIT 1");
    }

    FactorRecords lastTouch()
    {
        return read("call",
                    "SELECT source, external_id, kind FROM activity WHERE company_id IN (SELECT id FROM company "
                    "WHERE account_id = ?1) AND at <= ?2 AND kind IN (1, 2) ORDER BY at DESC, id DESC LIMIT 1");
    }

    template<typename Meets>
    FactorRecords contracts(Meets meets)
    {
        FactorRecords found;
        for (const Contract &contract : m_portfolio.contractsOf(m_account)) {
            if (meets(contract))
                found.records.push_back({QStringLiteral("contract"), recordId(contract.source, contract.externalId)});
        }
        return found;
    }

    FactorRecords runningTerm()
    {
        const QDate end = m_portfolio.asOf.date.addDays(m_facts.daysToTermEnd.value_or(0));
        return contracts([&](const Contract &contract) { return contract.endsOn == end; });
    }

    FactorRecords over()
    {
        return contracts([](const Contract &contract) {
            return contract.status == ContractStatus::Canceled || contract.status == ContractStatus::Expired;
        });
    }

private:
    static QString shortened(QString text)
    {
        constexpr int longest = 140;
        text = text.simplified();
        return text.size() <= longest ? text : QString(text.left(longest).trimmed() % u'…');
    }

    static SourceId sourceAt(const SQLite::Statement &rows, int column)
    {
        return SourceId(rows.getColumn(column).getInt());
    }

    void bind(SQLite::Statement &rows) const
    {
        rows.bind(1, int64_t(m_account.id));
        if (rows.getBindParameterCount() > 1)
            rows.bind(2, int64_t(epochSeconds(m_portfolio.asOf.instant)));
    }

    /// `sql` selects source, external id and, for calls and messages, the kind.
    FactorRecords read(const char *kind, const char *sql)
    {
        SQLite::Statement rows(m_cache, sql);
        bind(rows);
        FactorRecords found;
        while (rows.executeStep()) {
            const bool message = rows.getColumnCount() > 2 && rows.getColumn(2).getInt() == int(ActivityKind::Message);
            found.records.push_back({message ? QStringLiteral("message") : QString::fromLatin1(kind),
                                     recordId(sourceAt(rows, 0), textAt(rows, 1))});
        }
        return found;
    }

    const Portfolio &m_portfolio;
    const Account &m_account;
    const HealthFacts &m_facts;
    SQLite::Database &m_cache;
};

} // namespace

FactorRecords factorRecords(HealthFactor factor, const Portfolio &portfolio, const Account &account,
                            SQLite::Database &cache)
{
    Finder finder(portfolio, account, cache);
    switch (factor) {
    case HealthFactor::LowAdoption:
    case HealthFactor::UsageDecline:
    case HealthFactor::Inactive:
        return finder.usage();
    case HealthFactor::PastDue:
        return finder.invoice();
    case HealthFactor::FailedRetries: {
        FactorRecords found = finder.invoice();
        found.evidence.clear();
        return found;
    }
    case HealthFactor::CancellationScheduled:
        return finder.contracts([](const Contract &contract) {
            return contract.status == ContractStatus::Active || contract.status == ContractStatus::Trialing ||
                   contract.status == ContractStatus::PastDue;
        });
    case HealthFactor::UnpaidOrCanceled:
        return finder.contracts([](const Contract &contract) {
            return contract.status == ContractStatus::Canceled || contract.status == ContractStatus::PastDue;
        });
    case HealthFactor::RenewalPressure:
    case HealthFactor::NoRenewalMotion:
        return finder.runningTerm();
    case HealthFactor::Lapsed:
        return finder.over();
    case HealthFactor::Escalation:
    case HealthFactor::ChurnRisk:
    case HealthFactor::Complaint:
    case HealthFactor::Objection:
    case HealthFactor::Issue:
        return finder.signalsOf(SignalKind(int(factor) - int(HealthFactor::Escalation) + int(SignalKind::Escalation)));
    case HealthFactor::Detractor:
        return finder.nps();
    case HealthFactor::Silence:
        return finder.lastTouch();
    }
    return {};
}

} // namespace success
