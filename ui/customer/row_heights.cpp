// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/row_heights.h"

#include <bit>
#include <cstddef>

namespace success::ui {
namespace {

constexpr std::size_t lowestBit(std::size_t number)
{
    return number & (~number + 1);
}

} // namespace

void RowHeights::clear()
{
    m_heights.clear();
    m_sums.clear();
}

void RowHeights::append(int height)
{
    m_heights.push_back(height);
    const std::size_t place = m_heights.size();
    int sum = height;
    for (std::size_t part = place - 1; part > place - lowestBit(place); part -= lowestBit(part))
        sum += m_sums[part - 1];
    m_sums.push_back(sum);
}

void RowHeights::set(int row, int height)
{
    const int change = height - m_heights[std::size_t(row)];
    m_heights[std::size_t(row)] = height;
    for (std::size_t place = std::size_t(row) + 1; place <= m_sums.size(); place += lowestBit(place))
        m_sums[place - 1] += change;
}

int RowHeights::top(int row) const
{
    int sum = 0;
    for (auto place = std::size_t(row); place > 0; place -= lowestBit(place))
        sum += m_sums[place - 1];
    return sum;
}

int RowHeights::rowAt(int y) const
{
    if (y < 0)
        return -1;
    std::size_t rows = 0;
    for (std::size_t step = std::bit_floor(m_sums.size()); step > 0; step /= 2) {
        if (rows + step <= m_sums.size() && m_sums[rows + step - 1] <= y) {
            rows += step;
            y -= m_sums[rows - 1];
        }
    }
    return rows < m_sums.size() ? int(rows) : -1;
}

} // namespace success::ui
