// SPDX-License-Identifier: Apache-2.0
#include "core/sections/reengage/reengage_explanation.h"

#include "core/sections/reengage/reengage_records.h"

#include <QCoreApplication>

namespace success {

namespace {

struct ReengageExplanation
{
    Q_DECLARE_TR_FUNCTIONS(ReengageExplanation)
};

void explainCoverage(Explanation &explanation, const ReengageEntry &entry, const ReengageSettings &settings)
{
    for (int i = 0; i < reengageInputs; ++i) {
        const auto input = ReengageInput(i);
        const bool measured = (entry.score.available >> i) & 1;
        if (settings.weights[size_t(i)] == 0)
            explanation.missing.push_back(
                {reengageInputKey(input), ReengageExplanation::tr("Switched off: its weight is 0.")});
        else if (measured)
            explanation.available.push_back(reengageInputKey(input));
        else
            explanation.missing.push_back({reengageInputKey(input), missingInputReason(input, entry.facts)});
    }
}

BlockerEvidence evidenceOf(const Portfolio &portfolio, quint32 place)
{
    const ReengageQueue &queue = reengageQueueOf(portfolio);
    const auto &blocker = queue.entries[place].blocker;
    if (!blocker)
        return {};
    const ReleaseLoop &loop = releaseLoopIn(portfolio);
    const ShippedEntry &shipped = loop.shipped[blocker->shipped];
    return {shipped.title, dateOf(shipped.at),
            blocker->request ? loop.requests[*blocker->request].text : queue.reasonAt(place), !blocker->request};
}

Explanation bareExplanation(const Portfolio &portfolio, std::optional<quint32> account)
{
    Explanation explanation;
    explanation.asOf = portfolio.asOf;
    explanation.likelihood = Likelihood::NotScored;
    if (account) {
        const Account &known = portfolio.accounts[*account];
        explanation.domain = known.domain.isEmpty() ? known.key : known.domain;
        explanation.level = portfolio.healthScores[*account].level;
    }
    return explanation;
}

} // namespace

Result<Explanation> explainReengage(const Portfolio &portfolio, const Account &account, Database &cache)
{
    const auto index = quint32(portfolio.indexOf(account));
    if (const auto place = reengageQueueOf(portfolio).bestOf(index))
        return explainLostDeal(portfolio, *place, cache);
    Explanation explanation = bareExplanation(portfolio, index);
    for (int input = 0; input < reengageInputs; ++input)
        explanation.missing.push_back({reengageInputKey(ReengageInput(input)),
                                       ReengageExplanation::tr("The account has no closed-lost Salesbricks deal.")});
    return explanation;
}

Result<Explanation> explainLostDeal(const Portfolio &portfolio, quint32 place, Database &cache)
{
    const ReengageQueue &queue = reengageQueueOf(portfolio);
    const ReengageEntry &entry = queue.entries[place];
    const ReengageSettings &settings = queue.decisions->settings;
    const Assessment assessment = assessReengage(entry.facts);
    const BlockerEvidence blocker = evidenceOf(portfolio, place);
    Explanation explanation = bareExplanation(portfolio, queue.dealAt(place).account);
    explanation.likelihood = entry.score.likelihood;
    if (entry.score.score >= 0)
        explanation.score = entry.score.score;
    explainCoverage(explanation, entry, settings);
    const auto read = cache.run([&](SQLite::Database &connection) {
        for (const ReengageFactor factor : factorsByPoints(entry.score)) {
            const auto input = reengageInputOf(factor);
            if (input && settings.weights[size_t(*input)] == 0)
                continue;
            FactorText text = describeReengageFactor(factor, entry.facts, entry.score, blocker);
            if (isFull(factor, assessment))
                text.remedy.clear();
            explanation.factors.push_back(
                {reengageFactorKey(factor), input ? reengageInputKey(*input) : QStringLiteral("reason"),
                 reengageFactorTitle(factor), entry.score.points[size_t(factor)], text.evidence,
                 reengageRecords(factor, portfolio, place, connection), text.remedy});
        }
    });
    if (!read)
        return tl::unexpected(read.error());
    return explanation;
}

} // namespace success
