// SPDX-License-Identifier: Apache-2.0
#include "core/sections/signals/signals_table.h"

#include "core/portfolio/row_cursor.h"
#include "core/sections/customer/activity_feed.h"
#include "core/sections/table/row_table.h"

#include <QCoreApplication>

namespace success {

namespace {

struct Signal
{
    quint32 account = 0; ///< index into Portfolio::accounts
    SignalKind kind{};
    int severity = 0;
    Instant at;
    QString type;
    QString text;
    QString person;
};

struct SignalColumn
{
    Q_DECLARE_TR_FUNCTIONS(SignalColumn)
};

QStringList kindKeys()
{
    QStringList keys;
    for (int kind = int(SignalKind::Escalation); kind <= int(SignalKind::Other); ++kind)
        keys << signalKindKey(SignalKind(kind));
    return keys;
}

const QStringList severityKeys{QStringLiteral("high"), QStringLiteral("medium"), QStringLiteral("low")};

Value severityValue(int severity)
{
    return severity < 1 || severity > 3 ? Value() : Value(severityKeys[3 - severity]);
}

Value textValue(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

ColumnInfo column(const char *id, const QString &title, ColumnKind kind, int foldPriority = 0, bool hidden = false)
{
    return {QString::fromLatin1(id), title, kind, hidden, foldPriority};
}

ColumnInfo levels(const char *id, const QString &title, const QStringList &choices, int foldPriority)
{
    ColumnInfo info = column(id, title, ColumnKind::Level, foldPriority);
    info.choices = choices;
    return info;
}

/// The columns, one statement each: GCC 12 fails on a list of them.
class Columns
{
public:
    explicit Columns(PortfolioPtr portfolio)
        : m_portfolio(std::move(portfolio))
    {
        using Tr = SignalColumn;
        add(column("at", Tr::tr("Date"), ColumnKind::Date), [](const Signal &s) { return Value(dateOf(s.at)); });
        addAccount("account", Tr::tr("Account"), 0, false, &Account::name);
        addAccount("domain", Tr::tr("Domain"), 4, true, &Account::domain);
        add(
            levels("kind", Tr::tr("Kind"), kindKeys(), 1), [](const Signal &s) { return Value(signalKindKey(s.kind)); },
            [](const Signal &s) { return std::optional(qint64(s.kind)); });
        addText("type", Tr::tr("Type"), 3, &Signal::type);
        add(
            levels("severity", Tr::tr("Severity"), severityKeys, 2),
            [](const Signal &s) { return severityValue(s.severity); },
            [](const Signal &s) { return s.severity > 0 ? std::optional(qint64(3 - s.severity)) : std::nullopt; });
        addText("text", Tr::tr("Signal"), 0, &Signal::text);
        addText("person", Tr::tr("Person"), 5, &Signal::person);
        addAccount("account_key", Tr::tr("Account key"), 6, true, &Account::key);
    }

    std::vector<Column<Signal>> columns;

private:
    void add(ColumnInfo info, std::function<Value(const Signal &)> value,
             std::function<std::optional<qint64>(const Signal &)> sortKey = {})
    {
        Column<Signal> described;
        described.info = std::move(info);
        described.value = std::move(value);
        described.sortKey = std::move(sortKey);
        columns.push_back(std::move(described));
    }
    void addText(const char *id, const QString &title, int foldPriority, QString Signal::*member)
    {
        add(column(id, title, ColumnKind::Text, foldPriority),
            [member](const Signal &s) { return textValue(s.*member); });
    }
    void addAccount(const char *id, const QString &title, int foldPriority, bool hidden, QString Account::*member)
    {
        add(column(id, title, ColumnKind::Text, foldPriority, hidden),
            [portfolio = m_portfolio, member](const Signal &s) {
                return textValue(portfolio->accounts[s.account].*member);
            });
    }

    PortfolioPtr m_portfolio;
};

std::vector<Signal> readSignals(SQLite::Database &cache, const Portfolio &portfolio)
{
    QHash<qint64, quint32> byId;
    byId.reserve(qsizetype(portfolio.accounts.size()));
    for (quint32 i = 0; i < portfolio.accounts.size(); ++i)
        byId.insert(portfolio.accounts[i].id, i);
    RowCursor rows(cache, "SELECT c.account_id, a.signal, a.severity, a.at, a.signal_type, a.title, a.text, a.person "
                          "FROM activity a JOIN company c ON c.id = a.company_id WHERE a.kind = 4 AND a.at <= ?1 "
                          "ORDER BY a.at DESC, a.id");
    rows.bind(1, epochSeconds(portfolio.asOf.instant));
    std::vector<Signal> found;
    while (rows.next()) {
        const auto account = byId.constFind(rows.integer(0));
        if (account == byId.cend())
            continue; // the portfolio is older than the cache
        const QString title = rows.text(5);
        const QString text = rows.text(6);
        found.push_back({*account, SignalKind(rows.number(1)), rows.number(2), instantFromEpoch(rows.integer(3)),
                         rows.text(4), title.isEmpty() ? text : title, rows.text(7)});
    }
    return found;
}

} // namespace

Result<std::shared_ptr<const Table>> signalsTable(PortfolioPtr portfolio, Database &cache)
{
    std::vector<Signal> found;
    const auto read = cache.run([&](SQLite::Database &connection) { found = readSignals(connection, *portfolio); });
    if (!read)
        return tl::unexpected(read.error());
    RowTraits<Signal> traits;
    traits.accountKey = [portfolio](const Signal &signal) {
        return portfolio->accounts[signal.account].key;
    };
    traits.searchText = [portfolio](const Signal &signal) {
        const Account &account = portfolio->accounts[signal.account];
        return QString(account.name % u'\n' % account.domain % u'\n' % signal.text % u'\n' % signal.person);
    };
    return std::make_shared<RowTable<Signal>>(std::move(found), Columns(portfolio).columns, std::move(traits));
}

} // namespace success
