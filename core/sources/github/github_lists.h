// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/common/fetching.h"
#include "core/sources/github/github_mapper.h"

namespace success::github {

/// One list of a repository: where it is, what becomes of its pages and how it is remembered.
struct RepositoryList
{
    QString repository;
    QString path;   ///< of the first page
    QString cursor; ///< under which its first page's validators are kept
    QString prefix; ///< of the external ids of what it holds
    std::function<Result<void>(const nlohmann::json &page)> use{};
    std::function<bool(const nlohmann::json &page)> isLast{}; ///< no later page matters; empty: all do
};

[[nodiscard]] RepositoryList releaseList(const QString &repository);
/// Latest change first.
[[nodiscard]] RepositoryList pullList(const QString &repository, const QString &label);

struct ListRead
{
    bool unchanged = false; ///< the first page is the same as `earlier`; nothing was used
    bool moved = false;     ///< GitHub redirected to another repository for good
    Validators validators{};
};

/// Reads a list to its end by its Link headers; pages elsewhere than on the base URL are refused without a request.
QCoro::Task<Result<ListRead>> readList(Fetching &fetching, RepositoryList list, Validators earlier);

} // namespace success::github
