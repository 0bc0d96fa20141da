// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace success::github {

/// `owner/name` of what a person gives for a repository: that itself, or its address on github.com (of any page of it,
/// or to clone it). Nullopt for anything else.
[[nodiscard]] std::optional<QString> repositoryName(const QString &given);

/// What the option `repo` lists, each repository once, whatever its case; what is no repository is left out.
[[nodiscard]] QStringList repositoriesIn(const QString &option);

} // namespace success::github
