// SPDX-License-Identifier: Apache-2.0
#include "core/sections/releases/shipped_entries.h"

#include "core/matching/request_groups.h"
#include "core/portfolio/row_cursor.h"
#include "core/sections/releases/release_entries.h"

#include <QCryptographicHash>

#include <algorithm>

namespace success {

namespace {

constexpr std::chrono::days mergedWithin(90);

/// Says the same for the same text, so that decisions outlive an edit elsewhere in the note.
QString fingerprint(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(8));
}

std::vector<ShippedEntry> readAll(SQLite::Database &cache, AsOf asOf)
{
    RowCursor rows(cache,
                   "SELECT source, external_id, title, origin, published_at, url, body, format FROM release_note "
                   "WHERE published_at <= ?1 ORDER BY published_at DESC, id");
    rows.bind(1, epochSeconds(asOf.instant));
    std::vector<ShippedEntry> shipped;
    while (rows.next()) {
        const QString source = sourceKey(SourceId(rows.number(0)));
        const QString note = source % u':' % rows.text(1);
        ShippedEntry entry{
            note, rows.text(2), source, rows.text(3), rows.text(2), instantFromEpoch(rows.integer(4)), rows.text(5)};
        const auto parts = entriesOf(rows.text(6), ReleaseRecord::Format(rows.number(7)));
        if (parts.empty())
            shipped.push_back(entry); // its title is all it says
        for (const ReleaseEntry &part : parts) {
            entry.id = note % u'#' % fingerprint(part.text);
            entry.title = part.text;
            entry.kind = part.kind;
            shipped.push_back(entry);
        }
    }
    return shipped;
}

/// Keeps the earliest of each group of entries that other places announced as well; `group` ascending, newest first.
void mergeGroup(const std::vector<size_t> &group, std::vector<ShippedEntry> &shipped, std::vector<bool> &merged)
{
    for (auto earliest = group.rbegin(); earliest != group.rend(); ++earliest) {
        ShippedEntry &kept = shipped[*earliest];
        if (merged[*earliest])
            continue;
        for (auto later = std::next(earliest); later != group.rend(); ++later) {
            const ShippedEntry &other = shipped[*later];
            if (merged[*later] || other.origin == kept.origin || other.at - kept.at > mergedWithin)
                continue;
            merged[*later] = true;
            ++kept.announcements;
        }
    }
}

} // namespace

std::vector<ShippedEntry> readShippedEntries(SQLite::Database &cache, AsOf asOf)
{
    std::vector<ShippedEntry> all = readAll(cache, asOf);
    std::vector<QString> titles;
    for (const ShippedEntry &entry : all)
        titles.push_back(entry.title);
    std::vector<bool> merged(all.size());
    for (const std::vector<size_t> &group : matching::groupRequests(titles))
        mergeGroup(group, all, merged);
    std::vector<ShippedEntry> shipped;
    for (size_t i = 0; i < all.size(); ++i) {
        if (!merged[i])
            shipped.push_back(std::move(all[i]));
    }
    return shipped;
}

} // namespace success
