// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace success::test::graphql {

struct Field
{
    std::string alias; ///< the name in the answer
    std::string name;
    nlohmann::json arguments = nlohmann::json::object(); ///< variables are filled in; enum values are strings
    std::vector<Field> fields;
};

struct Query
{
    std::vector<Field> fields;
    std::string error; ///< why the text cannot be read; empty: it can
};

/// Reads `query Name($a: Int!) { root(limit: $a) { id other { id } } }` or a bare selection; one operation, no
/// fragments and directives. An argument whose variable was not given is left out.
[[nodiscard]] Query parse(const std::string &text, const nlohmann::json &variables);

/// Fields by type: the name of the object type a field leads to, empty for a scalar.
using Schema = std::map<std::string, std::map<std::string, std::string>>;

/// A field that a type does not have (or has without what must be selected of it).
struct Fault
{
    std::string field;
    std::string type;
    std::string path; ///< "$.selectionSet.interview.selectionSet.secret"
};
/// The fields, in order, that `type` and what it leads to do not have. `closed` holds "type.field" that are
/// not to be seen.
[[nodiscard]] std::vector<Fault> unknownFields(const Schema &schema, const std::set<std::string> &closed,
                                               const std::string &type, const std::vector<Field> &fields);

/// What was asked for of a record (or each of a list of them); what it does not hold is null.
[[nodiscard]] nlohmann::json selected(const nlohmann::json &record, const std::vector<Field> &fields);

} // namespace success::test::graphql
