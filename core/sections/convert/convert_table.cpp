// SPDX-License-Identifier: Apache-2.0
#include "core/sections/convert/convert_section.h"
#include "core/sections/routed/routed_accounts.h"

#include <QCoreApplication>
#include <QSet>

namespace success {

namespace {

struct ConvertColumn
{
    Q_DECLARE_TR_FUNCTIONS(ConvertColumn)
};

struct Row
{
    quint32 account = 0;
    const ConvertCandidate *candidate = nullptr; ///< nullptr: routed only
};

QStringList sourcesOf(const ConvertCandidate &candidate)
{
    QStringList sources;
    for (const SourceId source : {SourceId::Salesbricks, SourceId::Stripe}) {
        if ((candidate.sources >> unsigned(source)) & 1)
            sources << sourceKey(source);
    }
    return sources;
}

Value optionalText(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

Value optionalMoney(const std::optional<Money> &amount)
{
    return amount ? Value(*amount) : Value();
}

/// The columns over one portfolio, which they keep alive.
class Columns
{
public:
    Columns(PortfolioPtr portfolio, RoutedAccountsPtr routed)
        : m_portfolio(std::move(portfolio))
    {
        addIdentity();
        addChance();
        addValue();
        columns.push_back(routedFromColumn<Row>(std::move(routed), [](const Row &row) { return row.account; }));
        addState();
    }

    std::vector<Column<Row>> columns;

private:
    using ReadRow = Value (*)(const Portfolio &, const Row &);
    using ReadCandidate = Value (*)(const Portfolio &, const ConvertCandidate &);
    using ReadKey = std::optional<qint64> (*)(const Portfolio &, const ConvertCandidate &);

    ColumnInfo &add(const char *id, const QString &title, ColumnKind kind, ReadRow read)
    {
        Column<Row> column;
        column.info.id = QString::fromLatin1(id);
        column.info.title = title;
        column.info.kind = kind;
        column.value = [p = m_portfolio, read](const Row &row) {
            return read(*p, row);
        };
        columns.push_back(std::move(column));
        return columns.back().info;
    }

    /// Missing in rows that are no candidates.
    ColumnInfo &addOfCandidate(const char *id, const QString &title, ColumnKind kind, ReadCandidate read,
                               ReadKey key = nullptr)
    {
        ColumnInfo &info = add(id, title, kind, nullptr);
        columns.back().value = [p = m_portfolio, read](const Row &row) {
            return row.candidate ? read(*p, *row.candidate) : Value();
        };
        if (key)
            columns.back().sortKey = [p = m_portfolio, key](const Row &row) {
                return row.candidate ? key(*p, *row.candidate) : std::nullopt;
            };
        return info;
    }

    static const ConvertScore &scoreOf(const Portfolio &portfolio, const ConvertCandidate &candidate)
    {
        return convertQueueOf(portfolio).scoreOf(candidate);
    }

    void addIdentity()
    {
        add("account_key", ConvertColumn::tr("Account key"), ColumnKind::Text, [](const Portfolio &p, const Row &row) {
            return Value(p.accounts[row.account].key);
        }).hiddenByDefault = true;
        add("company", ConvertColumn::tr("Company"), ColumnKind::Text,
            [](const Portfolio &p, const Row &row) { return Value(p.accounts[row.account].name); });
        add("domain", ConvertColumn::tr("Domain"), ColumnKind::Text, [](const Portfolio &p, const Row &row) {
            return optionalText(p.accounts[row.account].domain);
        }).hiddenByDefault = true;
        add("sources", ConvertColumn::tr("Source"), ColumnKind::List, [](const Portfolio &, const Row &row) {
            return Value(row.candidate ? sourcesOf(*row.candidate) : QStringList());
        }).foldPriority = 3;
    }

    void addChance()
    {
        addOfCandidate("score", ConvertColumn::tr("Score"), ColumnKind::Score,
                       [](const Portfolio &p, const ConvertCandidate &candidate) {
                           const int score = scoreOf(p, candidate).score;
                           return score < 0 ? Value() : Value(qint64(score));
                       });
        ColumnInfo &likelihood = addOfCandidate(
            "likelihood", ConvertColumn::tr("Likelihood"), ColumnKind::Level,
            [](const Portfolio &p, const ConvertCandidate &candidate) {
                const Likelihood level = scoreOf(p, candidate).likelihood;
                return level == Likelihood::NotScored ? Value() : Value(likelihoodKey(level));
            },
            [](const Portfolio &p, const ConvertCandidate &candidate) {
                const Likelihood level = scoreOf(p, candidate).likelihood;
                return level == Likelihood::NotScored ? std::nullopt : std::optional(qint64(level));
            });
        for (const auto level : {Likelihood::High, Likelihood::Medium, Likelihood::Low})
            likelihood.choices << likelihoodKey(level);
        likelihood.foldPriority = 2;
        addOfCandidate("trial_days_remaining", ConvertColumn::tr("Trial days remaining"), ColumnKind::Days,
                       [](const Portfolio &, const ConvertCandidate &candidate) {
                           return candidate.daysRemaining ? Value(qint64(*candidate.daysRemaining)) : Value();
                       })
            .foldPriority = 1;
    }

    void addValue()
    {
        const int decimals = m_portfolio->rates.base.exponent();
        addOfCandidate(
            "estimated_value", ConvertColumn::tr("Estimated value"), ColumnKind::Money,
            [](const Portfolio &, const ConvertCandidate &candidate) { return optionalMoney(candidate.value); },
            [](const Portfolio &, const ConvertCandidate &candidate) { return candidate.valueInBase; })
            .decimals = decimals;
        ColumnInfo &expected = addOfCandidate(
            "expected_value", ConvertColumn::tr("Expected value"), ColumnKind::Money,
            [](const Portfolio &, const ConvertCandidate &candidate) { return optionalMoney(candidate.expected); },
            [](const Portfolio &, const ConvertCandidate &candidate) { return candidate.expectedInBase; });
        expected.decimals = decimals;
        expected.foldPriority = 4;
    }

    void addState()
    {
        add("value_assumed", ConvertColumn::tr("Value assumed"), ColumnKind::Boolean,
            [](const Portfolio &, const Row &row) {
                return Value(row.candidate && row.candidate->basis == ValueBasis::Assumed);
            })
            .hiddenByDefault = true;
        add("products", ConvertColumn::tr("Products"), ColumnKind::List, [](const Portfolio &, const Row &row) {
            return Value(row.candidate ? row.candidate->products : QStringList());
        }).hiddenByDefault = true;
        addOfCandidate("trial_ends_on", ConvertColumn::tr("Trial ends on"), ColumnKind::Date,
                       [](const Portfolio &, const ConvertCandidate &candidate) {
                           return candidate.trialEndsOn.isValid() ? Value(candidate.trialEndsOn) : Value();
                       })
            .hiddenByDefault = true;
        add("untracked", ConvertColumn::tr("Untracked"), ColumnKind::Boolean, [](const Portfolio &p, const Row &row) {
            return Value(p.accounts[row.account].untracked);
        }).hiddenByDefault = true;
    }

    PortfolioPtr m_portfolio;
};

/// The rows with the portfolio they are rows of.
class ConvertRows final : public RowTable<Row>
{
public:
    ConvertRows(PortfolioPtr portfolio, RoutedAccountsPtr routed, std::vector<Row> rows, RowTraits<Row> traits)
        : RowTable(std::move(rows), Columns(portfolio, std::move(routed)).columns, std::move(traits))
        , m_portfolio(std::move(portfolio))
    {
    }
    [[nodiscard]] const Portfolio &portfolio() const { return *m_portfolio; }

private:
    PortfolioPtr m_portfolio;
};

/// The queue, then who was only routed here, by key.
std::vector<Row> rowsOf(const Portfolio &portfolio, const RoutedAccounts &routed)
{
    std::vector<Row> rows;
    QSet<quint32> listed;
    for (const ConvertCandidate &candidate : convertQueueOf(portfolio).candidates) {
        rows.push_back({candidate.account, &candidate});
        listed.insert(candidate.account);
    }
    for (const quint32 account : routed.notListed([&](quint32 i) { return listed.contains(i); }))
        rows.push_back({account, nullptr});
    return rows;
}

} // namespace

quint32 convertAccountOf(const Table &convertTable, quint32 row)
{
    return static_cast<const ConvertRows &>(convertTable).row(int(row)).account;
}

const ConvertCandidate *convertCandidateOf(const Table &convertTable, quint32 row)
{
    return static_cast<const ConvertRows &>(convertTable).row(int(row)).candidate;
}

const ConvertScore &convertScoreOf(const Table &convertTable, quint32 row)
{
    static const ConvertScore none;
    const auto &rows = static_cast<const ConvertRows &>(convertTable);
    const ConvertCandidate *candidate = rows.row(int(row)).candidate;
    return candidate ? convertQueueOf(rows.portfolio()).scoreOf(*candidate) : none;
}

std::shared_ptr<const Table> convertTable(PortfolioPtr portfolio)
{
    const auto routed = std::make_shared<const RoutedAccounts>(*portfolio, Section::Convert);
    RowTraits<Row> traits;
    traits.isRouted = [routed](const Row &row) {
        return routed->contains(row.account);
    };
    traits.accountKey = [portfolio](const Row &row) {
        return portfolio->accounts[row.account].key;
    };
    traits.searchText = [portfolio](const Row &row) {
        const Account &account = portfolio->accounts[row.account];
        const QString &key = account.domain.isEmpty() ? account.key : account.domain;
        return QString(account.name % u'\n' % key % u'\n' % account.contactEmail);
    };
    auto rows = rowsOf(*portfolio, *routed);
    return std::make_shared<ConvertRows>(std::move(portfolio), routed, std::move(rows), std::move(traits));
}

} // namespace success
