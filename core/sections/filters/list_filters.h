// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/section.h"
#include "core/sections/filters/section_filters.h"

namespace success {

// What narrows each list, as its route spells it.

/// `?risk=critical&q=hooli&untracked=shown&renewing=30&sort=arr:desc`.
[[nodiscard]] FilterRules healthFilters();
/// `?likelihood=high&source=stripe&ending=7&q=hooli&sort=estimated_value:desc`.
[[nodiscard]] FilterRules convertFilters();
/// `?status=past_due&source=stripe&month=2026-07&risk=critical&q=…`. Status `running` is active or trialing, as the
/// card counts; `month` is that of the next renewal, YYYY-MM.
[[nodiscard]] FilterRules contractFilters();
/// `?mismatches=only`.
[[nodiscard]] FilterRules reconciliationFilters();
/// `?source=attio&stage=Won&owner=…&show=at_risk&stale=yes`; `show` is a card above.
[[nodiscard]] FilterRules pipelineFilters();
/// `?likelihood=high&category=missing_feature&within=365&unblocked=yes&dismissed=shown&q=hooli&sort=lost_value:desc`.
[[nodiscard]] FilterRules reengageFilters();
/// `?status=unanswered&within=30&q=…`; unanswered: open or suggested.
[[nodiscard]] FilterRules requestFilters();
/// `?source=manual&kind=feature&within=90&q=…`.
[[nodiscard]] FilterRules shippedFilters();
/// `?status=ready&score=70&q=…`; ready: approved or drafted.
[[nodiscard]] FilterRules matchFilters();
/// `?account=hooli.example&kind=escalation&severity=high&within=30&q=…`.
[[nodiscard]] FilterRules signalFilters();

// Values of filters, in the order they are offered in.

[[nodiscard]] const QStringList &contractStatusKeys(); ///< `expiring_in_30_days` is no status of its own
[[nodiscard]] const QStringList &requestStatusKeys();
[[nodiscard]] const QStringList &matchStatusKeys();
[[nodiscard]] const QStringList &signalKindKeys();

// Filters that are spoken of by name.

inline const QString showKey = QStringLiteral("show");
inline const QString showActive = QStringLiteral("active");
inline const QString showAtRisk = QStringLiteral("at_risk");
inline const QString showHigh = QStringLiteral("high_likelihood");
inline const QString sourceFilter = QStringLiteral("source");
inline const QString stageFilter = QStringLiteral("stage");
inline const QString ownerFilter = QStringLiteral("owner");

/// A list as the terminal names it: the one a section shows under `?view=`.
struct NamedList
{
    QString name; ///< `health`, `reconciliation`, `requests` …; empty: the terminal has no list for it
    FilterRules rules;
};
[[nodiscard]] NamedList listShown(Section section, const QString &view);
/// The section that shows the list of that name; nullopt: none does.
[[nodiscard]] std::optional<Section> sectionOfList(const QString &name);

} // namespace success
