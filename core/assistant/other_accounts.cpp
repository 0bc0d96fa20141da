// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/other_accounts.h"

#include "core/matching/words.h"

#include <QRegularExpression>

#include <algorithm>
#include <unordered_set>

namespace success::assistant {

namespace {

using Names = std::vector<std::string>;

/// The words of a name, without what kind of company it is.
Names wordsOfName(const QString &name)
{
    static const std::unordered_set<std::string> kinds{"inc", "llc", "ltd", "gmbh",   "corp",
                                                       "co",  "ag",  "plc", "limited"};
    Names words;
    for (const matching::Word &word : matching::wordsOf(name))
        words.push_back(word.folded);
    while (words.size() > 1 && kinds.contains(words.back()))
        words.pop_back();
    return words;
}

bool isSaid(const Names &name, const std::vector<std::string> &words)
{
    return !name.empty() && std::ranges::search(words, name).size() == name.size();
}

/// Words of the question that are written like names: `Hooli` behind its first word, `hooli’s`.
std::unordered_set<std::string> writtenAsNames(const QString &text)
{
    static const QRegularExpression name(
        QStringLiteral("(?<!^)\\b\\p{Lu}[\\p{L}\\p{N}]*|\\b[\\p{L}\\p{N}]+(?=['’]s\\b)"));
    std::unordered_set<std::string> names;
    for (auto match = name.globalMatch(text); match.hasNext();)
        names.insert(matching::folded(match.next().captured()));
    return names;
}

/// Decides for one question; what it costs is paid only where a name begins like a word of the topic.
class Reader
{
public:
    Reader(const Question &question, const std::function<bool(const std::string &)> &isWordOfAccount)
        : m_question(question)
        , m_asNames(writtenAsNames(question.text))
    {
        for (const std::string &word : question.topic) {
            if (m_asNames.contains(word) || !isWordOfAccount(word))
                m_candidates.insert(word);
        }
        for (const std::string &word : m_candidates)
            m_letters.insert(word.front());
    }

    [[nodiscard]] bool isOpen() const { return !m_candidates.empty(); }

    [[nodiscard]] Names namedBy(const Account &account) const
    {
        if (mayBegin(account.name)) {
            const Names name = wordsOfName(account.name);
            if (!name.empty() && m_candidates.contains(name.front())) {
                if (isSaid(name, m_question.words))
                    return name;
                if (m_asNames.contains(name.front()))
                    return {name.front()};
            }
        }
        if (mayBegin(account.domain)) {
            const Names label = wordsOfName(account.domain.section(u'.', 0, 0));
            if (label.size() == 1 && m_candidates.contains(label.front()))
                return label;
        }
        return {};
    }

private:
    [[nodiscard]] bool mayBegin(const QString &name) const
    {
        const QChar first = name.isEmpty() ? QChar() : name.front().toLower();
        return first.unicode() > 127 || m_letters.contains(char(first.unicode()));
    }

    const Question &m_question;
    std::unordered_set<std::string> m_asNames, m_candidates;
    std::unordered_set<char> m_letters;
};

} // namespace

std::vector<std::string> otherAccountIn(const Question &question, const SharedVector<Account> &accounts,
                                        const Account &own,
                                        const std::function<bool(const std::string &)> &isWordOfAccount)
{
    if (question.topic.empty())
        return {};
    const Reader reader(question, isWordOfAccount);
    if (!reader.isOpen())
        return {};
    for (const Account &account : accounts) {
        if (account.key == own.key)
            continue;
        if (Names name = reader.namedBy(account); !name.empty())
            return name;
    }
    return {};
}

} // namespace success::assistant
