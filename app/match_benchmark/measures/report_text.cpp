// SPDX-License-Identifier: Apache-2.0
#include "app/match_benchmark/measures/report_text.h"

#include "core/matching/confidence.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace success::matching {

namespace {

using Json = nlohmann::ordered_json;

/// Four places: more would be noise at a few hundred requests.
double rounded(double value)
{
    return std::round(value * 10'000.0) / 10'000.0;
}

Json qualityJson(const Quality &quality)
{
    return {{"requests", quality.requests},
            {"recall_at_1", rounded(quality.recallAt1)},
            {"recall_at_5", rounded(quality.recallAt5)},
            {"mrr", rounded(quality.mrr)}};
}

Json calibrationJson(const Calibration &calibration)
{
    Json rows = Json::array();
    for (const CalibrationRow &row : calibration) {
        const double count = std::max(1, row.suggestions);
        rows.push_back({{"from", row.from},
                        {"to", row.to},
                        {"suggestions", row.suggestions},
                        {"right", row.right},
                        {"mean_score", rounded(row.confidence / count)},
                        {"share_right", rounded(row.right / count)}});
    }
    return rows;
}

Json comparisonJson(const Comparison &comparison)
{
    Json matcher = qualityJson(comparison.matcher);
    matcher["suggested"] = comparison.suggested;
    matcher["calibration"] = calibrationJson(comparison.calibration);
    const auto interval = [](const Interval &gain) {
        return Json::array({rounded(gain.low), rounded(gain.high)});
    };
    return {{"matcher", std::move(matcher)},
            {"bm25", qualityJson(comparison.bm25)},
            {"gain_95", {{"mrr", interval(comparison.mrrGain)}, {"recall_at_5", interval(comparison.recallGain)}}}};
}

QString number(double value)
{
    return QString::number(value, 'f', 3);
}

QString qualityLine(const QString &name, const Quality &quality)
{
    return QStringLiteral("  %1 %2     %3     %4\n")
        .arg(name, -9)
        .arg(number(quality.recallAt1), number(quality.recallAt5), number(quality.mrr));
}

QString comparisonText(const QString &name, const Comparison &comparison)
{
    const auto interval = [](const Interval &gain) {
        return QStringLiteral("%1 … %2").arg(number(gain.low), number(gain.high));
    };
    return QStringLiteral("%1, %2 requests\n            recall@1  recall@5  MRR\n")
               .arg(name)
               .arg(comparison.matcher.requests) +
           qualityLine(QStringLiteral("matcher"), comparison.matcher) +
           qualityLine(QStringLiteral("bm25"), comparison.bm25) +
           QStringLiteral("  gain, 95 of 100 draws: recall@5 %1, MRR %2\n\n")
               .arg(interval(comparison.recallGain), interval(comparison.mrrGain));
}

QString calibrationText(const Comparison &comparison)
{
    QString text = QStringLiteral("calibration of the five best of each request\n"
                                  "  score     suggestions  mean score  right of 100\n");
    for (const CalibrationRow &row : comparison.calibration) {
        const double count = std::max(1, row.suggestions);
        text += QStringLiteral("  %1–%2 %3 %4 %5\n")
                    .arg(row.from, 3)
                    .arg(row.to, -3)
                    .arg(row.suggestions, 12)
                    .arg(row.confidence / count, 11, 'f', 1)
                    .arg(100.0 * row.right / count, 13, 'f', 1);
    }
    return text + QStringLiteral("  suggested (score %1 or more): %2 of %3 requests\n")
                      .arg(leastConfidence)
                      .arg(comparison.suggested)
                      .arg(comparison.matcher.requests);
}

} // namespace

QByteArray reportText(const Report &report, const LabelledData &data)
{
    QString text;
    for (const auto &[name, comparison] : report.byRepository)
        text += comparisonText(name, comparison);
    text += comparisonText(QStringLiteral("overall"), report.overall) + calibrationText(report.overall);
    for (const QString &remark : data.remarks)
        text += QStringLiteral("note: %1\n").arg(remark);
    return text.toUtf8();
}

QByteArray reportJson(const Report &report, const LabelledData &data)
{
    Json json = comparisonJson(report.overall);
    Json repositories = Json::object();
    for (const auto &[name, comparison] : report.byRepository)
        repositories[name.toStdString()] = comparisonJson(comparison);
    json["by_repo"] = std::move(repositories);
    Json remarks = Json::array();
    for (const QString &remark : data.remarks)
        remarks.push_back(remark.toStdString());
    json["data"] = {{"requests", data.requestCount}, {"entries", data.entryCount}, {"remarks", std::move(remarks)}};
    return QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace success::matching
