// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"
#include "core/matching/stemmer.h"
#include "core/matching/words.h"

#include <algorithm>
#include <unordered_set>

namespace success::assistant {

namespace {

const Record *findIn(const std::vector<Record> &records, const Explanation::Record &wanted)
{
    const auto found = std::ranges::find_if(
        records, [&](const Record &record) { return record.kind == wanted.kind && record.id == wanted.id; });
    return found == records.end() ? nullptr : &*found;
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

bool holdsTopic(const Record &record, const std::vector<std::string> &topic)
{
    if (topic.empty())
        return true;
    std::unordered_set<std::string> stems;
    for (const matching::Word &word : matching::wordsOf(record.name % u' ' % record.person % u' ' % record.text))
        stems.insert(word.stem);
    const auto held =
        std::ranges::count_if(topic, [&](const std::string &word) { return stems.contains(matching::stemOf(word)); });
    return size_t(held) * 2 >= topic.size();
}

std::vector<const ActivityItem *> signalsOf(const Dossier &dossier, const Question &question,
                                            std::initializer_list<SignalKind> kinds)
{
    std::vector<const ActivityItem *> found;
    for (const ActivityItem &item : dossier.activity) {
        const bool wanted =
            item.record.kind == ActivityKind::Signal && std::ranges::find(kinds, item.record.signal) != kinds.end();
        const bool inTime = !question.period || dateOf(item.record.at) >= question.period->from;
        if (wanted && inTime && holdsTopic(recordOf(item), question.topic))
            found.push_back(&item);
    }
    return found;
}

QString itemSentence(const ActivityItem &item)
{
    const ActivityRecord &record = item.record;
    const QString head = Words::tr("%1 on %2").arg(capitalised(kindWords(record)), dayText(dateOf(record.at)));
    const QString title = record.title.simplified();
    const bool spoken = !record.text.isEmpty() && record.text != record.title;
    QString said = spoken ? quoted(record.text) : quoted(title);
    if (!record.person.isEmpty() && record.kind != ActivityKind::Call)
        said += QStringLiteral(" (") + record.person + u')';
    if (record.kind == ActivityKind::Message || !spoken || title.isEmpty())
        return head + QStringLiteral(": ") + said;
    return head + QStringLiteral(": ") + shortened(title, 160) + QStringLiteral("; ") + said;
}

std::vector<Record> recordsOf(const std::vector<const ActivityItem *> &items, size_t most)
{
    std::vector<Record> records;
    for (size_t i = 0; i < std::min(most, items.size()); ++i)
        records.push_back(recordOf(*items[i]));
    return records;
}

std::vector<Record> evidenceOf(const Dossier &dossier, const Explanation::Factor &factor, size_t most)
{
    std::vector<Record> cards;
    for (const RevenueSource &card : dossier.customer.revenue)
        cards.push_back(recordOf(card, dossier.asOf()));
    for (const InvoiceItem &invoice : dossier.contracts.invoices)
        cards.push_back(recordOf(invoice, dossier.asOf()));
    for (const UsageItem &usage : dossier.usage)
        cards.push_back(recordOf(usage, dossier));
    std::vector<Record> evidence;
    for (const Explanation::Record &wanted : factor.records) {
        if (evidence.size() == most)
            break;
        if (const Record *card = findIn(cards, wanted)) {
            evidence.push_back(*card);
            continue;
        }
        const auto item = std::ranges::find_if(dossier.activity, [&](const ActivityItem &candidate) {
            return timelineKindKey(candidate.kind) == wanted.kind &&
                   sourceKey(candidate.source) % u':' % candidate.record.externalId == wanted.id;
        });
        if (item != dossier.activity.end())
            evidence.push_back(recordOf(*item));
    }
    return evidence;
}

QString counted(qsizetype count, const QString &one, const QString &many)
{
    return QString::number(count) + u' ' + (count == 1 ? one : many);
}

} // namespace success::assistant
