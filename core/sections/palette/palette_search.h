// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/palette/palette_index.h"

#include <QStringList>

#include <memory>

namespace success::palette {

/// A piece of a title that was typed, in UTF-16 units.
struct Mark
{
    qsizetype begin = 0;
    qsizetype length = 0;
    bool operator==(const Mark &) const = default;
};

struct Hit
{
    Entry entry;
    std::vector<Mark> marks; ///< ascending, apart from each other
    bool recent = false;
};

/// What the command palette searches: the commands of the moment and the accounts of a portfolio, as one list.
class Search
{
public:
    void setCommands(std::vector<Entry> commands);
    /// nullptr: none are known yet.
    void setAccounts(std::shared_ptr<const Index> accounts) { m_accounts = std::move(accounts); }
    /// Ids, latest first.
    void setRecent(const QStringList &ids) { m_recent = {ids.begin(), ids.end()}; }

    /// The best `most`, best first, the same for the same input. Nothing typed: what was chosen lately, then every
    /// command in its order. Words are met as they stand; where that finds little, by scattered letters too; where that
    /// finds nothing, with one slip a word.
    [[nodiscard]] std::vector<Hit> find(const QString &typed, size_t most) const;

private:
    [[nodiscard]] std::vector<Hit> suggestions(size_t most) const;
    [[nodiscard]] const Entry *byId(const QString &id) const;

    std::shared_ptr<const Index> m_commands = std::make_shared<Index>(std::vector<Entry>());
    std::shared_ptr<const Index> m_accounts;
    std::vector<QString> m_recent;
};

/// Where the words of a query stand in a title.
[[nodiscard]] std::vector<Mark> marksIn(const QString &title, const Query &query);

} // namespace success::palette
