// SPDX-License-Identifier: Apache-2.0
#include "core/net/json_path.h"

#include <algorithm>
#include <charconv>

namespace success {

namespace {

using nlohmann::json;
using Segments = std::vector<std::string>;

const std::string wildcard = "*";

void replaceAll(std::string &text, std::string_view from, std::string_view to)
{
    for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

template<typename Json>
Json *child(Json &parent, const std::string &name)
{
    if (parent.is_object()) {
        const auto found = parent.find(name);
        return found == parent.end() ? nullptr : &*found;
    }
    if (parent.is_array()) {
        size_t index = 0;
        const auto read = std::from_chars(name.data(), name.data() + name.size(), index);
        if (read.ec == std::errc() && read.ptr == name.data() + name.size() && index < parent.size())
            return &parent[index];
    }
    return nullptr;
}

template<typename Json>
Json *descend(Json &root, const Segments &segments)
{
    Json *at = &root;
    for (const std::string &segment : segments) {
        at = child(*at, segment);
        if (at == nullptr)
            return nullptr;
    }
    return at;
}

bool visit(json &value, const Segments &segments, size_t depth, const std::function<bool(json &)> &use)
{
    if (depth == segments.size())
        return use(value);
    if (segments[depth] != wildcard) {
        json *next = child(value, segments[depth]);
        return next == nullptr || visit(*next, segments, depth + 1, use);
    }
    if (!value.is_structured())
        return value.is_null();
    return std::all_of(value.begin(), value.end(), [&](json &next) { return visit(next, segments, depth + 1, use); });
}

} // namespace

std::optional<JsonPath> JsonPath::parse(std::string_view text)
{
    if (!text.empty() && text.front() != '/')
        return std::nullopt;
    JsonPath path;
    while (!text.empty()) {
        text.remove_prefix(1);
        const size_t length = std::min(text.find('/'), text.size());
        std::string segment(text.substr(0, length));
        replaceAll(segment, "~1", "/");
        replaceAll(segment, "~0", "~");
        path.m_segments.push_back(std::move(segment));
        text.remove_prefix(length);
    }
    return path;
}

const json *JsonPath::find(const json &root) const
{
    return descend(root, m_segments);
}

json *JsonPath::find(json &root) const
{
    return descend(root, m_segments);
}

bool JsonPath::forEach(json &root, const std::function<bool(json &)> &use) const
{
    return visit(root, m_segments, 0, use);
}

JsonPath JsonPath::takeCommonPrefix(JsonPath &other)
{
    JsonPath prefix;
    const size_t longest = std::min(m_segments.size(), other.m_segments.size());
    size_t common = 0;
    while (common + 1 < longest && m_segments[common] == other.m_segments[common])
        ++common;
    prefix.m_segments.assign(m_segments.begin(), m_segments.begin() + std::ptrdiff_t(common));
    for (JsonPath *path : {this, &other})
        path->m_segments.erase(path->m_segments.begin(), path->m_segments.begin() + std::ptrdiff_t(common));
    return prefix;
}

bool JsonPath::hasWildcard() const
{
    return std::find(m_segments.begin(), m_segments.end(), wildcard) != m_segments.end();
}

} // namespace success
