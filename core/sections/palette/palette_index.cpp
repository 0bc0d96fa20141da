// SPDX-License-Identifier: Apache-2.0
#include "core/sections/palette/palette_index.h"

#include "core/sections/palette/word_match.h"
#include "core/sections/table/fold.h"

#include <algorithm>
#include <optional>
#include <string.h> // memmem

namespace success::palette {

namespace {

constexpr quint64 notRecent = 255;
constexpr unsigned mostQuality = 0xffff;

/// A bit for each letter and digit; other bytes share the rest.
quint64 lettersOf(std::string_view text)
{
    quint64 letters = 0;
    for (const char byte : text) {
        const auto code = static_cast<unsigned char>(byte);
        const unsigned bit = byte >= 'a' && byte <= 'z'   ? code - 'a'
                             : byte >= '0' && byte <= '9' ? 26 + code - '0'
                                                          : 36 + code % 28;
        letters |= quint64(1) << bit;
    }
    return letters;
}

Quality deeper(std::string_view word, std::string_view title, std::string_view other, Depth depth)
{
    if (depth == Depth::Words)
        return Quality::None;
    if (!scattered(word, title).empty())
        return Quality::Scattered;
    const bool typo = depth == Depth::Typos && (withTypo(word, title) || withTypo(word, other));
    return typo ? Quality::Typo : Quality::None;
}

} // namespace

Query::Query(QStringView typed)
    : text(folded(typed).simplified())
{
    const std::string_view all(text.constData(), size_t(text.size()));
    for (size_t at = 0; at < all.size();) {
        const size_t end = std::min(all.find(' ', at), all.size());
        words.push_back(all.substr(at, end - at));
        letters |= lettersOf(words.back());
        at = end + 1;
    }
}

Index::Index(std::vector<Entry> entries)
    : m_entries(std::move(entries))
{
    m_places.reserve(m_entries.size() + 1);
    m_byId.reserve(qsizetype(m_entries.size()));
    m_text.reserve(qsizetype(m_entries.size()) * 48);
    for (const Entry &entry : m_entries) {
        m_byId.insert(entry.id, quint32(m_places.size()));
        Place place;
        place.title = m_text.size();
        appendFolded(m_text, entry.title);
        m_text += '\n';
        place.words = m_text.size();
        appendFolded(m_text, entry.words);
        m_text += '\n';
        place.letters = lettersOf({m_text.constData() + place.title, size_t(m_text.size() - place.title)});
        m_places.push_back(place);
    }
    m_places.push_back({m_text.size(), m_text.size(), 0});
}

std::string_view Index::titleOf(quint32 place) const
{
    const Place &at = m_places[place];
    return {m_text.constData() + at.title, size_t(at.words - at.title - 1)};
}

std::string_view Index::wordsOf(quint32 place) const
{
    const qsizetype begin = m_places[place].words;
    return {m_text.constData() + begin, size_t(m_places[place + 1].title - begin - 1)};
}

std::optional<unsigned> Index::qualityOf(quint32 place, const Query &query, Depth depth) const
{
    const std::string_view title = titleOf(place);
    if (title == std::string_view(query.text.constData(), size_t(query.text.size())))
        return unsigned(Quality::WholeTitle);
    const std::string_view other = wordsOf(place);
    unsigned sum = 0;
    for (const std::string_view word : query.words) {
        Quality quality = palette::qualityOf(word, title, other);
        if (quality == Quality::None)
            quality = deeper(word, title, other, depth);
        if (quality == Quality::None)
            return {};
        sum += unsigned(quality);
    }
    return std::min(sum, mostQuality);
}

std::vector<Index::Found> Index::find(const Query &query, Depth depth, std::span<const QString> recent,
                                      size_t most) const
{
    std::vector<Found> found;
    const auto add = [&](quint32 place) {
        if (const auto quality = qualityOf(place, query, depth))
            found.push_back(
                {quint64(*quality) << 48 | notRecent << 40 | quint64(m_entries[place].kind) << 32 | place, place});
    };
    if (depth == Depth::Words) {
        // The longest word stands in the fewest entries.
        const std::string_view word = *std::ranges::max_element(query.words, {}, &std::string_view::size);
        const char *const begin = m_text.constData();
        const char *const end = begin + m_text.size();
        quint32 place = 0;
        for (const char *from = begin; from < end; from = begin + m_places[place].title) {
            const void *hit = memmem(from, size_t(end - from), word.data(), word.size());
            if (hit == nullptr)
                break;
            const qsizetype at = static_cast<const char *>(hit) - begin;
            if (m_places[place + 1].title <= at) // far hits are looked up
                place = quint32(std::ranges::upper_bound(m_places, at, {}, &Place::title) - m_places.begin()) - 1;
            add(place++);
        }
    } else {
        for (quint32 place = 0; place < m_entries.size(); ++place) {
            if (depth == Depth::Typos || (query.letters & ~m_places[place].letters) == 0)
                add(place);
        }
    }
    for (size_t back = 0; back < std::min<size_t>(recent.size(), notRecent); ++back) {
        const auto place = m_byId.constFind(recent[back]);
        const auto hit =
            place == m_byId.cend() ? found.end() : std::ranges::lower_bound(found, *place, {}, &Found::place);
        if (hit != found.end() && hit->place == *place)
            hit->rank = (hit->rank & ~(notRecent << 40)) | quint64(back) << 40;
    }
    const auto last = found.begin() + std::ptrdiff_t(std::min(most, found.size()));
    std::ranges::partial_sort(found, last, {}, &Found::rank);
    found.erase(last, found.end());
    return found;
}

const Entry *Index::byId(const QString &id) const
{
    const auto place = m_byId.constFind(id);
    return place == m_byId.cend() ? nullptr : &m_entries[*place];
}

} // namespace success::palette
