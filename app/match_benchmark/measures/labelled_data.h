// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/matching/feature.h"
#include "core/model/result.h"

#include <QStringList>

#include <map>
#include <vector>

namespace success::matching {

enum class RequestText {
    Title,
    All, ///< title and body
};

struct LabelledRequest
{
    QString text;
    std::vector<size_t> right; ///< places in its repository's entries, ascending
};

struct Repository
{
    std::vector<Feature> entries;
    std::vector<LabelledRequest> requests;
};

struct LabelledData
{
    std::map<QString, Repository> repositories;
    QStringList remarks; ///< what was left out, a sentence each, with counts
    int requestCount = 0;
    int entryCount = 0;
};

/// Reads both JSON Lines files. Lines that cannot be read, entries that come twice, labels that name no entry of the
/// request's own repository and requests that are left without a right entry are left out and counted in `remarks`;
/// fields that are not known are passed over. An error: a file that cannot be opened, or nothing left to measure.
[[nodiscard]] Result<LabelledData> readLabelledData(const QString &catalogPath, const QString &requestsPath,
                                                    RequestText text);

} // namespace success::matching
