// SPDX-License-Identifier: Apache-2.0
#include "core/sections/pipeline/account_likelihood.h"
#include "core/sections/pipeline/pipeline_section.h"
#include "core/sections/routed/routed_accounts.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace success {

namespace {

struct PipelineColumn
{
    Q_DECLARE_TR_FUNCTIONS(PipelineColumn)
};

struct Row
{
    const Deal *deal = nullptr; ///< nullptr: routed only
    std::optional<quint32> account;
};

Value optionalText(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

Value optionalNumber(const std::optional<int> &number)
{
    return number ? Value(qint64(*number)) : Value();
}

/// The columns over one portfolio, which they keep alive.
class Columns
{
public:
    Columns(PortfolioPtr portfolio, const RoutedAccountsPtr &routed)
        : m_portfolio(std::move(portfolio))
    {
        addIdentity();
        addStage();
        addAccount();
        addTerms();
        addRouted(routed);
        addState();
    }

    std::vector<Column<Row>> columns;

private:
    using ReadDeal = Value (*)(const Portfolio &, const Deal &);
    using ReadAccount = Value (*)(const Portfolio &, const Account &, quint32);
    using DealKey = std::optional<qint64> (*)(const Portfolio &, const Deal &);
    using AccountKey = std::optional<qint64> (*)(const Portfolio &, quint32);

    Column<Row> &add(const char *id, const QString &title, ColumnKind kind)
    {
        Column<Row> &column = columns.emplace_back();
        column.info.id = QString::fromLatin1(id);
        column.info.title = title;
        column.info.kind = kind;
        return column;
    }

    /// Missing in rows without a deal.
    ColumnInfo &ofDeal(const char *id, const QString &title, ColumnKind kind, ReadDeal read, DealKey key = nullptr)
    {
        Column<Row> &column = add(id, title, kind);
        column.value = [p = m_portfolio, read](const Row &row) {
            return row.deal ? read(*p, *row.deal) : Value();
        };
        if (key)
            column.sortKey = [p = m_portfolio, key](const Row &row) {
                return row.deal ? key(*p, *row.deal) : std::nullopt;
            };
        return column.info;
    }

    /// Missing in rows of deals without a known account.
    ColumnInfo &ofAccount(const char *id, const QString &title, ColumnKind kind, ReadAccount read,
                          AccountKey key = nullptr)
    {
        Column<Row> &column = add(id, title, kind);
        column.value = [p = m_portfolio, read](const Row &row) {
            return row.account ? read(*p, p->accounts[*row.account], *row.account) : Value();
        };
        if (key)
            column.sortKey = [p = m_portfolio, key](const Row &row) {
                return row.account ? key(*p, *row.account) : std::nullopt;
            };
        return column.info;
    }

    static const DealStage &stageOf(const Portfolio &portfolio, const Deal &deal)
    {
        return dealBookOf(portfolio).stageOf(deal);
    }

    void addIdentity()
    {
        ofDeal("deal_id", PipelineColumn::tr("Deal id"), ColumnKind::Text, [](const Portfolio &, const Deal &deal) {
            return Value(QString(sourceKey(deal.source) + u':' + deal.externalId));
        }).hiddenByDefault = true;
        ofAccount("account_key", PipelineColumn::tr("Account key"), ColumnKind::Text,
                  [](const Portfolio &, const Account &account, quint32) { return Value(account.key); })
            .hiddenByDefault = true;
        ofDeal("deal", PipelineColumn::tr("Deal"), ColumnKind::Text,
               [](const Portfolio &, const Deal &deal) { return Value(deal.name); });
        ofAccount("company", PipelineColumn::tr("Company"), ColumnKind::Text,
                  [](const Portfolio &, const Account &account, quint32) { return Value(account.name); })
            .hiddenByDefault = true; // the deal's cell names it
        ofAccount("domain", PipelineColumn::tr("Domain"), ColumnKind::Text,
                  [](const Portfolio &, const Account &account, quint32) { return optionalText(account.domain); })
            .hiddenByDefault = true;
        ofDeal("source", PipelineColumn::tr("Source"), ColumnKind::Text,
               [](const Portfolio &, const Deal &deal) { return Value(sourceKey(deal.source)); });
    }

    void addStage()
    {
        ofDeal("stage", PipelineColumn::tr("Stage"), ColumnKind::Text,
               [](const Portfolio &p, const Deal &deal) { return optionalText(stageOf(p, deal).title); });
        ColumnInfo &kind = ofDeal(
            "stage_kind", PipelineColumn::tr("Stage means"), ColumnKind::Level,
            [](const Portfolio &, const Deal &deal) { return Value(dealKindKey(deal.kind)); },
            [](const Portfolio &, const Deal &deal) { return std::optional(qint64(deal.kind)); });
        for (const auto each : {DealKind::Open, DealKind::Won, DealKind::Lost})
            kind.choices << dealKindKey(each);
        kind.hiddenByDefault = true;
        ofDeal("editable", PipelineColumn::tr("Stage can be changed"), ColumnKind::Boolean,
               [](const Portfolio &, const Deal &deal) { return Value(deal.editable); })
            .hiddenByDefault = true;
        ColumnInfo &value = ofDeal(
            "value", PipelineColumn::tr("Value"), ColumnKind::Money,
            [](const Portfolio &, const Deal &deal) { return deal.value ? Value(*deal.value) : Value(); },
            [](const Portfolio &p, const Deal &deal) {
                return deal.value ? p.rates.toBase(*deal.value) : std::nullopt;
            });
        value.decimals = m_portfolio->rates.base.exponent();
    }

    void addAccount()
    {
        ofAccount("health_score", PipelineColumn::tr("Health"), ColumnKind::Score,
                  [](const Portfolio &p, const Account &, quint32 account) {
                      const std::int8_t score = p.healthScores[account].score;
                      return score < 0 ? Value() : Value(qint64(score));
                  });
        ColumnInfo &level = ofAccount(
            "risk_level", PipelineColumn::tr("Risk level"), ColumnKind::Level,
            [](const Portfolio &p, const Account &, quint32 account) {
                return Value(riskLevelKey(p.healthScores[account].level));
            },
            [](const Portfolio &p, quint32 account) { return std::optional(qint64(p.healthScores[account].level)); });
        for (const auto each : {RiskLevel::Critical, RiskLevel::AtRisk, RiskLevel::Healthy, RiskLevel::NotScored})
            level.choices << riskLevelKey(each);
        level.hiddenByDefault = true;
        ofAccount(
            "active_users", PipelineColumn::tr("Active users"), ColumnKind::Users,
            [](const Portfolio &, const Account &account, quint32) { return optionalNumber(account.activeUsers); })
            .foldPriority = 3;
        ColumnInfo &likelihood = ofAccount(
            "likelihood", PipelineColumn::tr("Likelihood"), ColumnKind::Level,
            [](const Portfolio &p, const Account &, quint32 account) {
                const auto chance = likelihoodOf(p, account);
                return chance ? Value(likelihoodKey(*chance)) : Value();
            },
            [](const Portfolio &p, quint32 account) {
                const auto chance = likelihoodOf(p, account);
                return chance ? std::optional(qint64(*chance)) : std::nullopt;
            });
        for (const auto each : {Likelihood::High, Likelihood::Medium, Likelihood::Low})
            likelihood.choices << likelihoodKey(each);
        likelihood.foldPriority = 2;
        ofAccount(
            "renewal_days", PipelineColumn::tr("Renewal"), ColumnKind::Days,
            [](const Portfolio &, const Account &account, quint32) { return optionalNumber(account.daysToRenewal); })
            .foldPriority = 4;
    }

    void addTerms()
    {
        ofDeal("owner", PipelineColumn::tr("Owner"), ColumnKind::Text, [](const Portfolio &, const Deal &deal) {
            return optionalText(deal.owner);
        }).foldPriority = 5;
        ofDeal(
            "close_date", PipelineColumn::tr("Close date"), ColumnKind::Date,
            [](const Portfolio &, const Deal &deal) { return deal.closeOn.isValid() ? Value(deal.closeOn) : Value(); })
            .foldPriority = 1;
    }

    void addRouted(const RoutedAccountsPtr &routed)
    {
        Column<Row> &column = columns.emplace_back();
        column.info = routedFromInfo();
        column.value = [routed](const Row &row) {
            return Value(row.account ? routed->marks(*row.account) : std::vector<RouteMark>());
        };
    }

    void addState()
    {
        ofDeal("days_in_stage", PipelineColumn::tr("Days in stage"), ColumnKind::Integer,
               [](const Portfolio &p, const Deal &deal) { return optionalNumber(daysInStage(deal, p.asOf)); })
            .hiddenByDefault = true;
        ofDeal("stale", PipelineColumn::tr("Stale"), ColumnKind::Boolean, [](const Portfolio &p, const Deal &deal) {
            const auto stale = isStale(p, deal);
            return stale ? Value(*stale) : Value();
        }).hiddenByDefault = true;
        ofDeal("pending", PipelineColumn::tr("Move"), ColumnKind::Text, [](const Portfolio &, const Deal &deal) {
            return deal.pending ? Value(moveStateKey(deal.pending->state)) : Value();
        }).hiddenByDefault = true;
        ofAccount("untracked", PipelineColumn::tr("Untracked"), ColumnKind::Boolean,
                  [](const Portfolio &, const Account &account, quint32) { return Value(account.untracked); })
            .hiddenByDefault = true;
    }

    PortfolioPtr m_portfolio;
};

/// By stage, then the larger value in the base currency (those without one last), then as the book has them; accounts
/// that were routed here without a deal stand behind.
std::vector<Row> rowsInOrder(const Portfolio &portfolio, const RoutedAccounts &routed)
{
    const DealBook &book = dealBookOf(portfolio);
    std::vector<std::tuple<quint32, bool, qint64, quint32>> order;
    for (quint32 i = 0; i < book.deals.size(); ++i) {
        const Deal &deal = book.deals[i];
        const auto value = deal.value ? portfolio.rates.toBase(*deal.value) : std::nullopt;
        order.emplace_back(deal.stage, !value, -value.value_or(0), i);
    }
    std::ranges::sort(order);
    std::vector<Row> rows;
    std::vector<bool> hasDeal(portfolio.accounts.size());
    for (const auto &[stage, unknown, value, i] : order) {
        const Deal &deal = book.deals[i];
        rows.push_back({&deal, deal.account});
        if (deal.account)
            hasDeal[*deal.account] = true;
    }
    for (const quint32 account : routed.notListed([&](quint32 number) { return hasDeal[number]; }))
        rows.push_back({nullptr, account});
    return rows;
}

/// The rows with the portfolio they are rows of.
class PipelineRows final : public RowTable<Row>
{
public:
    PipelineRows(PortfolioPtr portfolio, const RoutedAccountsPtr &routed, RowTraits<Row> traits)
        : RowTable(rowsInOrder(*portfolio, *routed), Columns(portfolio, routed).columns, std::move(traits))
        , m_portfolio(std::move(portfolio))
    {
    }

    [[nodiscard]] const PortfolioPtr &portfolio() const { return m_portfolio; }

private:
    PortfolioPtr m_portfolio;
};

} // namespace

QString dealKindKey(DealKind kind)
{
    switch (kind) {
    case DealKind::Open:
        return QStringLiteral("open");
    case DealKind::Won:
        return QStringLiteral("won");
    case DealKind::Lost:
        break;
    }
    return QStringLiteral("lost");
}

const Deal *dealOf(const Table &pipelineTable, quint32 row)
{
    return static_cast<const PipelineRows &>(pipelineTable).row(int(row)).deal;
}

const PortfolioPtr &portfolioOf(const Table &pipelineTable)
{
    return static_cast<const PipelineRows &>(pipelineTable).portfolio();
}

std::optional<quint32> accountOf(const Table &pipelineTable, quint32 row)
{
    return static_cast<const PipelineRows &>(pipelineTable).row(int(row)).account;
}

std::shared_ptr<const Table> pipelineTable(PortfolioPtr portfolio)
{
    const auto routed = std::make_shared<const RoutedAccounts>(*portfolio, Section::Pipeline);
    RowTraits<Row> traits;
    traits.accountKey = [portfolio](const Row &row) {
        return row.account ? portfolio->accounts[*row.account].key : QString();
    };
    traits.searchText = [portfolio](const Row &row) {
        QStringList parts;
        if (row.deal)
            parts << row.deal->name << row.deal->owner;
        if (row.account) {
            const Account &account = portfolio->accounts[*row.account];
            parts << account.name << (account.domain.isEmpty() ? account.key : account.domain) << account.contactEmail;
        }
        return parts.join(u'\n');
    };
    traits.isRouted = [routed](const Row &row) {
        return row.account && routed->contains(*row.account);
    };
    return std::make_shared<PipelineRows>(std::move(portfolio), routed, std::move(traits));
}

} // namespace success
