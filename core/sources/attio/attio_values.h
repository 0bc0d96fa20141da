// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/common/json_reader.h"

namespace success::attio {

/// The element of an attribute that holds now (`active_until` is null); a null value where there is none. Attributes
/// are lists even with a single value, and `[]`, null or absent when empty; anything else is the reader's problem.
[[nodiscard]] const nlohmann::json &currentValue(JsonReader &values, const QString &slug);

/// A deal's stage as a record holds it: a status, or the option of a select attribute.
struct StageValue
{
    QString id;
    QString title;
    QString since; ///< `active_from` as Attio writes it, nanoseconds included: two of them are the same or they are not

    bool operator==(const StageValue &) const = default;
};
/// Empty if the record has no stage. `record`: an element of a query's `data`, or the `data` of one record.
[[nodiscard]] StageValue stageOf(const nlohmann::json &record, const QString &attribute);
/// The same of an attribute's element.
[[nodiscard]] StageValue stageIn(const nlohmann::json &value);

/// `/v2/objects/{object}`, percent-encoded.
[[nodiscard]] QString objectPath(const QString &object);

} // namespace success::attio
