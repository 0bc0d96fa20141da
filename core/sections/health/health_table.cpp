// SPDX-License-Identifier: Apache-2.0
#include "core/sections/health/health_section.h"
#include "core/sections/routed/routed_accounts.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace success {

namespace {

struct HealthColumn
{
    Q_DECLARE_TR_FUNCTIONS(HealthColumn)
};

/// An account's number in the portfolio.
using Row = quint32;

Value optionalNumber(const std::optional<int> &number)
{
    return number ? Value(qint64(*number)) : Value();
}

Value optionalText(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

std::vector<FactorMark> factorMarks(const HealthScore &score)
{
    std::vector<FactorMark> marks;
    for (const HealthFactor factor : factorsByPoints(score)) {
        if (const int penalty = score.penalties[size_t(factor)]; penalty > 0)
            marks.push_back({healthFactorKey(factor), healthFactorTitle(factor), -penalty});
    }
    return marks;
}

QStringList levelKeys()
{
    QStringList keys;
    for (const auto level : {RiskLevel::Critical, RiskLevel::AtRisk, RiskLevel::Healthy, RiskLevel::NotScored})
        keys << riskLevelKey(level);
    return keys;
}

ColumnInfo shown(const QString &id, const QString &title, ColumnKind kind, int foldPriority = 0)
{
    ColumnInfo info;
    info.id = id;
    info.title = title;
    info.kind = kind;
    info.foldPriority = foldPriority;
    return info;
}

ColumnInfo hidden(const QString &id, const QString &title, ColumnKind kind, int foldPriority = 0)
{
    ColumnInfo info = shown(id, title, kind, foldPriority);
    info.hiddenByDefault = true;
    return info;
}

/// Builds the columns over one portfolio, which they keep alive.
class Columns
{
public:
    Columns(PortfolioPtr portfolio, RoutedAccountsPtr routed)
        : m_portfolio(std::move(portfolio))
    {
        addIdentity();
        addHealth();
        addFacts();
        add(hidden(QStringLiteral("untracked"), HealthColumn::tr("Untracked"), ColumnKind::Boolean),
            [](const Portfolio &p, Row row) { return Value(p.accounts[row].untracked); });
        columns.push_back(routedFromColumn<Row>(std::move(routed), [](const Row &row) { return row; }));
    }

    std::vector<Column<Row>> columns;

private:
    using ReadValue = Value (*)(const Portfolio &, Row);
    using ReadKey = std::optional<qint64> (*)(const Portfolio &, Row);

    void add(ColumnInfo info, ReadValue read, ReadKey key = nullptr)
    {
        Column<Row> column;
        column.info = std::move(info);
        column.value = [p = m_portfolio, read](const Row &row) {
            return read(*p, row);
        };
        if (key)
            column.sortKey = [p = m_portfolio, key](const Row &row) {
                return key(*p, row);
            };
        columns.push_back(std::move(column));
    }

    void addIdentity()
    {
        add(hidden(QStringLiteral("account_key"), HealthColumn::tr("Account key"), ColumnKind::Text),
            [](const Portfolio &p, Row row) { return Value(p.accounts[row].key); });
        add(shown(QStringLiteral("account"), HealthColumn::tr("Account"), ColumnKind::Text),
            [](const Portfolio &p, Row row) { return Value(p.accounts[row].name); });
        add(hidden(QStringLiteral("domain"), HealthColumn::tr("Domain"), ColumnKind::Text),
            [](const Portfolio &p, Row row) { return optionalText(p.accounts[row].domain); });
    }

    void addHealth()
    {
        add(shown(QStringLiteral("health_score"), HealthColumn::tr("Health score"), ColumnKind::Score),
            [](const Portfolio &p, Row row) {
                const int score = p.healthScores[row].score;
                return score < 0 ? Value() : Value(qint64(score));
            });
        add(hidden(QStringLiteral("score_change_7d"), HealthColumn::tr("Change in 7 days"), ColumnKind::Change, 3),
            [](const Portfolio &p, Row row) {
                const auto change = p.healthChange7d[row];
                return change ? Value(qint64(*change)) : Value();
            });
        ColumnInfo level = shown(QStringLiteral("risk_level"), HealthColumn::tr("Risk level"), ColumnKind::Level, 1);
        level.choices = levelKeys();
        add(
            level, [](const Portfolio &p, Row row) { return Value(riskLevelKey(p.healthScores[row].level)); },
            [](const Portfolio &p, Row row) { return std::optional(qint64(p.healthScores[row].level)); });
    }

    void addFacts()
    {
        add(shown(QStringLiteral("active_users"), HealthColumn::tr("Active users"), ColumnKind::Users, 3),
            [](const Portfolio &p, Row row) { return optionalNumber(p.accounts[row].activeUsers); });
        add(hidden(QStringLiteral("licensed_users"), HealthColumn::tr("Licensed users"), ColumnKind::Integer, 4),
            [](const Portfolio &p, Row row) { return optionalNumber(p.accounts[row].seats); });
        ColumnInfo arr = shown(QStringLiteral("arr"), HealthColumn::tr("ARR"), ColumnKind::Money);
        arr.decimals = m_portfolio->rates.base.exponent();
        add(
            arr,
            [](const Portfolio &p, Row row) {
                const auto &amount = p.accounts[row].arr;
                return amount ? Value(*amount) : Value();
            },
            [](const Portfolio &p, Row row) { return p.accounts[row].arrInBase; });
        add(shown(QStringLiteral("days_to_renewal"), HealthColumn::tr("Days to renewal"), ColumnKind::Days, 2),
            [](const Portfolio &p, Row row) { return optionalNumber(p.accounts[row].daysToRenewal); });
        add(
            shown(QStringLiteral("risk_factors"), HealthColumn::tr("Risk factors"), ColumnKind::Factors, 4),
            [](const Portfolio &p, Row row) { return Value(factorMarks(p.healthScores[row])); },
            [](const Portfolio &p, Row row) { return factorOrder(p.healthScores[row]); });
    }

    /// Risk factors sort by all points they cost, the most first.
    static std::optional<qint64> factorOrder(const HealthScore &score)
    {
        if (score.score < 0)
            return {};
        return qint64(score.score) - 100;
    }

    PortfolioPtr m_portfolio;
};

/// The rows with the portfolio they are rows of.
class HealthRows final : public RowTable<Row>
{
public:
    HealthRows(PortfolioPtr portfolio, RoutedAccountsPtr routed, std::vector<Row> rows, RowTraits<Row> traits)
        : RowTable(std::move(rows), Columns(portfolio, std::move(routed)).columns, std::move(traits))
        , m_portfolio(std::move(portfolio))
    {
    }
    [[nodiscard]] const Portfolio &portfolio() const { return *m_portfolio; }

private:
    PortfolioPtr m_portfolio;
};

/// Worst first by score, then the larger ARR, then the key; not scored last.
std::vector<Row> rowsInOrder(const Portfolio &portfolio, const RoutedAccounts &routed)
{
    std::vector<Row> rows = routed.notListed([&](Row row) { return portfolio.accounts[row].inHealth; });
    for (Row row = 0; row < portfolio.accounts.size(); ++row) {
        if (portfolio.accounts[row].inHealth)
            rows.push_back(row);
    }
    const auto place = [&](Row row) {
        const int score = portfolio.healthScores[row].score;
        const auto arr = portfolio.accounts[row].arrInBase;
        return std::tuple(score < 0, score, !arr, -arr.value_or(0), row); // accounts are sorted by key
    };
    std::sort(rows.begin(), rows.end(), [&](Row a, Row b) { return place(a) < place(b); });
    return rows;
}

} // namespace

std::vector<HealthFactor> factorsByPoints(const HealthScore &score)
{
    std::vector<HealthFactor> factors(healthFactors);
    for (size_t i = 0; i < factors.size(); ++i)
        factors[i] = HealthFactor(i);
    std::stable_sort(factors.begin(), factors.end(), [&](HealthFactor a, HealthFactor b) {
        return score.penalties[size_t(a)] > score.penalties[size_t(b)];
    });
    return factors;
}

size_t healthAccountOf(const Table &healthTable, quint32 row)
{
    return static_cast<const HealthRows &>(healthTable).row(int(row));
}

const HealthScore &healthScoreOf(const Table &healthTable, quint32 row)
{
    const auto &rows = static_cast<const HealthRows &>(healthTable);
    return rows.portfolio().healthScores[rows.row(int(row))];
}

std::shared_ptr<const Table> healthTable(PortfolioPtr portfolio)
{
    RowTraits<Row> traits;
    traits.accountKey = [portfolio](const Row &row) {
        return portfolio->accounts[row].key;
    };
    traits.searchText = [portfolio](const Row &row) {
        const Account &account = portfolio->accounts[row];
        const QString &key = account.domain.isEmpty() ? account.key : account.domain;
        return QString(account.name % u'\n' % key % u'\n' % account.contactEmail);
    };
    const auto routed = std::make_shared<const RoutedAccounts>(*portfolio, Section::Health);
    traits.isRouted = [routed](const Row &row) {
        return routed->contains(row);
    };
    auto rows = rowsInOrder(*portfolio, *routed);
    return std::make_shared<HealthRows>(std::move(portfolio), routed, std::move(rows), std::move(traits));
}

} // namespace success
