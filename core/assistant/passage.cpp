// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/passage.h"

#include "core/assistant/wording.h"

namespace success::assistant {

namespace {

bool endsSentence(QChar letter)
{
    return QStringView(u".!?…。！？").contains(letter);
}

/// Where a passage that begins at `begin` ends: behind the last sentence that fits, else the last word.
qsizetype endOf(const QString &text, qsizetype begin)
{
    const qsizetype limit = begin + longestPassage;
    if (limit >= text.size())
        return text.size();
    qsizetype sentence = -1;
    qsizetype word = -1;
    for (qsizetype at = begin; at < limit; ++at) {
        if (text[at] != u' ')
            continue;
        word = at;
        if (at > begin && endsSentence(text[at - 1]))
            sentence = at;
    }
    if (sentence > begin)
        return sentence;
    if (word > begin)
        return word;
    return text[limit - 1].isHighSurrogate() ? limit - 1 : limit;
}

} // namespace

void addPassages(std::vector<Passage> &passages, const Record &record, quint32 index)
{
    const QString text = oneLine(record.body.isEmpty() ? record.text : record.body);
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype end = endOf(text, begin);
        passages.push_back({index, text.mid(begin, end - begin).trimmed()});
        begin = end;
        while (begin < text.size() && text[begin] == u' ')
            ++begin;
    }
}

} // namespace success::assistant
