// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/answer.h"
#include "core/assistant/dossier.h"
#include "core/assistant/passage_index.h"
#include "core/assistant/question.h"
#include "core/net/cancel.h"

namespace success::assistant {

/// Answers questions about one account from its records alone: no network, no model; the same question on the same
/// records gets the same answer. For a worker thread; its search index is made when a question first needs it.
class Answerer
{
public:
    explicit Answerer(Dossier dossier);

    /// Refused: a question without a word. ErrorKind::Cancelled once `stop` is cancelled; the next question begins
    /// anew.
    [[nodiscard]] Result<Answer> ask(const QString &question, const CancelToken &stop = {});

    /// A record and the part of it that answers.
    struct Found
    {
        const Record *record = nullptr; ///< lives as long as the answerer
        QString passage;
    };
    /// Records that hold a content word of the question, the best first, each once; empty where it has none.
    [[nodiscard]] Result<std::vector<Found>> related(const QString &question, const CancelToken &stop = {});

    [[nodiscard]] const Dossier &dossier() const { return m_dossier; }
    /// The item of the feed that a citation names by kind and id; nullopt: it names none.
    [[nodiscard]] std::optional<ActivityItem> findActivity(const QString &kind, const QString &id) const;

private:
    [[nodiscard]] Question read(const QString &question, const CancelToken &stop);
    [[nodiscard]] Result<Answer> answerOf(const Question &question, const CancelToken &stop);
    /// The question names another account, by these words.
    [[nodiscard]] Result<Answer> askOfOther(const Question &question, const std::vector<std::string> &name,
                                            const CancelToken &stop);
    [[nodiscard]] Result<Answer> search(const Question &question, const std::vector<std::string> &wanted,
                                        const CancelToken &stop);
    [[nodiscard]] Result<const PassageIndex *> index(const CancelToken &stop);
    [[nodiscard]] const std::vector<Record> &records();

    Dossier m_dossier;
    std::vector<Record> m_records; ///< until the index takes them over; empty until they are asked for
    std::unique_ptr<PassageIndex> m_index;
};

/// Questions worth asking about the account, as a person would, the most pressing first; at most four.
[[nodiscard]] QStringList suggestedQuestions(const Account &account, RiskLevel level, bool pays);

} // namespace success::assistant
