// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/shipped_entries.h"

#include "core/matching/request_groups.h"
#include "core/portfolio/parallel.h"
#include "core/releases/release_entries.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace success {

namespace {

constexpr std::chrono::days mergedWithin(90);
constexpr size_t notesAPiece = 64;

/// Says the same for the same text, so that decisions outlive an edit elsewhere in the note.
QString fingerprint(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(8));
}

std::vector<ShippedEntry> entriesOfNote(const ReleaseNote &note)
{
    ShippedEntry entry{note.id, note.title, note.source, note.origin, note.title, note.at, note.url, {}, {}, {}};
    const auto parts = entriesOf(note.body, note.format);
    if (parts.empty())
        return {entry}; // its title is all it says
    if (parts.size() == 1 && note.source == sourceKey(SourceId::Feed))
        entry.detail = note.title; // of a release it is a version
    std::vector<ShippedEntry> entries;
    for (const ReleaseEntry &part : parts) {
        entry.id = note.id % u'#' % fingerprint(part.text);
        entry.title = part.text;
        entry.kind = part.kind;
        entries.push_back(entry);
    }
    return entries;
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
            kept.alsoAs << other.id;
            if (kept.url.isEmpty())
                kept.url = other.url;
            if (kept.detail.isEmpty())
                kept.detail = other.detail;
        }
    }
}

} // namespace

std::vector<ShippedEntry> entriesOfNotes(const std::vector<ReleaseNote> &notes)
{
    std::vector<std::vector<ShippedEntry>> byNote(notes.size());
    inChunks(
        notes.size(),
        [&](size_t begin, size_t end) {
            for (size_t i = begin; i < end; ++i)
                byNote[i] = entriesOfNote(notes[i]);
        },
        notesAPiece);
    std::vector<ShippedEntry> all;
    QSet<QString> seen; // a note may say the same twice
    for (std::vector<ShippedEntry> &entries : byNote) {
        for (ShippedEntry &entry : entries) {
            if (seen.contains(entry.id))
                continue;
            seen.insert(entry.id);
            all.push_back(std::move(entry));
        }
    }
    return all;
}

std::vector<ShippedEntry> withManual(std::vector<ShippedEntry> announced, const std::vector<ManualRelease> &manual,
                                     QDate until)
{
    for (const ManualRelease &release : manual) {
        if (release.shippedOn <= until)
            announced.push_back({release.id,
                                 release.title,
                                 QStringLiteral("manual"),
                                 {},
                                 {},
                                 startOfDay(release.shippedOn),
                                 release.url,
                                 {},
                                 release.text,
                                 {}});
    }
    std::ranges::stable_sort(announced, std::ranges::greater(), &ShippedEntry::at);
    return announced;
}

std::vector<ShippedEntry> mergedEntries(std::vector<ShippedEntry> announced)
{
    std::vector<QString> titles;
    for (const ShippedEntry &entry : announced)
        titles.push_back(entry.title);
    std::vector<bool> merged(announced.size());
    for (const std::vector<size_t> &group : matching::groupRequests(titles))
        mergeGroup(group, announced, merged);
    std::vector<ShippedEntry> shipped;
    for (size_t i = 0; i < announced.size(); ++i) {
        if (!merged[i])
            shipped.push_back(std::move(announced[i]));
    }
    return shipped;
}

} // namespace success
