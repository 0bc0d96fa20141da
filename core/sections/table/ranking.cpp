// SPDX-License-Identifier: Apache-2.0
#include "core/sections/table/ranking.h"

#include "core/sections/table/fold.h"
#include "core/sections/table/table.h"

#include <algorithm>
#include <cstring>

namespace success {

namespace {

/// `keys` are sorted; `same` tells whether two neighbours share a rank.
template<typename Key, typename Same>
Ranking rankingOfSorted(int rows, const std::vector<Key> &keys, Same same)
{
    Ranking ranking{std::vector<quint32>(size_t(rows), Table::missingRank), {}};
    for (size_t i = 0; i < keys.size(); ++i) {
        if (i == 0 || !same(keys[i - 1], keys[i]))
            ranking.representatives.push_back(keys[i].row);
        ranking.ranks[keys[i].row] = quint32(ranking.representatives.size() - 1);
    }
    return ranking;
}

struct NumberKey
{
    qint64 number;
    quint32 row;
};

/// The first eight bytes decide most comparisons without touching the text.
struct TextKey
{
    quint64 prefix;
    const char *text;
    quint32 size;
    quint32 row;

    [[nodiscard]] int compare(const TextKey &other) const
    {
        if (prefix != other.prefix)
            return prefix < other.prefix ? -1 : 1;
        const int order = std::memcmp(text, other.text, std::min(size, other.size));
        return order != 0 ? order : int(size > other.size) - int(size < other.size);
    }
};

quint64 prefixOf(const char *text, quint32 size)
{
    quint64 prefix = 0;
    for (quint32 i = 0; i < 8; ++i)
        prefix = prefix << 8 | (i < size ? quint8(text[i]) : 0);
    return prefix;
}

} // namespace

Ranking rankNumbers(int rows, const std::function<std::optional<qint64>(int)> &keyOf)
{
    std::vector<NumberKey> keys;
    keys.reserve(size_t(rows));
    for (int row = 0; row < rows; ++row) {
        if (const auto number = keyOf(row))
            keys.push_back({*number, quint32(row)});
    }
    std::sort(keys.begin(), keys.end(), [](const NumberKey &a, const NumberKey &b) { return a.number < b.number; });
    return rankingOfSorted(rows, keys, [](const NumberKey &a, const NumberKey &b) { return a.number == b.number; });
}

Ranking rankTexts(int rows, const std::function<QString(int)> &textOf)
{
    QByteArray texts;
    texts.reserve(qsizetype(rows) * 24);
    std::vector<qsizetype> starts;
    starts.reserve(size_t(rows) + 1);
    for (int row = 0; row < rows; ++row) {
        starts.push_back(texts.size());
        appendFolded(texts, textOf(row));
    }
    starts.push_back(texts.size());
    std::vector<TextKey> keys;
    keys.reserve(size_t(rows));
    for (size_t row = 0; row < size_t(rows); ++row) {
        const char *const text = texts.constData() + starts[row];
        const auto size = quint32(starts[row + 1] - starts[row]);
        if (size > 0)
            keys.push_back({prefixOf(text, size), text, size, quint32(row)});
    }
    std::sort(keys.begin(), keys.end(), [](const TextKey &a, const TextKey &b) { return a.compare(b) < 0; });
    return rankingOfSorted(rows, keys, [](const TextKey &a, const TextKey &b) { return a.compare(b) == 0; });
}

} // namespace success
