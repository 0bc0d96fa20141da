// SPDX-License-Identifier: Apache-2.0
#include "core/matching/shared_words.h"
#include "core/sections/releases/releases_section.h"
#include "core/sections/table/column_list.h"
#include "core/sections/table/row_table.h"

#include <QCoreApplication>

namespace success {

namespace {

struct MatchColumn
{
    Q_DECLARE_TR_FUNCTIONS(MatchColumn)
};

const QStringList statusKeys{matchStatusKey(MatchStatus::Suggested), matchStatusKey(MatchStatus::Approved),
                             matchStatusKey(MatchStatus::Dismissed), matchStatusKey(MatchStatus::Drafted),
                             matchStatusKey(MatchStatus::Sent)};

/// A match with what it joins.
struct Row
{
    const RequestMatch *match = nullptr;
    const CustomerRequest *request = nullptr;
    const ShippedEntry *shipped = nullptr;
    const Account *account = nullptr;
    QString id;
};

/// The words of the entry that answer words of the request, as they stand there.
QStringList sharedTerms(const Row &row, const matching::LearnedWords &learned)
{
    QStringList terms;
    const QString shipped = matchText(*row.shipped);
    for (const matching::SharedWord &word : matching::sharedWords(row.request->text, shipped, learned)) {
        const QString term = shipped.mid(word.feature.begin, word.feature.length);
        if (!terms.contains(term))
            terms << term;
    }
    return terms;
}

std::vector<Column<Row>> columns(PortfolioPtr portfolio)
{
    using Tr = MatchColumn;
    ColumnList<Row> list;
    list.addText("id", Tr::tr("Id"), 6, [](const Row &row) { return row.id; }).hiddenByDefault = true;
    list.addText("request", Tr::tr("Request"), 0, [](const Row &row) { return row.request->text; });
    list.addText("shipped", Tr::tr("Shipped"), 0, [](const Row &row) { return row.shipped->title; });
    list.addText("requester", Tr::tr("Requester"), 3, [](const Row &row) { return row.request->person; });
    list.addText("account", Tr::tr("Account"), 1, [](const Row &row) { return row.account->name; });
    list.addText("domain", Tr::tr("Domain"), 6, [](const Row &row) { return row.account->domain; }).hiddenByDefault =
        true;
    list.add("score", Tr::tr("Score"), ColumnKind::Score, 0,
             [](const Row &row) { return row.match->score ? Value(qint64(*row.match->score)) : Value(); });
    list.add("shared_terms", Tr::tr("Shared words"), ColumnKind::List, 2,
             [portfolio = std::move(portfolio)](const Row &row) {
                 return Value(sharedTerms(row, *portfolio->releases->rankings->learned));
             });
    list.add(
            "status", Tr::tr("Status"), ColumnKind::Level, 0,
            [](const Row &row) { return Value(matchStatusKey(row.match->status)); },
            [](const Row &row) { return std::optional(qint64(row.match->status)); })
        .choices = statusKeys;
    list.add(
        "arr", Tr::tr("ARR"), ColumnKind::Money, 3,
        [](const Row &row) { return row.account->arr ? Value(*row.account->arr) : Value(); },
        [](const Row &row) { return row.account->arrInBase; });
    list.add("shipped_on", Tr::tr("Shipped on"), ColumnKind::Date, 4,
             [](const Row &row) { return Value(dateOf(row.shipped->at)); })
        .hiddenByDefault = true;
    list.add("shipped_before", Tr::tr("There before it was asked for"), ColumnKind::Boolean, 5,
             [](const Row &row) { return Value(row.match->shippedBefore); })
        .hiddenByDefault = true;
    list.addText("request_id", Tr::tr("Request id"), 7, [](const Row &row) { return row.request->id; })
        .hiddenByDefault = true;
    list.addText("shipped_id", Tr::tr("Shipped id"), 8, [](const Row &row) { return row.shipped->id; })
        .hiddenByDefault = true;
    list.addText("account_key", Tr::tr("Account key"), 9, [](const Row &row) { return row.account->key; })
        .hiddenByDefault = true;
    return list.columns;
}

} // namespace

QString matchId(const ReleaseLoop &loop, const RequestMatch &match)
{
    return loop.requests[match.request].id % u'>' % loop.shipped[match.shipped].id;
}

Result<quint32> matchNumber(const ReleaseLoop &loop, const QString &id)
{
    for (quint32 i = 0; i < loop.matches.size(); ++i) {
        if (matchId(loop, loop.matches[i]) == id)
            return i;
    }
    return failure(ErrorKind::InvalidInput,
                   MatchColumn::tr("There is no match “%1”. `list matches` shows them.").arg(id));
}

Result<MatchDecision> decisionOn(const Portfolio &portfolio, const QString &id, bool approve)
{
    const ReleaseLoop &loop = releaseLoopIn(portfolio);
    const auto number = matchNumber(loop, id);
    if (!number)
        return tl::unexpected(number.error());
    const RequestMatch &match = loop.matches[*number];
    const CustomerRequest &request = loop.requests[match.request];
    const ShippedEntry &shipped = loop.shipped[match.shipped];
    return MatchDecision{request.id,   shipped.id,   approve, portfolio.accounts[request.account].key,
                         request.text, shipped.title};
}

std::shared_ptr<const Table> matchesTable(PortfolioPtr portfolio)
{
    const ReleaseLoop &loop = releaseLoopIn(*portfolio);
    std::vector<Row> rows;
    rows.reserve(loop.matches.size());
    for (const RequestMatch &match : loop.matches) {
        const CustomerRequest &request = loop.requests[match.request];
        rows.push_back({&match, &request, &loop.shipped[match.shipped], &portfolio->accounts[request.account],
                        matchId(loop, match)});
    }
    RowTraits<Row> traits;
    traits.accountKey = [portfolio](const Row &row) { // keeps alive what the rows point into
        return row.id;
    };
    traits.searchText = [](const Row &row) {
        return QString(row.account->name % u'\n' % row.account->domain % u'\n' % row.request->text % u'\n' %
                       row.shipped->title);
    };
    return std::make_shared<RowTable<Row>>(std::move(rows), columns(std::move(portfolio)), std::move(traits));
}

} // namespace success
