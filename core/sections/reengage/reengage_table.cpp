// SPDX-License-Identifier: Apache-2.0
#include "core/sections/reengage/reengage_section.h"
#include "core/sections/routed/routed_accounts.h"

#include <QCoreApplication>

namespace success {

namespace {

struct ReengageColumn
{
    Q_DECLARE_TR_FUNCTIONS(ReengageColumn)
};

struct Row
{
    std::optional<quint32> place; ///< in the queue; nullopt: routed only
    std::optional<quint32> account;
    bool isRouted = false;
};

/// What a column of deals reads.
struct LostRow
{
    const Portfolio &portfolio;
    const Deal &deal;
    const ReengageEntry &entry;
    quint32 place;
};

Value optionalText(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

Value optionalDate(QDate day)
{
    return day.isValid() ? Value(day) : Value();
}

std::optional<qint64> levelKey(Likelihood likelihood)
{
    return likelihood == Likelihood::NotScored ? std::nullopt : std::optional(qint64(likelihood));
}

/// The columns over one portfolio, which they keep alive.
class Columns
{
public:
    Columns(PortfolioPtr portfolio, const RoutedAccountsPtr &routed)
        : m_portfolio(std::move(portfolio))
    {
        addIdentity();
        addLoss();
        addChance();
        addRelease();
        addRouted(routed);
        addState();
    }

    std::vector<Column<Row>> columns;

private:
    using ReadDeal = Value (*)(const LostRow &);
    using DealKey = std::optional<qint64> (*)(const LostRow &);
    using ReadAccount = Value (*)(const Account &);

    Column<Row> &add(const char *id, const QString &title, ColumnKind kind)
    {
        Column<Row> &column = columns.emplace_back();
        column.info.id = QString::fromLatin1(id);
        column.info.title = title;
        column.info.kind = kind;
        return column;
    }

    static LostRow lostRow(const Portfolio &portfolio, quint32 place)
    {
        const ReengageQueue &queue = reengageQueueOf(portfolio);
        return {portfolio, queue.dealAt(place), queue.entries[place], place};
    }

    /// Missing in rows without a deal.
    ColumnInfo &ofDeal(const char *id, const QString &title, ColumnKind kind, ReadDeal read, DealKey key = nullptr)
    {
        Column<Row> &column = add(id, title, kind);
        column.value = [p = m_portfolio, read](const Row &row) {
            return row.place ? read(lostRow(*p, *row.place)) : Value();
        };
        if (key)
            column.sortKey = [p = m_portfolio, key](const Row &row) {
                return row.place ? key(lostRow(*p, *row.place)) : std::nullopt;
            };
        return column.info;
    }

    /// Missing in rows of deals without a known account.
    ColumnInfo &ofAccount(const char *id, const QString &title, ColumnKind kind, ReadAccount read)
    {
        Column<Row> &column = add(id, title, kind);
        column.value = [p = m_portfolio, read](const Row &row) {
            return row.account ? read(p->accounts[*row.account]) : Value();
        };
        return column.info;
    }

    void addIdentity()
    {
        ofDeal("deal_id", ReengageColumn::tr("Deal id"), ColumnKind::Text, [](const LostRow &row) {
            return Value(dealIdOf(row.deal));
        }).hiddenByDefault = true;
        ofAccount("account_key", ReengageColumn::tr("Account key"), ColumnKind::Text, [](const Account &account) {
            return Value(account.key);
        }).hiddenByDefault = true;
        ofDeal("deal", ReengageColumn::tr("Deal"), ColumnKind::Text, [](const LostRow &row) {
            return Value(row.deal.name);
        }).foldPriority = 3;
        ofAccount("company", ReengageColumn::tr("Company"), ColumnKind::Text,
                  [](const Account &account) { return Value(account.name); });
        ofAccount("domain", ReengageColumn::tr("Domain"), ColumnKind::Text, [](const Account &account) {
            return optionalText(account.domain);
        }).hiddenByDefault = true;
    }

    void addLoss()
    {
        ofDeal(
            "lost_value", ReengageColumn::tr("Lost value"), ColumnKind::Money,
            [](const LostRow &row) { return row.deal.value ? Value(*row.deal.value) : Value(); },
            [](const LostRow &row) { return reengageQueueOf(row.portfolio).sizes->inBase[row.place]; })
            .decimals = m_portfolio->rates.base.exponent();
        ofDeal("lost_on", ReengageColumn::tr("Lost"), ColumnKind::Date, [](const LostRow &row) {
            return optionalDate(row.deal.closeOn);
        }).foldPriority = 1;
        ofDeal("reason", ReengageColumn::tr("Reason"), ColumnKind::Text,
               [](const LostRow &row) { return optionalText(row.deal.lostReason); });
        ColumnInfo &category = ofDeal(
            "reason_category", ReengageColumn::tr("Category"), ColumnKind::Level,
            [](const LostRow &row) { return Value(lossReasonKey(row.entry.facts.reason)); },
            [](const LostRow &row) { return std::optional(qint64(row.entry.facts.reason)); });
        for (const LossReason reason : allLossReasons)
            category.choices << lossReasonKey(reason);
        category.hiddenByDefault = true; // stands beneath the reason
    }

    void addChance()
    {
        ofDeal("score", ReengageColumn::tr("Score"), ColumnKind::Score, [](const LostRow &row) {
            const int score = row.entry.score.score;
            return score < 0 ? Value() : Value(qint64(score));
        });
        ColumnInfo &likelihood = ofDeal(
            "likelihood", ReengageColumn::tr("Likelihood"), ColumnKind::Level,
            [](const LostRow &row) {
                const Likelihood level = row.entry.score.likelihood;
                return level == Likelihood::NotScored ? Value() : Value(likelihoodKey(level));
            },
            [](const LostRow &row) { return levelKey(row.entry.score.likelihood); });
        for (const auto level : {Likelihood::High, Likelihood::Medium, Likelihood::Low})
            likelihood.choices << likelihoodKey(level);
        likelihood.foldPriority = 2;
    }

    void addRelease()
    {
        ofDeal("blocker_shipped", ReengageColumn::tr("Blocker shipped"), ColumnKind::Text, [](const LostRow &row) {
            const auto &blocker = row.entry.blocker;
            return blocker ? Value(releaseLoopIn(row.portfolio).shipped[blocker->shipped].title) : Value();
        });
        ofAccount("last_activity", ReengageColumn::tr("Last activity"), ColumnKind::Date, [](const Account &account) {
            return account.lastActivityAt ? Value(dateOf(*account.lastActivityAt)) : Value();
        }).foldPriority = 4;
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
        ofDeal("unblocked", ReengageColumn::tr("Unblocked"), ColumnKind::Boolean, [](const LostRow &row) {
            return Value(row.entry.blocker.has_value());
        }).hiddenByDefault = true;
        ofDeal("blocker_score", ReengageColumn::tr("Blocker score"), ColumnKind::Integer, [](const LostRow &row) {
            return row.entry.blocker ? Value(qint64(row.entry.blocker->percent)) : Value();
        }).hiddenByDefault = true;
        ofDeal("blocker_approved", ReengageColumn::tr("Blocker approved"), ColumnKind::Boolean, [](const LostRow &row) {
            return Value(row.entry.blocker && row.entry.blocker->approved);
        }).hiddenByDefault = true;
        ofDeal("category_corrected", ReengageColumn::tr("Category corrected"), ColumnKind::Boolean,
               [](const LostRow &row) { return Value(row.entry.corrected); })
            .hiddenByDefault = true;
        ofDeal("owner", ReengageColumn::tr("Owner"), ColumnKind::Text, [](const LostRow &row) {
            return optionalText(row.deal.owner);
        }).hiddenByDefault = true;
        addDismissed();
        ofAccount("untracked", ReengageColumn::tr("Untracked"), ColumnKind::Boolean, [](const Account &account) {
            return Value(account.untracked);
        }).hiddenByDefault = true;
    }

    /// A route outweighs a dismissal: whoever sent the account here wants it seen.
    void addDismissed()
    {
        Column<Row> &column = add("dismissed", ReengageColumn::tr("Dismissed"), ColumnKind::Boolean);
        column.info.hiddenByDefault = true;
        column.value = [p = m_portfolio](const Row &row) {
            return Value(row.place && !row.isRouted && reengageQueueOf(*p).entries[*row.place].dismissed);
        };
        ofDeal("dismissed_until", ReengageColumn::tr("Dismissed until"), ColumnKind::Date, [](const LostRow &row) {
            const auto &decisions = reengageQueueOf(row.portfolio).decisions;
            return row.entry.dismissed ? Value(decisions->dismissals.value(dealIdOf(row.deal)).until) : Value();
        }).hiddenByDefault = true;
        ofDeal("dismissed_because", ReengageColumn::tr("Dismissed because"), ColumnKind::Text, [](const LostRow &row) {
            const auto &decisions = reengageQueueOf(row.portfolio).decisions;
            return row.entry.dismissed ? optionalText(decisions->dismissals.value(dealIdOf(row.deal)).reason) : Value();
        }).hiddenByDefault = true;
    }

    PortfolioPtr m_portfolio;
};

/// The queue, then who was only routed here, by key.
std::vector<Row> rowsOf(const Portfolio &portfolio, const RoutedAccounts &routed)
{
    const ReengageQueue &queue = reengageQueueOf(portfolio);
    std::vector<Row> rows;
    rows.reserve(queue.order.size());
    std::vector<bool> hasDeal(portfolio.accounts.size());
    for (const quint32 place : queue.order) {
        const auto account = queue.dealAt(place).account;
        rows.push_back({place, account, account && routed.contains(*account)});
        if (account)
            hasDeal[*account] = true;
    }
    for (const quint32 account : routed.notListed([&](quint32 number) { return hasDeal[number]; }))
        rows.push_back({std::nullopt, account, true});
    return rows;
}

using ReengageRows = RowTable<Row>;

} // namespace

std::optional<quint32> lostDealOf(const Table &reengageTable, quint32 row)
{
    return static_cast<const ReengageRows &>(reengageTable).row(int(row)).place;
}

std::optional<quint32> reengageAccountOf(const Table &reengageTable, quint32 row)
{
    return static_cast<const ReengageRows &>(reengageTable).row(int(row)).account;
}

std::shared_ptr<const Table> reengageTable(PortfolioPtr portfolio)
{
    const auto routed = std::make_shared<const RoutedAccounts>(*portfolio, Section::ReEngage);
    RowTraits<Row> traits;
    traits.isRouted = [](const Row &row) {
        return row.isRouted;
    };
    traits.accountKey = [portfolio](const Row &row) {
        return row.place ? dealIdOf(reengageQueueOf(*portfolio).dealAt(*row.place))
                         : portfolio->accounts[*row.account].key;
    };
    traits.searchText = [portfolio](const Row &row) {
        QStringList parts;
        if (row.place) {
            const Deal &deal = reengageQueueOf(*portfolio).dealAt(*row.place);
            parts << deal.name << deal.lostReason << deal.owner;
        }
        if (row.account) {
            const Account &account = portfolio->accounts[*row.account];
            parts << account.name << (account.domain.isEmpty() ? account.key : account.domain) << account.contactEmail;
        }
        return parts.join(u'\n');
    };
    auto rows = rowsOf(*portfolio, *routed);
    return std::make_shared<ReengageRows>(std::move(rows), Columns(std::move(portfolio), routed).columns,
                                          std::move(traits));
}

} // namespace success
