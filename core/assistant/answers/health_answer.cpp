// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"

namespace success::assistant {

namespace {

constexpr size_t mostFactors = 4;

/// The level that the question takes the account to have.
std::optional<RiskLevel> askedLevel(const Question &question)
{
    if (question.has({"critical", "red"}))
        return RiskLevel::Critical;
    if (question.has({"risk", "risky", "atrisk", "amber", "yellow"}))
        return RiskLevel::AtRisk;
    if (question.has({"healthy", "green"}) && !question.has({"how", "not"}))
        return RiskLevel::Healthy;
    return {};
}

void sayLevel(AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    const QString name = dossier.account().name;
    const HealthScore &score = dossier.customer.score;
    if (score.score < 0) {
        QStringList reasons;
        for (const Explanation::Missing &missing : dossier.customer.explanation.missing)
            reasons << missing.reason;
        answer.say(Words::tr("%1 is not scored: %2").arg(name, reasons.join(u' ')), {scoreRecord(dossier)});
        return;
    }
    const auto asked = askedLevel(question);
    // `At risk` is also said of what is worse.
    const bool other =
        asked && *asked != score.level && !(*asked == RiskLevel::AtRisk && score.level == RiskLevel::Critical);
    const QString level =
        other ? Words::tr("%1, not %2").arg(levelWords(score.level), levelWords(*asked)) : levelWords(score.level);
    answer.say(Words::tr("%1 is %2: its health score is %3 of 100").arg(name, level).arg(score.score),
               {scoreRecord(dossier)});
}

void sayFactors(AnswerWriter &answer, const Dossier &dossier)
{
    const auto &factors = dossier.customer.explanation.factors;
    std::vector<Record> rest;
    QStringList restPoints;
    for (size_t i = 0; i < factors.size() && factors[i].points < 0; ++i) {
        const Record record = recordOf(factors[i], dossier.asOf());
        if (i >= mostFactors) {
            rest.push_back(record);
            restPoints << factors[i].title + u' ' + signedNumber(factors[i].points);
            continue;
        }
        std::vector<Record> records{record};
        for (Record &evidence : evidenceOf(dossier, factors[i], 2))
            records.push_back(std::move(evidence));
        answer.say(Words::tr("%1 points for %2: %3")
                       .arg(signedNumber(factors[i].points), factors[i].title, factors[i].evidence),
                   records);
    }
    if (!rest.empty())
        answer.say(Words::tr("What weighs less: %1").arg(listed(restPoints)), rest);
}

} // namespace

void sayHealth(AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    const HealthScore &score = dossier.customer.score;
    const Explanation &explanation = dossier.customer.explanation;
    sayLevel(answer, dossier, question);
    if (score.score < 0)
        return;
    if (score.level == RiskLevel::Healthy) {
        for (const Strength &strength : explanation.strengths)
            answer.say(strength.title + QStringLiteral(": ") + strength.evidence, {recordOf(strength, dossier.asOf())});
    }
    sayFactors(answer, dossier);
    if (score.partial && !explanation.missing.empty()) {
        QStringList missing;
        for (const Explanation::Missing &input : explanation.missing)
            missing << input.input;
        answer.say(Words::tr("Not measured, and so left out: %1").arg(listed(missing)), {scoreRecord(dossier)});
    }
}

} // namespace success::assistant
