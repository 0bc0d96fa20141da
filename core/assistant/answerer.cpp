// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answerer.h"

#include "core/assistant/answers/answers.h"
#include "core/assistant/other_accounts.h"
#include "core/assistant/stopped.h"
#include "core/assistant/word_search.h"
#include "core/assistant/wording.h"

#include <QSet>

#include <algorithm>
#include <tuple>
#include <utility>

namespace success::assistant {

namespace {

constexpr size_t mostPassages = 3;
constexpr int mostScans = 6;
constexpr double leastOfBest = 0.3; ///< of the best passage's relevance; below it a passage only adds noise

/// How a passage is introduced: `Call “Where we stand”, 21 Nov 2026`.
QString introduction(const Record &record, const Dossier &dossier)
{
    QString head = record.name;
    if (record.place == Place::Activity) {
        const auto item = std::ranges::find(dossier.activity, record.row, &ActivityItem::id);
        QString kind = item == dossier.activity.end() ? QString() : kindWords(item->record);
        if (!kind.isEmpty())
            kind[0] = kind[0].toUpper();
        const bool message = item != dossier.activity.end() && item->record.kind == ActivityKind::Message;
        head = message || record.name.isEmpty() ? kind : kind + u' ' + quoted(record.name, 100);
        if (!record.person.isEmpty() && item != dossier.activity.end() && item->record.kind != ActivityKind::Call)
            head += Words::tr(" by %1").arg(record.person);
    }
    return record.day.isValid() ? QString(head % u", " % dayText(record.day)) : head;
}

/// The bare facts of a card stand as they are; what people said is quoted.
QString passageSentence(const Record &record, const Passage &passage, const Dossier &dossier)
{
    const QString head = introduction(record, dossier);
    if (record.place == Place::Activity)
        return head + QStringLiteral(": ") + quoted(passage.text, longestPassage + 1);
    return passage.text.startsWith(record.name) ? passage.text : QString(head % u": " % passage.text);
}

} // namespace

Answerer::Answerer(Dossier dossier)
    : m_dossier(std::move(dossier))
{
}

const std::vector<Record> &Answerer::records()
{
    if (m_index)
        return m_index->records();
    if (m_records.empty())
        m_records = allRecords(m_dossier);
    return m_records;
}

Result<const PassageIndex *> Answerer::index(const CancelToken &stop)
{
    if (!m_index) {
        std::ignore = records();
        auto built = PassageIndex::build(std::exchange(m_records, {}), m_dossier.asOf().date, stop);
        if (!built)
            return tl::unexpected(built.error());
        m_index = std::move(*built);
    }
    return m_index.get();
}

Result<Answer> Answerer::search(const Question &question, const std::vector<std::string> &wanted,
                                const CancelToken &stop)
{
    AnswerWriter answer;
    const auto passages = index(stop);
    if (!passages)
        return tl::unexpected(passages.error());
    if (!wanted.empty()) {
        auto words = (*passages)->respelled(wanted);
        if (!words)
            return tl::unexpected(words.error());
        const auto found = (*passages)->find(*words);
        if (!found)
            return tl::unexpected(found.error());
        QSet<quint32> told;
        for (const FoundPassage &one : *found) {
            const Passage &passage = (*passages)->passages()[one.passage];
            const QDate day = (*passages)->records()[passage.record].day;
            if (question.period && day.isValid() && !question.period->holds(day))
                continue;
            if (told.size() == mostPassages || one.relevance < leastOfBest * found->front().relevance)
                break;
            if (told.contains(passage.record))
                continue;
            told.insert(passage.record);
            Record record = (*passages)->records()[passage.record];
            const QString text = passageSentence(record, passage, m_dossier);
            const bool titled = record.place == Place::Activity && record.name != passage.text;
            record.text = titled ? QString(shortened(record.name, 200) % u" · " % passage.text) : passage.text;
            answer.say(text, {record});
        }
    }
    return answer.finish(QStringLiteral("search"), nothingFound(m_dossier, {}));
}

Question Answerer::read(const QString &question, const CancelToken &stop)
{
    const Account &account = m_dossier.account();
    int scans = 0;
    const auto isWordOfAccount = [&](const std::string &word) {
        if (stop.isCancelled())
            return false;
        // A few words are found sooner in the texts as they are; many are worth the index.
        const auto passages = ++scans > mostScans ? index(stop) : nullptr;
        return passages && *passages ? (*passages)->holds(word) : holdsWord(records(), word);
    };
    return readQuestion(question, {m_dossier.asOf().date, {account.name, account.domain}, isWordOfAccount});
}

Result<std::vector<Answerer::Found>> Answerer::related(const QString &question, const CancelToken &stop)
{
    const std::vector<std::string> content = read(question, stop).content;
    std::vector<Found> related;
    const auto passages = index(stop);
    if (!passages)
        return tl::unexpected(passages.error());
    if (content.empty())
        return related;
    const auto words = (*passages)->respelled(content);
    if (!words)
        return tl::unexpected(words.error());
    const auto found = (*passages)->find(*words, PassageIndex::Holds::Any);
    if (!found)
        return tl::unexpected(found.error());
    QSet<quint32> told;
    for (const FoundPassage &one : *found) {
        const Passage &passage = (*passages)->passages()[one.passage];
        if (told.contains(passage.record))
            continue;
        told.insert(passage.record);
        related.push_back({&(*passages)->records()[passage.record], passage.text});
    }
    return related;
}

Result<Answer> Answerer::ask(const QString &question, const CancelToken &stop)
{
    if (std::ranges::none_of(question, [](QChar letter) { return letter.isLetterOrNumber(); }))
        return failure(ErrorKind::InvalidInput, Words::tr("Ask a question about the account, in a few words."));
    const Question read = this->read(question, stop);
    if (stop.isCancelled())
        return stopped();
    const auto isWordOfAccount = [&](const std::string &word) {
        return holdsWord(records(), word);
    };
    const auto other = otherAccountIn(read, m_dossier.everyone, m_dossier.account(), isWordOfAccount);
    return other.empty() ? answerOf(read, stop) : askOfOther(read, other, stop);
}

Result<Answer> Answerer::answerOf(const Question &question, const CancelToken &stop)
{
    AnswerWriter answer;
    for (const Intent intent : question.intents) {
        if (stop.isCancelled())
            return stopped();
        if (!question.isMostlyTopic || (takesTopic(intent) && !question.filter.empty()))
            say(intent, answer, m_dossier, question);
    }
    if (stop.isCancelled())
        return stopped();
    if (!answer.isEmpty())
        return answer.finish(intentKey(question.intents.front()), {});
    if (question.intents.empty() || question.isMostlyTopic)
        return search(question, question.content, stop);
    const Intent intent = question.intents.front();
    // What somebody noted is asked of notes alone; `voice notes` may be said anywhere.
    const bool ownNotes = intent == Intent::Notes && question.has({"i", "we", "my", "our", "you"});
    if (!question.topic.empty() && intent != Intent::Others && !ownNotes)
        return search(question, question.topic, stop);
    return answer.finish(intentKey(intent), nothingFound(m_dossier, intent));
}

Result<Answer> Answerer::askOfOther(const Question &question, const std::vector<std::string> &name,
                                    const CancelToken &stop)
{
    if (std::ranges::all_of(name, [&](const std::string &word) { return holdsWord(records(), word); }))
        return search(question, question.topic, stop); // what is said of it here
    return AnswerWriter().finish(intentKey(Intent::Others), nothingFound(m_dossier, Intent::Others));
}

std::optional<ActivityItem> Answerer::findActivity(const QString &kind, const QString &id) const
{
    for (const ActivityItem &item : m_dossier.activity) {
        const Record record = recordOf(item);
        if (record.kind == kind && record.id == id)
            return item;
    }
    for (const Decision &decision : m_dossier.decisions) {
        if (kind == u"decision" && QString::number(decision.id) == id) {
            ActivityItem item;
            item.id = decision.id;
            item.kind = decision.command == u"note" ? TimelineKind::Note : TimelineKind::Decision;
            item.record.at = decision.at;
            item.record.title = decision.summary;
            item.command = decision.command;
            return item;
        }
    }
    return {};
}

QStringList suggestedQuestions(const Account &account, RiskLevel level, bool pays)
{
    QStringList questions;
    if (level == RiskLevel::Critical || level == RiskLevel::AtRisk)
        questions << Words::tr("Why is it %1?").arg(levelWords(level));
    questions << Words::tr("What changed since last week?");
    questions << Words::tr("Summarise the last 3 calls");
    if (account.daysToRenewal)
        questions << Words::tr("When does it renew?");
    else if (pays)
        questions << Words::tr("Are there unpaid invoices?");
    questions << Words::tr("What should I do next?");
    return questions.mid(0, 4);
}

} // namespace success::assistant
