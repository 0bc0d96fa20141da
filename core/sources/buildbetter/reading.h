// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/buildbetter/operations.h"
#include "core/sources/common/fetching.h"

namespace success::buildbetter {

/// How much there is and when it last changed, by root field, at one moment.
struct State
{
    QMap<QString, qint64> counts;
    QMap<QString, QString> newest; ///< as BuildBetter spells the time
};

/// Runs BuildBetter's operations (wire contract buildbetter.md §3–5). Fields the key's role may not read are taken out
/// of the query and named in the report.
class Reading
{
public:
    using PageUse = std::function<Result<void>(const nlohmann::json &rows)>;

    explicit Reading(Fetching &fetching)
        : m_fetching(fetching)
    {
    }

    /// Reads a list to its end and hands each row to `use` once. Pages go by offset, so a row that is deleted meanwhile
    /// makes another one slip through: where fewer than `expected` came, the list is gone through once more.
    QCoro::Task<Result<void>> eachPage(Operation operation, PageUse use, qint64 expected = 0);
    /// The rows changed after `since`; an Error of kind Protocol also where there are too many of them.
    QCoro::Task<Result<nlohmann::json>> changes(Operation operation, QString since);
    /// An Error of kind Protocol: the key may not know.
    QCoro::Task<Result<State>> state();
    /// The first row of a list. `gone`: the role may not read the list at all.
    QCoro::Task<Result<nlohmann::json>> sample(Operation operation, bool &gone);

private:
    struct Page
    {
        int offset = 0;
        QString since; ///< empty: all rows
    };
    QCoro::Task<Result<nlohmann::json>> ask(nlohmann::json body);
    QCoro::Task<Result<nlohmann::json>> page(Operation operation, Selection &selection, Page asked, bool &gone);
    void noteGone(const Operation &operation);

    Fetching &m_fetching;
};

} // namespace success::buildbetter
