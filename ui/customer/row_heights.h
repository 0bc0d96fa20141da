// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace success::ui {

/// Heights of rows of different height and where they begin, for lists of tens of thousands: adding one, changing one,
/// and finding either from the other cost the logarithm of their number (a Fenwick tree).
class RowHeights
{
public:
    void clear();
    void append(int height);
    void set(int row, int height);
    [[nodiscard]] int count() const { return int(m_heights.size()); }
    [[nodiscard]] int height(int row) const { return m_heights[std::size_t(row)]; }
    /// Where the row begins; of `count()`: the height of all.
    [[nodiscard]] int top(int row) const;
    [[nodiscard]] int total() const { return top(count()); }
    /// The row at a height; −1 above the first and below the last.
    [[nodiscard]] int rowAt(int y) const;

private:
    std::vector<int> m_heights;
    std::vector<int> m_sums; ///< m_sums[i]: of the rows that the lowest bit of i + 1 spans, up to i
};

} // namespace success::ui
