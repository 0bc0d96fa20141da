// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/explanation.h"

#include "core/sections/customer/factor_records.h"
#include "core/sections/health/health_section.h"

#include <QCoreApplication>

namespace success {

namespace {

void explainCoverage(Explanation &explanation, const HealthScore &score, const HealthSettings &settings,
                     const HealthFacts &facts)
{
    for (int i = 0; i < healthInputs; ++i) {
        const auto input = HealthInput(i);
        const bool measured = (score.available >> i) & 1;
        if (measured && settings.weights[size_t(i)] > 0)
            explanation.available.push_back(healthInputKey(input));
        else if (settings.weights[size_t(i)] == 0)
            explanation.missing.push_back(
                {healthInputKey(input), QCoreApplication::translate("Explanation", "Switched off: its weight is 0.")});
        else
            explanation.missing.push_back({healthInputKey(input), missingInputReason(input, facts)});
    }
}

} // namespace

Result<Explanation> explainHealth(const Portfolio &portfolio, const Account &account, Database &cache)
{
    const size_t index = portfolio.indexOf(account);
    const HealthScore &score = portfolio.healthScores[index];
    const Assessment &assessment = portfolio.healthAssessments[index];
    const HealthSettings &settings = portfolio.workspace.health;
    Explanation explanation;
    explanation.domain = account.domain.isEmpty() ? account.key : account.domain;
    explanation.asOf = portfolio.asOf;
    explanation.level = score.level;
    if (score.score >= 0)
        explanation.score = score.score;
    explainCoverage(explanation, score, settings, portfolio.healthFacts[index]);
    explanation.strengths = healthStrengths(portfolio.healthFacts[index]);
    const auto read = cache.run([&](SQLite::Database &connection) {
        for (const HealthFactor factor : factorsByPoints(score)) {
            const HealthInput input = healthInputOf(factor);
            if (assessment.values[size_t(factor)] == 0 || settings.weights[size_t(input)] == 0)
                continue;
            FactorText text = describeHealthFactor(factor, portfolio.healthFacts[index]);
            FactorRecords found = factorRecords(factor, portfolio, account, connection);
            explanation.factors.push_back({healthFactorKey(factor), healthInputKey(input), healthFactorTitle(factor),
                                           -score.penalties[size_t(factor)],
                                           found.evidence.isEmpty() ? text.evidence : found.evidence,
                                           std::move(found.records), text.remedy});
        }
    });
    if (!read)
        return tl::unexpected(read.error());
    return explanation;
}

nlohmann::ordered_json explanationJson(const Explanation &explanation)
{
    using Json = nlohmann::ordered_json;
    const auto text = [](const QString &value) {
        return Json(value.toStdString());
    };
    Json available = Json::array();
    for (const QString &input : explanation.available)
        available.push_back(text(input));
    Json missing = Json::array();
    for (const auto &input : explanation.missing)
        missing.push_back({{"input", text(input.input)}, {"reason", text(input.reason)}});
    Json factors = Json::array();
    for (const auto &factor : explanation.factors) {
        Json records = Json::array();
        for (const auto &record : factor.records)
            records.push_back({{"kind", text(record.kind)}, {"id", text(record.id)}});
        factors.push_back({{"kind", text(factor.kind)},
                           {"input", text(factor.input)},
                           {"title", text(factor.title)},
                           {"points", factor.points},
                           {"evidence", text(factor.evidence)},
                           {"records", std::move(records)},
                           {"remedy", text(factor.remedy)}});
    }
    Json strengths = Json::array();
    for (const auto &strength : explanation.strengths)
        strengths.push_back(
            {{"kind", text(strength.kind)}, {"title", text(strength.title)}, {"evidence", text(strength.evidence)}});
    Json json = {{"domain", text(explanation.domain)},
                 {"as_of", text(explanation.asOf.date.toString(Qt::ISODate))},
                 {"score", explanation.score ? Json(*explanation.score) : Json(nullptr)},
                 {"risk_level", text(riskLevelKey(explanation.level))}};
    if (explanation.likelihood)
        json["likelihood"] = text(likelihoodKey(*explanation.likelihood));
    json["coverage"] = {{"available", std::move(available)}, {"missing", std::move(missing)}};
    json["factors"] = std::move(factors);
    json["strengths"] = std::move(strengths);
    return json;
}

} // namespace success
