// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtConcurrent/QtConcurrentMap>

#include <algorithm>
#include <utility>
#include <vector>

namespace success {

/// Calls `work(begin, end)` over pieces of [0, count) on the threads of the global pool and the caller's; returns when
/// all are done. `work` writes nothing that two pieces share. `size` of a piece: smaller for items that take longer.
template<typename Work>
void inChunks(size_t count, Work work, size_t size = 4096)
{
    if (count <= size)
        return work(size_t(0), count);
    std::vector<std::pair<size_t, size_t>> pieces;
    for (size_t begin = 0; begin < count; begin += size)
        pieces.emplace_back(begin, std::min(count, begin + size));
    QtConcurrent::blockingMap(pieces, [&](const auto &piece) { work(piece.first, piece.second); });
}

/// Calls `work(item, its place)` for every item, as inChunks does.
template<typename Item, typename Work>
void inEach(std::vector<Item> &items, Work work)
{
    inChunks(items.size(), [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i)
            work(items[i], i);
    });
}

} // namespace success
