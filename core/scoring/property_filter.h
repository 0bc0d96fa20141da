// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace success {

/// Something an account can be filtered by.
struct AccountProperty
{
    QString key;   ///< ours: `seats`; HubSpot's: `hubspot.industry`
    QString title; ///< as a person reads it

    bool operator==(const AccountProperty &) const = default;
};
/// Ours: what an account has whatever HubSpot says of it.
[[nodiscard]] const std::vector<AccountProperty> &coreProperties();
/// HubSpot's own name of a `hubspot.…` property; empty for one of ours.
[[nodiscard]] QString enrichmentName(const QString &key);
[[nodiscard]] QString enrichmentKey(const QString &hubspotName);
/// True for a key of ours and for any `hubspot.…`.
[[nodiscard]] bool isPropertyKey(const QString &key);

/// A condition on one property of an account.
struct PropertyFilter
{
    enum class Test : quint8 { Is, IsNot, Contains, AtLeast, AtMost, IsSet };

    QString property;
    Test test = Test::Is;
    QString value; ///< empty for IsSet

    bool operator==(const PropertyFilter &) const = default;
    /// Texts compare whatever their case; AtLeast and AtMost read numbers or ISO dates. A property that is not set
    /// meets IsNot only.
    [[nodiscard]] bool meets(const std::optional<QString> &propertyValue) const;
};
/// `is`, `is_not`, `contains`, `gte`, `lte`, `is_set`.
[[nodiscard]] QString propertyTestKey(PropertyFilter::Test test);
[[nodiscard]] std::optional<PropertyFilter::Test> propertyTestFromKey(QStringView key);
/// True for what AtLeast and AtMost can compare with: a number or an ISO date.
[[nodiscard]] bool isComparable(const QString &value);

} // namespace success
