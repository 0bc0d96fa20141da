// SPDX-License-Identifier: Apache-2.0
#include "core/sections/history/day_scores.h"

#include "core/portfolio/convert_queue.h"
#include "core/portfolio/reengage_queue.h"
#include "core/sections/health/health_snapshot.h"
#include "core/sections/history/earned_detail.h"

namespace success {

namespace {

/// Whole numbers in a row: the same text for the same score, made in the same way.
class Mark
{
public:
    template<typename Numbers>
    Mark &addAll(const Numbers &numbers)
    {
        for (const auto number : numbers)
            add(int(number));
        return *this;
    }
    Mark &add(long number)
    {
        m_text += std::to_string(number);
        m_text += ' ';
        return *this;
    }
    [[nodiscard]] std::string text() const { return m_text; }

private:
    std::string m_text;
};

std::string markOf(const HealthSide &side, const HealthScore &score)
{
    return Mark()
        .addAll(score.penalties)
        .add(side.assessment.available)
        .add(long(side.measured))
        .addAll(side.settings.weights)
        .add(side.settings.atRiskFrom)
        .add(side.settings.healthyFrom)
        .text();
}

/// What points were earned for, with the settings of the day.
template<typename Score, typename Settings>
std::string markOf(const Score &score, const Settings &settings)
{
    return Mark()
        .addAll(score.points)
        .add(score.available)
        .addAll(settings.weights)
        .add(settings.mediumFrom)
        .add(settings.highFrom)
        .text();
}

} // namespace

DayScores healthDay(QDate day, std::vector<SidedAccount> accounts)
{
    DayScores scores{Section::Health, day, {}, {}};
    std::vector<HealthSide> sides;
    sides.reserve(accounts.size());
    scores.scores.reserve(accounts.size());
    for (SidedAccount &account : accounts) {
        const HealthScore score = scoreHealth(account.side.assessment, account.side.settings);
        if (score.score < 0)
            continue;
        scores.scores.push_back(
            {std::move(account.key), score.score, riskLevelKey(score.level), markOf(account.side, score)});
        sides.push_back(account.side);
    }
    scores.detailOf = [sides = std::move(sides)](size_t place) {
        const HealthSide &side = sides[place];
        return snapshotDetail(side, scoreHealth(side.assessment, side.settings));
    };
    return scores;
}

DayScores healthDay(const Portfolio &portfolio)
{
    std::vector<SidedAccount> accounts;
    for (size_t i = 0; i < portfolio.accounts.size(); ++i) {
        if (portfolio.accounts[i].inHealth)
            accounts.push_back({portfolio.accounts[i].key,
                                {portfolio.healthAssessments[i], measuredFactors(portfolio.healthFacts[i]),
                                 portfolio.workspace.health}});
    }
    return healthDay(portfolio.asOf.date, std::move(accounts));
}

DayScores convertDay(const Portfolio &portfolio)
{
    DayScores scores{Section::Convert, portfolio.asOf.date, {}, {}};
    const ConvertQueue &queue = convertQueueOf(portfolio);
    const ConvertSettings &settings = convertSettingsOf(portfolio.workspace);
    std::vector<ConvertScore> scored;
    for (const ConvertCandidate &candidate : queue.candidates) {
        const ConvertScore &score = queue.scoreOf(candidate);
        if (score.score < 0)
            continue;
        scores.scores.push_back({portfolio.accounts[candidate.account].key, score.score,
                                 likelihoodKey(score.likelihood), markOf(score, settings)});
        scored.push_back(score);
    }
    scores.detailOf = [scored = std::move(scored), settings](size_t place) {
        return earnedDetail(scored[place], settings);
    };
    return scores;
}

DayScores reengageDay(const Portfolio &portfolio)
{
    DayScores scores{Section::ReEngage, portfolio.asOf.date, {}, {}};
    const ReengageQueue &queue = reengageQueueOf(portfolio);
    const ReengageSettings settings = reengageDecisionsIn(portfolio.workspace).settings;
    std::vector<ReengageScore> scored;
    for (size_t place = 0; place < queue.entries.size(); ++place) {
        const ReengageScore &score = queue.entries[place].score;
        if (score.score < 0)
            continue;
        scores.scores.push_back({dealIdOf(queue.dealAt(quint32(place))), score.score, likelihoodKey(score.likelihood),
                                 markOf(score, settings)});
        scored.push_back(score);
    }
    scores.detailOf = [scored = std::move(scored), settings](size_t place) {
        return earnedDetail(scored[place], settings);
    };
    return scores;
}

std::array<DayScores, 3> dayScores(const Portfolio &portfolio)
{
    return {healthDay(portfolio), convertDay(portfolio), reengageDay(portfolio)};
}

} // namespace success
