// SPDX-License-Identifier: Apache-2.0
#include "core/net/json_text.h"

#include <simdjson.h>

namespace success {

namespace {

using nlohmann::json;
namespace dom = simdjson::dom;

constexpr std::size_t keptCapacity = 4 << 20; ///< bytes of text that a thread's parser stays ready for
constexpr int deepest = 2000;                 ///< levels; a value is copied and shown level by level, on the stack

json valueOf(dom::element element);

json objectOf(dom::object members)
{
    json value = json::object();
    auto &object = value.get_ref<json::object_t &>();
    for (const auto [name, member] : members) {
        if (!member.is_null()) // about half of what Stripe sends
            object.insert_or_assign(object.end(), std::string(name), valueOf(member)); // most senders sort
    }
    return value;
}

json listOf(dom::array elements)
{
    json value = json::array();
    auto &list = value.get_ref<json::array_t &>();
    list.reserve(elements.size());
    for (const dom::element element : elements)
        list.push_back(valueOf(element));
    return value;
}

json valueOf(dom::element element)
{
    using Type = dom::element_type;
    switch (element.type()) {
    case Type::OBJECT:
        return objectOf(element.get_object().value_unsafe());
    case Type::ARRAY:
        return listOf(element.get_array().value_unsafe());
    case Type::STRING:
        return std::string(element.get_string().value_unsafe());
    case Type::INT64:
        return element.get_int64().value_unsafe();
    case Type::UINT64:
        return element.get_uint64().value_unsafe();
    case Type::DOUBLE:
        return element.get_double().value_unsafe();
    case Type::BOOL:
        return element.get_bool().value_unsafe();
    case Type::NULL_VALUE:
        break;
    }
    return nullptr;
}

bool nestsTooDeep(QByteArrayView text)
{
    int depth = 0;
    bool quoted = false;
    for (qsizetype at = 0; at < text.size() && depth <= deepest; ++at) {
        const char c = text[at];
        if (quoted && c == '\\')
            ++at;
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '[' || c == '{'))
            ++depth;
        else if (!quoted && (c == ']' || c == '}'))
            --depth;
    }
    return depth > deepest;
}

} // namespace

std::optional<json> jsonFromText(QByteArrayView text)
{
    thread_local dom::parser parser;
    dom::element root;
    const auto error = parser.parse(text.data(), std::size_t(text.size())).get(root);
    std::optional<json> value;
    if (error == simdjson::SUCCESS)
        value = valueOf(root);
    if (parser.capacity() > keptCapacity)
        parser = dom::parser();
    if (error == simdjson::SUCCESS)
        return value;
    // It refuses more than what is not JSON: numbers beyond 64 bits, a byte order mark, more than 1024 levels.
    if (nestsTooDeep(text))
        return std::nullopt;
    json read = json::parse(text.begin(), text.end(), nullptr, false);
    return read.is_discarded() ? std::nullopt : std::optional(std::move(read));
}

} // namespace success
