// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/sources/source.h"

#include <nlohmann/json.hpp>

#include <QHash>

namespace success::buildbetter {

/// Which names of signal types count as what: they are configured per organization (wire contract buildbetter.md, top).
/// Names are compared without case, `_` and spaces.
class SignalTypes
{
public:
    /// Options `request_types`, `escalation_types`, `churn_types`, `complaint_types`, `objection_types`,
    /// `issue_types`, `commitment_types` (comma-separated) replace the defaults.
    explicit SignalTypes(const SourceOptions &options);

    /// The most serious kind among a signal's types; Other where none is known. Never Nps.
    [[nodiscard]] SignalKind kindOf(const QStringList &typeNames) const;
    [[nodiscard]] static bool isNps(const QString &typeName);

private:
    QHash<QString, SignalKind> m_kinds; ///< by normalised name
};

/// The first whole number from 0 to 10 that stands by itself in a text.
[[nodiscard]] std::optional<int> npsIn(const QString &text);
/// 1–3: a number clamped, or `low`, `medium`, `high`; anything else is 2.
[[nodiscard]] int severityOf(const nlohmann::json &value);

} // namespace success::buildbetter
