// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/answer_writer.h"
#include "core/assistant/dossier.h"
#include "core/assistant/question.h"
#include "core/assistant/records.h"

namespace success::assistant {

// Each says what the records tell on one intent, and nothing where they tell nothing.

void sayHealth(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayChanges(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayCalls(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayRequests(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayCommitments(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayRenewal(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayValue(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayBilling(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayUsage(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayContacts(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayMood(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayDeals(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayNextSteps(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayRoutes(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayCompany(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayOverview(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayNotes(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayMessages(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayDocuments(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayConvert(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayReengage(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayTerms(AnswerWriter &answer, const Dossier &dossier, const Question &question);
void sayDecisions(AnswerWriter &answer, const Dossier &dossier, const Question &question);

/// Says what an intent asks for.
void say(Intent intent, AnswerWriter &answer, const Dossier &dossier, const Question &question);
/// One sentence that says what was looked at; `intent` nullopt: everything was.
[[nodiscard]] QString nothingFound(const Dossier &dossier, std::optional<Intent> intent);

// What several of them use.

/// Signals of these kinds, newest first, those that hold the topic where the question has one.
[[nodiscard]] std::vector<const ActivityItem *> signalsOf(const Dossier &dossier, const Question &question,
                                                          std::initializer_list<SignalKind> kinds);
/// The record holds at least half of the words, by their stems; true for no words.
[[nodiscard]] bool holdsTopic(const Record &record, const std::vector<std::string> &topic);
/// `Complaint on 3 Nov 2026: Exports time out; “They die at 40 MB.” (Jane Doe)`.
[[nodiscard]] QString itemSentence(const ActivityItem &item);
/// Their records, the first `most`.
[[nodiscard]] std::vector<Record> recordsOf(const std::vector<const ActivityItem *> &items, size_t most);
/// The records a factor rests on, as they are known here; at most `most`.
[[nodiscard]] std::vector<Record> evidenceOf(const Dossier &dossier, const Explanation::Factor &factor, size_t most);
/// `1 call`, `3 calls`.
[[nodiscard]] QString counted(qsizetype count, const QString &one, const QString &many);
/// The commitment with the day it is due by, where its words name one.
struct Commitment
{
    const ActivityItem *item = nullptr;
    QDate due;
    Record record;
};
[[nodiscard]] std::vector<Commitment> commitmentsOf(const Dossier &dossier, const Question &question);

/// A sentence lists no more than so many records of a kind.
inline constexpr size_t mostCited = 20;

} // namespace success::assistant
