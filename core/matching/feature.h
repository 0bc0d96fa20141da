// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace success::matching {

enum class FeatureKind {
    Feature,
    Fix, ///< mends what was there: seldom what a request asked for
};

/// One entry of a release note, or what someone wrote by hand.
struct Feature
{
    QString id; ///< unique in its catalogue
    QString text;
    FeatureKind kind = FeatureKind::Feature;
    std::optional<QDate> shipped{};

    bool operator==(const Feature &) const = default;
};

} // namespace success::matching
