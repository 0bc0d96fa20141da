// SPDX-License-Identifier: Apache-2.0
#include "core/sections/palette/palette_search.h"

#include "core/sections/palette/word_match.h"
#include "core/sections/table/fold.h"

#include <algorithm>
#include <array>

namespace success::palette {

namespace {

constexpr size_t enough = 20; ///< below it, a search goes deeper

/// Which UTF-16 unit of the text each byte of its folded form comes from, and the end.
std::vector<qsizetype> origins(const QString &text, QByteArray &out)
{
    std::vector<qsizetype> from;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
        appendFolded(out, QStringView(text).mid(at, length));
        from.resize(size_t(out.size()), at);
        at += length;
    }
    from.push_back(text.size());
    return from;
}

} // namespace

std::vector<Mark> marksIn(const QString &title, const Query &query)
{
    QByteArray bytes;
    const std::vector<qsizetype> from = origins(title, bytes);
    const std::string_view text(bytes.constData(), size_t(bytes.size()));
    std::vector<bool> marked(size_t(title.size()) + 1, false);
    const auto mark = [&](size_t begin, size_t end) {
        std::fill(marked.begin() + from[begin], marked.begin() + std::max(from[end], from[end - 1] + 1), true);
    };
    for (const std::string_view word : query.words) {
        if (const size_t at = bestPlace(word, text); at != std::string_view::npos) {
            mark(at, at + word.size());
            continue;
        }
        for (const size_t at : scattered(word, text))
            mark(at, at + 1);
    }
    std::vector<Mark> marks;
    for (qsizetype at = 0; at < title.size(); ++at) {
        if (!marked[size_t(at)])
            continue;
        if (!marks.empty() && marks.back().begin + marks.back().length == at)
            ++marks.back().length;
        else
            marks.push_back({at, 1});
    }
    return marks;
}

void Search::setCommands(std::vector<Entry> commands)
{
    m_commands = std::make_shared<Index>(std::move(commands));
}

const Entry *Search::byId(const QString &id) const
{
    const Entry *command = m_commands->byId(id);
    return command != nullptr || !m_accounts ? command : m_accounts->byId(id);
}

std::vector<Hit> Search::suggestions(size_t most) const
{
    std::vector<Hit> hits;
    for (const QString &id : m_recent) {
        if (const Entry *entry = byId(id))
            hits.push_back({*entry, {}, true});
    }
    for (const Entry &entry : m_commands->entries()) {
        if (std::ranges::find(m_recent, entry.id) == m_recent.end())
            hits.push_back({entry, {}, false});
    }
    hits.resize(std::min(hits.size(), most));
    return hits;
}

std::vector<Hit> Search::find(const QString &typed, size_t most) const
{
    const Query query(typed);
    if (query.words.empty())
        return suggestions(most);
    std::vector<std::pair<Index::Found, const Index *>> all;
    for (const Depth depth : {Depth::Words, Depth::Letters, Depth::Typos}) {
        if (all.size() >= (depth == Depth::Typos ? 1 : enough))
            break;
        all.clear();
        for (const Index *index : {m_commands.get(), m_accounts.get()}) {
            if (index == nullptr)
                continue;
            for (const Index::Found &found : index->find(query, depth, m_recent, most))
                all.emplace_back(found, index);
        }
    }
    std::ranges::stable_sort(all, {}, [](const auto &one) { return one.first.rank; });
    all.resize(std::min(all.size(), most));
    std::vector<Hit> hits;
    for (const auto &[found, index] : all) {
        const Entry &entry = index->entries()[found.place];
        hits.push_back({entry, marksIn(entry.title, query), std::ranges::find(m_recent, entry.id) != m_recent.end()});
    }
    return hits;
}

} // namespace success::palette
