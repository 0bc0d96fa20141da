// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/reply/reply_reader.h"

#include "core/assistant/answer_writer.h"
#include "core/assistant/reply/cited_sentences.h"
#include "core/assistant/reply/plain_line.h"
#include "core/assistant/visible_text.h"
#include "core/assistant/wording.h"

#include <QHash>

#include <algorithm>

namespace success::assistant {

namespace {

/// The reply without the thoughts in front of it; empty while the model still thinks.
QStringView withoutThoughts(QStringView text)
{
    constexpr QStringView opening = u"<think>";
    constexpr QStringView closing = u"</think>";
    const QStringView begun = text.trimmed();
    if (!begun.startsWith(opening))
        return begun;
    const qsizetype end = begun.indexOf(closing);
    return end < 0 ? QStringView() : begun.sliced(end + closing.size()).trimmed();
}

void sortOnce(std::vector<int> &numbers)
{
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

class CitedAnswer
{
public:
    explicit CitedAnswer(const std::vector<Record> &records)
        : m_records(records)
    {
    }

    void add(const CitedSentence &said)
    {
        if (said.text.isEmpty() && m_answer.sentences.empty())
            return;
        if (!said.text.isEmpty())
            m_answer.sentences.push_back({said.text, {}});
        Sentence &sentence = m_answer.sentences.back();
        for (const int number : said.numbers) {
            if (number >= 1 && size_t(number) <= m_records.size())
                sentence.citations.push_back(numberOf(number));
            else
                sentence.unsupported.push_back(number);
        }
        sortOnce(sentence.citations);
        sortOnce(sentence.unsupported);
    }

    [[nodiscard]] Answer take() { return std::move(m_answer); }

private:
    /// The number of the prompt's record in the answer.
    int numberOf(int inPrompt)
    {
        const auto known = m_numbers.constFind(inPrompt);
        if (known != m_numbers.constEnd())
            return *known;
        const Record &record = m_records[size_t(inPrompt) - 1];
        m_answer.citations.push_back(
            {record.kind, record.id, record.day, shortened(record.text, longestExcerpt), record.place, record.row});
        return *m_numbers.insert(inPrompt, int(m_answer.citations.size()));
    }

    const std::vector<Record> &m_records;
    Answer m_answer;
    QHash<int, int> m_numbers;
};

} // namespace

Answer readReply(const QString &text, const std::vector<Record> &records, Reading reading)
{
    CitedAnswer answer(records);
    const QString seen = visibleText(text);
    const QList<QStringView> lines = withoutThoughts(seen).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool open = reading == Reading::SoFar && i + 1 == lines.size();
        for (const CitedSentence &sentence : citedSentences(plainLine(open ? closedPart(lines[i]) : lines[i])))
            answer.add(sentence);
    }
    return answer.take();
}

} // namespace success::assistant
