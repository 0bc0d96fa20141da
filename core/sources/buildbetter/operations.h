// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/buildbetter/selection.h"

#include <vector>

namespace success::buildbetter {

/// One list BuildBetter can give: the operation's name, the root field (its own object type), and what to ask of it.
struct Operation
{
    QString name;
    QString root;
    int pageSize;
    QString fields;
    QString phase;   ///< what reading it is called
    QString title;   ///< what it holds: "Calls"
    QString changed; ///< the field that tells when a row was last changed, as far as BuildBetter says
};

[[nodiscard]] Operation companiesOperation();
[[nodiscard]] Operation peopleOperation();
[[nodiscard]] Operation callsOperation();
/// `withCalls`: each signal tells who attended its call, for when the calls themselves are not read.
[[nodiscard]] Operation signalsOperation(bool withCalls = false);
[[nodiscard]] Operation messagesOperation();
[[nodiscard]] Operation documentsOperation();

/// The query of a page: rows by id, all or (`since`: a variable of that name) those changed later.
[[nodiscard]] QString queryText(const Operation &operation, const Selection &selection, bool since);
/// One query for how many rows the `counted` lists hold and when a row of each of `dated` changed last. Members of its
/// answer: `<root>_aggregate`, and `<root>` with one row.
[[nodiscard]] QString stateQueryText(const std::vector<Operation> &counted, const std::vector<Operation> &dated);

} // namespace success::buildbetter
