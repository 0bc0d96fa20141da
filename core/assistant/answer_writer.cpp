// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answer_writer.h"

#include "core/assistant/wording.h"

#include <algorithm>

namespace success::assistant {

void AnswerWriter::say(const QString &text, std::initializer_list<Record> records)
{
    say(text, std::vector<Record>(records));
}

void AnswerWriter::say(const QString &text, const std::vector<Record> &records)
{
    Q_ASSERT(!records.empty());
    Sentence said{sentence(text), {}};
    for (const Record &record : records)
        said.citations.push_back(cite(record));
    std::sort(said.citations.begin(), said.citations.end());
    said.citations.erase(std::unique(said.citations.begin(), said.citations.end()), said.citations.end());
    m_answer.sentences.push_back(std::move(said));
}

int AnswerWriter::cite(const Record &record)
{
    const QString excerpt = shortened(record.text, longestExcerpt);
    std::vector<Citation> &citations = m_answer.citations;
    const auto same = std::find_if(citations.begin(), citations.end(), [&](const Citation &citation) {
        return citation.kind == record.kind && citation.id == record.id && citation.excerpt == excerpt;
    });
    if (same != citations.end())
        return int(same - citations.begin()) + 1;
    citations.push_back({record.kind, record.id, record.day, excerpt, record.place, record.row});
    return int(citations.size());
}

Answer AnswerWriter::finish(const QString &intent, const QString &nothing)
{
    if (isEmpty())
        m_answer.sentences.push_back({sentence(nothing), {}});
    m_answer.intent = intent;
    m_answer.provider = QStringLiteral("built-in");
    return std::move(m_answer);
}

} // namespace success::assistant
