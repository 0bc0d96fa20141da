// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/intent.h"

#include <QDate>
#include <QStringList>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace success::assistant {

/// The days a question is about.
struct Period
{
    QDate from;    ///< the first day of it
    QString words; ///< as asked: `last week`
    QDate until{}; ///< the last day of it; invalid: it goes on to the as-of day

    [[nodiscard]] bool holds(QDate day) const { return day >= from && (!until.isValid() || day <= until); }
    bool operator==(const Period &) const = default;
};

/// What a question asks for.
struct Question
{
    QString text;
    std::vector<Intent> intents;      ///< in the order asked, at most three; empty: nothing is known of such questions
    std::vector<std::string> content; ///< its content words, folded, each once, without the account's own name
    std::vector<std::string> topic;   ///< those of them that no intent explains
    bool isMostlyTopic = false;       ///< more of the content is topic than not
    std::vector<std::string> filter;  ///< of the topic, what narrows a list: words of the account's records, and what
                                      ///< stands behind `about` and the like
    std::optional<int> count;         ///< `the last three calls`
    std::optional<Period> period;
    std::vector<std::string> words; ///< all of them, folded, spelling corrected

    /// The day lies in the period asked for; true where none is.
    [[nodiscard]] bool isInTime(QDate day) const { return !period || period->holds(day); }
    [[nodiscard]] bool has(std::initializer_list<const char *> anyOf) const;
};

/// What the reader of a question has to know of the account.
struct QuestionContext
{
    QDate today;
    QStringList names;                                        ///< the account's name and domain
    std::function<bool(const std::string &)> isWordOfAccount; ///< it, or another form of it, stands in its records
};

/// Reads the first 100 words.
[[nodiscard]] Question readQuestion(const QString &text, const QuestionContext &context);

} // namespace success::assistant
