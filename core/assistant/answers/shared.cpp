// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"
#include "core/matching/stemmer.h"
#include "core/matching/words.h"

#include <algorithm>
#include <unordered_set>

namespace success::assistant {

namespace {

/// The first whose record has this id.
template<typename Items, typename... More>
std::optional<Record> recordWith(const QString &id, const Items &items, const More &...more)
{
    for (const auto &item : items) {
        Record record = recordOf(item, more...);
        if (record.id == id)
            return record;
    }
    return {};
}

/// What `explain` names, as it is known here.
std::optional<Record> evidenceWith(const Dossier &dossier, const Explanation::Record &wanted)
{
    const auto is = [&](const char16_t *kind) {
        return wanted.kind == QStringView(kind);
    };
    if (is(u"contract"))
        return recordWith(wanted.id, dossier.customer.revenue, dossier.asOf());
    if (is(u"invoice"))
        return recordWith(wanted.id, dossier.contracts.invoices, dossier.asOf());
    if (is(u"usage"))
        return recordWith(wanted.id, dossier.usage, dossier);
    if (is(u"person"))
        return recordWith(wanted.id, dossier.people);
    if (is(u"deal") || is(u"order")) {
        auto deal = recordWith(wanted.id, dossier.deals);
        return deal ? deal : recordWith(wanted.id, dossier.contracts.terms);
    }
    const auto item = std::ranges::find_if(dossier.activity, [&](const ActivityItem &candidate) {
        return timelineKindKey(candidate.kind) == wanted.kind &&
               sourceKey(candidate.source) % u':' % candidate.record.externalId == wanted.id;
    });
    return item == dossier.activity.end() ? std::nullopt : std::optional(recordOf(*item));
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
        if (wanted && question.isInTime(dateOf(item.record.at)) && holdsTopic(recordOf(item), question.filter))
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
    std::vector<Record> evidence;
    for (const Explanation::Record &wanted : factor.records) {
        if (evidence.size() == most)
            break;
        if (auto record = evidenceWith(dossier, wanted))
            evidence.push_back(std::move(*record));
    }
    return evidence;
}

QString counted(qsizetype count, const QString &one, const QString &many)
{
    return QString::number(count) + u' ' + (count == 1 ? one : many);
}

} // namespace success::assistant
