// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/answer.h"
#include "core/assistant/dossier.h"
#include "core/assistant/passage_index.h"
#include "core/assistant/question.h"

namespace success::assistant {

/// Answers questions about one account from its records alone: no network, no model; the same question on the same
/// records gets the same answer. For a worker thread; its search index is made when a question first needs it.
class Answerer
{
public:
    explicit Answerer(Dossier dossier);

    /// Refused: a question without a word.
    [[nodiscard]] Result<Answer> ask(const QString &question);

    [[nodiscard]] const Dossier &dossier() const { return m_dossier; }
    /// The item of the feed that a citation names by kind and id; nullopt: it names none.
    [[nodiscard]] std::optional<ActivityItem> findActivity(const QString &kind, const QString &id) const;

private:
    [[nodiscard]] Result<Answer> search(const Question &question);
    [[nodiscard]] Result<const PassageIndex *> index();

    Dossier m_dossier;
    std::unique_ptr<PassageIndex> m_index;
    std::vector<std::string> m_words; ///< stems of the records' words, sorted; empty until they are asked for
};

/// Questions worth asking about the account, as a person would, the most pressing first; at most four.
[[nodiscard]] QStringList suggestedQuestions(const Account &account, RiskLevel level, bool pays);

} // namespace success::assistant
