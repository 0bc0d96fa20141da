// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace success {

/// The folded search text of all rows in one piece of memory, so that a keystroke is one pass over it.
class SearchIndex
{
public:
    /// `textOf(row)`: what the row can be found by.
    SearchIndex(int rows, const std::function<QString(int)> &textOf);

    /// One flag a row: its text contains `text`, folded, blanks around it left out. Empty text: all.
    [[nodiscard]] std::vector<bool> matches(QStringView text) const;

private:
    QByteArray m_text;               // every row's text and a line feed, which no folded text holds
    std::vector<qsizetype> m_starts; // of each row, and the end
};

} // namespace success
