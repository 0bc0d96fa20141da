// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace success::palette {

/// In the order in which equally good ones stand.
enum class Kind : quint8 { Action, Section, Account, Setting };

/// Something the command palette can choose.
struct Entry
{
    Kind kind{};
    QString id; ///< stable: `section:health`, `account:hooli.example`
    QString title;
    QString detail; ///< shown beside the title: a domain, where a command leads
    QString words;  ///< finds the entry beyond its title, never shown (the detail included, if it is to find it)
};

/// What was typed, folded, in words.
struct Query
{
    explicit Query(QStringView typed);

    QByteArray text; ///< the words with a blank between
    std::vector<std::string_view> words;
    quint64 letters = 0; ///< a bit for each of them
};

/// How far a search goes. Each is a pass over everything, for when the one before has found too little.
enum class Depth { Words, Letters, Typos };

/// Entries with their folded texts in one piece of memory, so that a keystroke is a pass over it (≤ 16 ms for 100,000).
/// Immutable; may be made on any thread.
class Index
{
public:
    /// Of equally good entries of a kind, the earlier stands first.
    explicit Index(std::vector<Entry> entries);

    /// A found entry; the smaller `rank`, the better. Ranks of several indexes can be compared.
    struct Found
    {
        quint64 rank = 0;
        quint32 place = 0;
    };
    /// The best `most` entries that meet every word of a query that has some, best first: by how well they meet it,
    /// then those of `recent` (ids, latest first), then by kind and place.
    [[nodiscard]] std::vector<Found> find(const Query &query, Depth depth, std::span<const QString> recent,
                                          size_t most) const;

    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    /// nullptr if none has that id.
    [[nodiscard]] const Entry *byId(const QString &id) const;

private:
    struct Place
    {
        qsizetype title = 0;
        qsizetype words = 0;
        quint64 letters = 0;
    };
    [[nodiscard]] std::string_view titleOf(quint32 place) const;
    [[nodiscard]] std::string_view wordsOf(quint32 place) const;
    /// The sum over the words; nullopt: one of them is not met.
    [[nodiscard]] std::optional<unsigned> qualityOf(quint32 place, const Query &query, Depth depth) const;

    std::vector<Entry> m_entries;
    QByteArray m_text;           ///< of each entry its title, a line feed, its words, a line feed
    std::vector<Place> m_places; ///< of each entry, and the end
    QHash<QString, quint32> m_byId;
};

} // namespace success::palette
