// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/prompt/chosen_records.h"

#include "core/assistant/records.h"

#include <QHash>
#include <QSet>

namespace success::assistant {

namespace {

QString nameOf(const QString &kind, const QString &id)
{
    return kind % u'\n' % id;
}

/// The score, and what it is made of.
std::vector<Record> scoreRecords(const Dossier &dossier)
{
    std::vector<Record> records{scoreRecord(dossier)};
    for (const Explanation::Factor &factor : dossier.customer.explanation.factors)
        records.push_back(recordOf(factor, dossier.asOf()));
    return records;
}

class Choice
{
public:
    void add(const Record &record)
    {
        const QString name = nameOf(record.kind, record.id);
        if (m_chosen.contains(name))
            return;
        m_chosen.insert(name);
        m_records.push_back(record);
    }
    [[nodiscard]] std::vector<Record> take() { return std::move(m_records); }

private:
    std::vector<Record> m_records;
    QSet<QString> m_chosen;
};

void addCited(Choice &choice, const Answer &builtIn, const std::vector<Record> &all)
{
    QHash<QString, const Record *> byName;
    for (const Record &record : all)
        byName.insert(nameOf(record.kind, record.id), &record);
    for (const Citation &citation : builtIn.citations) {
        const Record *record = byName.value(nameOf(citation.kind, citation.id));
        const Record asCited{citation.kind,    citation.id, citation.day,   {},
                             citation.excerpt, {},          citation.place, citation.row};
        choice.add(record != nullptr ? *record : asCited);
    }
}

} // namespace

Result<std::vector<Record>> recordsFor(Answerer &answerer, const QString &question, const Answer &builtIn,
                                       int longestRecord, const CancelToken &stop)
{
    const Dossier &dossier = answerer.dossier();
    const auto related = answerer.related(question, stop);
    if (!related)
        return tl::unexpected(related.error());
    const std::vector<Record> score = scoreRecords(dossier);
    const std::vector<Record> all = allRecords(dossier);
    Choice choice;
    addCited(choice, builtIn, all);
    for (const Answerer::Found &found : *related) {
        Record record = *found.record;
        if (record.text.size() > longestRecord)
            record.text = found.passage.startsWith(record.name) ? found.passage : record.name % u" · " % found.passage;
        choice.add(record);
    }
    for (const Record &record : score)
        choice.add(record);
    const auto addPlaces = [&](bool (*wanted)(Place)) {
        for (const Record &record : all) {
            if (wanted(record.place))
                choice.add(record);
        }
    };
    choice.add(all.front()); // the account itself
    addPlaces([](Place place) { return place == Place::Revenue || place == Place::Usage; });
    addPlaces([](Place place) { return place == Place::Activity; });
    addPlaces([](Place) { return true; });
    return choice.take();
}

} // namespace success::assistant
