// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <QString>

namespace success::assistant {

/// The member, or null where it is missing or `object` is none.
[[nodiscard]] inline const nlohmann::json &memberOf(const nlohmann::json &object, const char *name)
{
    static const nlohmann::json none;
    if (!object.is_object())
        return none;
    const auto member = object.find(name);
    return member == object.end() ? none : *member;
}

/// Empty where it is no text.
[[nodiscard]] inline QString textOf(const nlohmann::json &object, const char *name)
{
    const nlohmann::json &member = memberOf(object, name);
    return member.is_string() ? QString::fromStdString(member.get_ref<const std::string &>()) : QString();
}

} // namespace success::assistant
