// SPDX-License-Identifier: Apache-2.0
#include "core/sections/releases/releases_section.h"
#include "core/sections/table/column_list.h"
#include "core/sections/table/row_table.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

namespace {

struct RequestColumn
{
    Q_DECLARE_TR_FUNCTIONS(RequestColumn)
};

/// How far a request has come, by the best of its matches.
enum class RequestStatus { Open, Suggested, Approved, Drafted, Sent };

const QStringList statusKeys{QStringLiteral("open"), matchStatusKey(MatchStatus::Suggested),
                             matchStatusKey(MatchStatus::Approved), matchStatusKey(MatchStatus::Drafted),
                             matchStatusKey(MatchStatus::Sent)};

RequestStatus statusBy(MatchStatus match)
{
    switch (match) {
    case MatchStatus::Suggested:
        return RequestStatus::Suggested;
    case MatchStatus::Approved:
        return RequestStatus::Approved;
    case MatchStatus::Dismissed:
        return RequestStatus::Open;
    case MatchStatus::Drafted:
        return RequestStatus::Drafted;
    case MatchStatus::Sent:
        break;
    }
    return RequestStatus::Sent;
}

struct Row
{
    const CustomerRequest *request = nullptr;
    const Account *account = nullptr;
    RequestStatus status = RequestStatus::Open;
    int similar = 1;
};

std::vector<Row> rowsOf(const Portfolio &portfolio)
{
    const ReleaseLoop &loop = releaseLoopIn(portfolio);
    std::vector<int> members(loop.requests.size()); // by group: there are no more groups than requests
    for (const CustomerRequest &request : loop.requests)
        ++members[request.group];
    std::vector<Row> rows;
    rows.reserve(loop.requests.size());
    for (const CustomerRequest &request : loop.requests)
        rows.push_back({&request, &portfolio.accounts[request.account], RequestStatus::Open, members[request.group]});
    for (const RequestMatch &match : loop.matches) {
        RequestStatus &status = rows[match.request].status;
        status = std::max(status, statusBy(match.status));
    }
    return rows;
}

std::vector<Column<Row>> columns()
{
    using Tr = RequestColumn;
    ColumnList<Row> list;
    list.addText("id", Tr::tr("Id"), 6, [](const Row &row) { return row.request->id; }).hiddenByDefault = true;
    list.addText("text", Tr::tr("Request"), 0, [](const Row &row) { return row.request->text; });
    list.addText("account", Tr::tr("Account"), 0, [](const Row &row) { return row.account->name; });
    list.addText("domain", Tr::tr("Domain"), 5, [](const Row &row) { return row.account->domain; }).hiddenByDefault =
        true;
    list.addText("requester", Tr::tr("Requester"), 3, [](const Row &row) { return row.request->person; });
    list.add("requested_on", Tr::tr("Requested"), ColumnKind::Date, 2,
             [](const Row &row) { return Value(dateOf(row.request->at)); });
    list.add(
        "arr", Tr::tr("ARR"), ColumnKind::Money, 1,
        [](const Row &row) { return row.account->arr ? Value(*row.account->arr) : Value(); },
        [](const Row &row) { return row.account->arrInBase; });
    list.add(
            "status", Tr::tr("Status"), ColumnKind::Level, 0,
            [](const Row &row) { return Value(statusKeys[int(row.status)]); },
            [](const Row &row) { return std::optional(qint64(row.status)); })
        .choices = statusKeys;
    list.add("similar", Tr::tr("Asked for"), ColumnKind::Integer, 4,
             [](const Row &row) { return Value(qint64(row.similar)); });
    list.add("group", Tr::tr("Group"), ColumnKind::Integer, 7,
             [](const Row &row) { return Value(qint64(row.request->group)); })
        .hiddenByDefault = true;
    list.addText("email", Tr::tr("Address"), 5, [](const Row &row) { return row.request->email; }).hiddenByDefault =
        true;
    list.addText("url", Tr::tr("Link"), 7, [](const Row &row) { return row.request->url; }).hiddenByDefault = true;
    list.addText("account_key", Tr::tr("Account key"), 8, [](const Row &row) { return row.account->key; })
        .hiddenByDefault = true;
    return list.columns;
}

} // namespace

std::shared_ptr<const Table> requestsTable(PortfolioPtr portfolio)
{
    auto rows = rowsOf(*portfolio);
    RowTraits<Row> traits;
    traits.accountKey = [portfolio = std::move(portfolio)](const Row &row) { // keeps alive what the rows point into
        return row.request->id;
    };
    traits.searchText = [](const Row &row) {
        return QString(row.account->name % u'\n' % row.account->domain % u'\n' % row.request->text % u'\n' %
                       row.request->person);
    };
    return std::make_shared<RowTable<Row>>(std::move(rows), columns(), std::move(traits));
}

} // namespace success
