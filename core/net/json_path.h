// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace success {

/// A JSON pointer (RFC 6901) in which a segment `*` stands for every element of a list or member of an object.
class JsonPath
{
public:
    /// nullopt: a text that is neither empty nor starts with a slash.
    [[nodiscard]] static std::optional<JsonPath> parse(std::string_view text);

    /// The one value it points at; nullptr where there is none. `*` is an ordinary name here.
    [[nodiscard]] const nlohmann::json *find(const nlohmann::json &root) const;
    [[nodiscard]] nlohmann::json *find(nlohmann::json &root) const;

    /// Calls `use` for every value it reaches until `use` returns false; absent members and nulls on the way are passed
    /// over. Returns false if `use` did, or if a `*` stands over a text, number or boolean.
    [[nodiscard]] bool forEach(nlohmann::json &root, const std::function<bool(nlohmann::json &)> &use) const;

    /// Takes the longest beginning that this and `other` share (up to the last segment of either) off both.
    [[nodiscard]] JsonPath takeCommonPrefix(JsonPath &other);
    [[nodiscard]] bool hasWildcard() const;

private:
    std::vector<std::string> m_segments;
};

} // namespace success
