// SPDX-License-Identifier: Apache-2.0
#include "tests/servers/graphql.h"

#include <cctype>
#include <stdexcept>

namespace success::test::graphql {

namespace {

using nlohmann::json;

class Reader
{
public:
    Reader(const std::string &text, const json &variables)
        : m_text(text)
        , m_variables(variables)
    {
    }

    std::vector<Field> document()
    {
        if (peek() != '{') {
            const std::string kind = name();
            if (kind != "query")
                throw std::runtime_error("not a query but a " + kind);
            if (std::isalpha(static_cast<unsigned char>(peek())) != 0)
                (void)name();
            if (take('('))
                skipDefinitions();
        }
        std::vector<Field> fields = selection();
        if (peek() != '\0')
            throw std::runtime_error("unexpected text after the query");
        return fields;
    }

private:
    char peek()
    {
        while (m_at < m_text.size() &&
               (std::isspace(static_cast<unsigned char>(m_text[m_at])) != 0 || m_text[m_at] == ','))
            ++m_at;
        return m_at < m_text.size() ? m_text[m_at] : '\0';
    }
    bool take(char c)
    {
        const bool there = peek() == c;
        m_at += there ? 1 : 0;
        return there;
    }
    void expect(char c)
    {
        if (!take(c))
            throw std::runtime_error(std::string("expected ") + c + " at " + m_text.substr(m_at, 20));
    }
    std::string name()
    {
        (void)peek();
        const std::size_t begin = m_at;
        while (m_at < m_text.size() &&
               (std::isalnum(static_cast<unsigned char>(m_text[m_at])) != 0 || m_text[m_at] == '_'))
            ++m_at;
        if (m_at == begin)
            throw std::runtime_error("expected a name at " + m_text.substr(m_at, 20));
        return m_text.substr(begin, m_at - begin);
    }
    void skipDefinitions()
    {
        while (peek() != ')' && peek() != '\0')
            ++m_at;
        expect(')');
    }
    std::vector<Field> selection()
    {
        expect('{');
        std::vector<Field> fields;
        while (!take('}'))
            fields.push_back(field());
        if (fields.empty())
            throw std::runtime_error("an empty selection");
        return fields;
    }
    Field field()
    {
        Field field;
        field.name = field.alias = name();
        if (take(':'))
            field.name = name();
        if (take('('))
            field.arguments = members(')');
        if (peek() == '{')
            field.fields = selection();
        return field;
    }
    json members(char end)
    {
        json object = json::object();
        while (!take(end)) {
            const std::string key = name();
            expect(':');
            if (peek() == '$') {
                ++m_at;
                const std::string variable = name();
                if (m_variables.is_object() && m_variables.contains(variable))
                    object[key] = m_variables[variable];
            } else {
                object[key] = value();
            }
        }
        return object;
    }
    json value()
    {
        switch (peek()) {
        case '{':
            ++m_at;
            return members('}');
        case '[':
            return list();
        case '"':
            return string();
        case '$': {
            ++m_at;
            const std::string variable = name();
            return m_variables.is_object() ? m_variables.value(variable, json()) : json();
        }
        default:
            return word();
        }
    }
    json list()
    {
        expect('[');
        json values = json::array();
        while (!take(']'))
            values.push_back(value());
        return values;
    }
    json string()
    {
        const std::size_t begin = m_at++;
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        if (m_at++ >= m_text.size())
            throw std::runtime_error("a string without an end");
        return json::parse(m_text.substr(begin, m_at - begin));
    }
    json word()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && std::string_view(" ,)}]\n\t").find(m_text[m_at]) == std::string_view::npos)
            ++m_at;
        const std::string text = m_text.substr(begin, m_at - begin);
        json number = json::parse(text, nullptr, false);
        return number.is_discarded() ? json(text) : number;
    }

    const std::string &m_text;
    const json &m_variables;
    std::size_t m_at = 0;
};

void findUnknown(const Schema &schema, const std::set<std::string> &closed, const std::string &type,
                 const std::vector<Field> &fields, const std::string &path, std::vector<Fault> &found)
{
    const auto known = schema.find(type);
    for (const Field &field : fields) {
        const std::string here = path + ".selectionSet." + field.name;
        if (field.name == "__typename")
            continue;
        const bool exists =
            known != schema.end() && known->second.contains(field.name) && !closed.contains(type + '.' + field.name);
        const std::string inner = exists ? known->second.at(field.name) : std::string();
        if (!exists || inner.empty() != field.fields.empty())
            found.push_back({field.name, type, here});
        else
            findUnknown(schema, closed, inner, field.fields, here, found);
    }
}

} // namespace

Query parse(const std::string &text, const json &variables)
{
    try {
        return {Reader(text, variables).document(), {}};
    } catch (const std::exception &problem) {
        return {{}, problem.what()};
    }
}

std::vector<Fault> unknownFields(const Schema &schema, const std::set<std::string> &closed, const std::string &type,
                                 const std::vector<Field> &fields)
{
    std::vector<Fault> found;
    findUnknown(schema, closed, type, fields, "$", found);
    return found;
}

json selected(const json &record, const std::vector<Field> &fields)
{
    if (record.is_array()) {
        json each = json::array();
        for (const json &one : record)
            each.push_back(selected(one, fields));
        return each;
    }
    if (!record.is_object() || fields.empty())
        return record;
    json result = json::object();
    for (const Field &field : fields)
        result[field.alias] = selected(record.value(field.name, json()), field.fields);
    return result;
}

} // namespace success::test::graphql
