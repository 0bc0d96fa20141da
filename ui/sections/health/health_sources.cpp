// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/health/health_sources.h"

#include <QCoreApplication>

namespace success::ui {

std::vector<SourceCost> healthSourceCosts()
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("HealthSources", text);
    };
    return {{SourceId::PostHog,
             tr("Without PostHog, usage is unknown: adoption is not scored and active users are blank.")},
            {SourceId::Stripe, tr("Without Stripe, invoices are unknown: payment state rests on Salesbricks alone.")},
            {SourceId::Salesbricks,
             tr("Without Salesbricks, contract terms and seats are unknown: renewal pressure rests on Stripe alone.")},
            {SourceId::BuildBetter, tr("Without BuildBetter, calls and signals are unknown: signals are not scored.")}};
}

} // namespace success::ui
