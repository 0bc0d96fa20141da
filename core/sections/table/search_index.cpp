// SPDX-License-Identifier: Apache-2.0
#include "core/sections/table/search_index.h"

#include "core/sections/table/fold.h"

#include <algorithm>
#include <string.h> // memmem

namespace success {

SearchIndex::SearchIndex(int rows, const std::function<QString(int)> &textOf)
{
    m_starts.reserve(size_t(rows) + 1);
    m_text.reserve(qsizetype(rows) * 64);
    for (int row = 0; row < rows; ++row) {
        m_starts.push_back(m_text.size());
        appendFolded(m_text, textOf(row));
        m_text += '\n';
    }
    m_starts.push_back(m_text.size());
}

std::vector<bool> SearchIndex::matches(QStringView text) const
{
    const QByteArray needle = folded(text.trimmed());
    const size_t rows = m_starts.size() - 1;
    if (needle.isEmpty())
        return std::vector<bool>(rows, true);
    std::vector<bool> found(rows, false);
    const char *const begin = m_text.constData();
    const char *const end = begin + m_text.size();
    const char *from = begin;
    size_t row = 0;
    while (const void *hit = memmem(from, size_t(end - from), needle.constData(), size_t(needle.size()))) {
        const qsizetype at = static_cast<const char *>(hit) - begin;
        if (m_starts[row + 1] <= at) // near hits are the next row's, far ones are looked up
            ++row;
        if (m_starts[row + 1] <= at)
            row =
                size_t(std::upper_bound(m_starts.begin() + qsizetype(row), m_starts.end(), at) - m_starts.begin()) - 1;
        found[row] = true;
        from = begin + m_starts[row + 1];
    }
    return found;
}

} // namespace success
