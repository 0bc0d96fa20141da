// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/record.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace success::assistant {

/// A record that a sentence rests on.
struct Citation
{
    QString kind, id; ///< as Record has them
    QDate day;        ///< invalid: it has none
    QString excerpt;  ///< the words and figures that the sentence uses
    Place place = Place::Activity;
    qint64 row = 0; ///< as Record::row
};

struct Sentence
{
    QString text;
    std::vector<int> citations;     ///< from 1, ascending
    std::vector<int> unsupported{}; ///< numbers a model cited that none of its records has, ascending
};

/// What is said on a question. Every sentence of the built-in answerer has a citation, but for the only one where
/// nothing was found; what a sentence of a model without one says, rests on nothing.
struct Answer
{
    std::vector<Sentence> sentences;
    std::vector<Citation> citations; ///< citation n is at n − 1
    QString intent;                  ///< `health`, `changes` … `search`: what the question was taken for
    QString provider;                ///< `built-in`, `openai`, `anthropic`
    QString model{};                 ///< its name; empty: built-in
    QString incomplete{};            ///< why it stops short, as a sentence; empty: it is whole

    [[nodiscard]] bool foundNothing() const { return citations.empty(); }
};

/// `{answer: [{text, citations: [n]}], citations: {n: {kind, id, date, excerpt}}, intent, provider}`; of a model's
/// also `model`, `incomplete` where it is, and `unsupported: [n]` beside the citations of a sentence that has any.
[[nodiscard]] nlohmann::ordered_json answerJson(const Answer &answer);

} // namespace success::assistant
