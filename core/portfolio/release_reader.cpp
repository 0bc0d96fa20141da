// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/release_reader.h"

#include "core/drafts/mail_headers.h"
#include "core/portfolio/cache_queries.h"
#include "core/portfolio/row_cursor.h"

namespace success {

namespace {

/// Where the same source's people of that name have one address between them.
QString addressOf(const RowCursor &rows, int column)
{
    const QString first = rows.text(column);
    return first.compare(rows.text(column + 1), Qt::CaseInsensitive) == 0 ? first : QString();
}

std::vector<CachedRequest> readRequests(SQLite::Database &cache, AsOf asOf)
{
    RowCursor rows(cache, query::requests);
    rows.bind(1, epochSeconds(asOf.instant));
    std::vector<CachedRequest> requests;
    while (rows.next()) {
        CachedRequest &cached = requests.emplace_back();
        cached.company = rows.integer(0);
        CustomerRequest &request = cached.request;
        request.id = sourceKey(SourceId(rows.number(1))) % u':' % rows.text(2);
        request.text = rows.text(rows.text(3).isEmpty() ? 4 : 3);
        request.person = rows.text(5);
        request.at = instantFromEpoch(rows.integer(6));
        request.url = rows.text(7);
        request.email = plainAddress(request.person) ? request.person : addressOf(rows, 8);
    }
    return requests;
}

std::vector<ReleaseNote> readNotes(SQLite::Database &cache, AsOf asOf)
{
    RowCursor rows(cache, query::releaseNotes);
    rows.bind(1, epochSeconds(asOf.instant));
    std::vector<ReleaseNote> notes;
    while (rows.next()) {
        const QString source = sourceKey(SourceId(rows.number(0)));
        notes.push_back({source % u':' % rows.text(1), source, rows.text(3), rows.text(2),
                         instantFromEpoch(rows.integer(4)), rows.text(5), rows.text(6),
                         ReleaseRecord::Format(rows.number(7))});
    }
    return notes;
}

} // namespace

ReleaseRows readReleaseRows(SQLite::Database &cache, AsOf asOf)
{
    return {readRequests(cache, asOf), readNotes(cache, asOf)};
}

} // namespace success
