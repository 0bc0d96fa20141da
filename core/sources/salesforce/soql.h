// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/time.h"

#include <nlohmann/json.hpp>

#include <QSet>
#include <QString>

#include <optional>

namespace success::salesforce {

/// Names of the fields an object shows to this user; nullopt: the answer says nothing of fields.
[[nodiscard]] std::optional<QSet<QString>> fieldsIn(const nlohmann::json &description);

/// `/services/data/v66.0`: the tested version, or the highest below it that the org has; empty if there is none.
[[nodiscard]] QString versionPath(const nlohmann::json &versions);

/// What of opportunities and accounts this user may read.
struct VisibleFields
{
    std::optional<QSet<QString>> opportunity; ///< nullopt: not known; what every org has is asked for
    std::optional<QSet<QString>> account;

    [[nodiscard]] bool manyCurrencies() const;
    /// Fields of ours that opportunities do not show.
    [[nodiscard]] QStringList hidden() const;
};

/// All opportunities, or those changed after a moment (deleted ones too); oldest change first.
[[nodiscard]] QString opportunityQuery(const VisibleFields &visible, std::optional<Instant> changedAfter);
/// The accounts that opportunities belong to.
[[nodiscard]] QString accountQuery(const VisibleFields &visible);
[[nodiscard]] QString stageQuery();
[[nodiscard]] QString organizationQuery();

/// The path of a query below a version; `all`: deleted records as well.
[[nodiscard]] QString queryPath(const QString &version, const QString &soql, bool all = false);

} // namespace success::salesforce
