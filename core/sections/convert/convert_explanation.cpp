// SPDX-License-Identifier: Apache-2.0
#include "core/sections/convert/convert_explanation.h"

#include "core/sections/convert/convert_records.h"

#include <QCoreApplication>

namespace success {

namespace {

struct ConvertExplanation
{
    Q_DECLARE_TR_FUNCTIONS(ConvertExplanation)
};

/// Every input is missing, for one reason.
void explainNone(Explanation &explanation, const QString &reason)
{
    explanation.likelihood = Likelihood::NotScored;
    for (int input = 0; input < convertInputs; ++input)
        explanation.missing.push_back({convertInputKey(ConvertInput(input)), reason});
}

void explainCoverage(Explanation &explanation, const ConvertScore &score, const ConvertSettings &settings,
                     const ConvertFacts &facts)
{
    for (int i = 0; i < convertInputs; ++i) {
        const auto input = ConvertInput(i);
        const bool measured = (score.available >> i) & 1;
        if (settings.weights[size_t(i)] == 0)
            explanation.missing.push_back(
                {convertInputKey(input), ConvertExplanation::tr("Switched off: its weight is 0.")});
        else if (measured)
            explanation.available.push_back(convertInputKey(input));
        else
            explanation.missing.push_back({convertInputKey(input), missingInputReason(input, facts)});
    }
}

} // namespace

Result<Explanation> explainConvert(const Portfolio &portfolio, const Account &account, Database &cache)
{
    const auto index = quint32(portfolio.indexOf(account));
    const ConvertQueue &queue = convertQueueOf(portfolio);
    const Prospect *prospect = queue.prospects->find(index);
    Explanation explanation;
    explanation.domain = account.domain.isEmpty() ? account.key : account.domain;
    explanation.asOf = portfolio.asOf;
    explanation.level = portfolio.healthScores[index].level;
    if (!prospect) {
        explainNone(explanation, queue.prospects->bought[index]
                                     ? ConvertExplanation::tr("The account has bought already.")
                                     : ConvertExplanation::tr("The account has no trial, order or deal that is open."));
        return explanation;
    }
    const ConvertScore &score = queue.scores[size_t(prospect - queue.prospects->all.data())];
    const ConvertSettings &settings = convertSettingsOf(portfolio.workspace);
    explanation.likelihood = score.likelihood;
    if (score.score >= 0)
        explanation.score = score.score;
    explainCoverage(explanation, score, settings, prospect->facts);
    const auto read = cache.run([&](SQLite::Database &connection) {
        for (const ConvertFactor factor : factorsByPoints(score)) {
            const auto input = size_t(convertInputOf(factor));
            if (!((score.available >> input) & 1) || settings.weights[input] == 0)
                continue;
            FactorText text = describeConvertFactor(factor, prospect->facts);
            if (isFull(factor, prospect->assessment))
                text.remedy.clear();
            explanation.factors.push_back({convertFactorKey(factor), convertInputKey(ConvertInput(input)),
                                           convertFactorTitle(factor), score.points[size_t(factor)], text.evidence,
                                           convertRecords(factor, portfolio, account, connection), text.remedy});
        }
    });
    if (!read)
        return tl::unexpected(read.error());
    return explanation;
}

} // namespace success
