// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/health/source_gaps.h"

#include <QCoreApplication>

namespace success::ui {
namespace {

bool hasSynced(const Portfolio &portfolio, SourceId source)
{
    const auto state = std::ranges::find(portfolio.sources, source, &SourceState::source);
    return state != portfolio.sources.end() && state->lastSuccessAt;
}

QString costOf(SourceId source)
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("HealthSources", text);
    };
    switch (source) {
    case SourceId::PostHog:
        return tr("Without PostHog, usage is unknown: adoption is not scored and active users are blank.");
    case SourceId::Stripe:
        return tr("Without Stripe, invoices are unknown: payment state rests on Salesbricks alone.");
    case SourceId::Salesbricks:
        return tr("Without Salesbricks, contract terms and seats are unknown: renewal pressure rests on Stripe alone.");
    case SourceId::BuildBetter:
        return tr("Without BuildBetter, calls and signals are unknown: signals are not scored.");
    default:
        return {};
    }
}

} // namespace

std::vector<SourceGap> healthSourceGaps(const Portfolio &portfolio)
{
    std::vector<SourceGap> gaps;
    for (const auto source : {SourceId::PostHog, SourceId::Stripe, SourceId::Salesbricks, SourceId::BuildBetter}) {
        if (!hasSynced(portfolio, source))
            gaps.push_back({source, costOf(source)});
    }
    return gaps;
}

bool nothingSynced(const Portfolio &portfolio)
{
    return std::ranges::none_of(portfolio.sources, [](const auto &state) { return state.lastSuccessAt.has_value(); });
}

std::optional<Instant> lastUpdated(const Portfolio &portfolio)
{
    std::optional<Instant> oldest;
    for (const auto &state : portfolio.sources) {
        if (state.lastSuccessAt && (!oldest || *state.lastSuccessAt < *oldest))
            oldest = state.lastSuccessAt;
    }
    return oldest;
}

} // namespace success::ui
