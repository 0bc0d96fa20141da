// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/sources/common/json_reader.h"

namespace success::github {

/// Turns releases and merged pull requests of one repository into records (wire contract attio-…md §4). External ids
/// are `<repository>/releases/<id>` and `<repository>/pulls/<number>`.
class Mapper
{
public:
    /// `repository`: `owner/name`, as it was asked for.
    explicit Mapper(QString repository)
        : m_repository(std::move(repository))
    {
    }

    /// Drafts are left out; prereleases are tagged `prerelease`.
    [[nodiscard]] RecordBatch releases(const nlohmann::json &page);
    /// Only pull requests that were merged at or after `since` and have the label (in any case).
    [[nodiscard]] RecordBatch mergedPulls(const nlohmann::json &page, const QString &label, Instant since);
    /// `owner/name` that the repository has now, if an answer gave another than was asked for; else empty.
    [[nodiscard]] const QString &renamedTo() const { return m_renamedTo; }

private:
    void addRelease(const nlohmann::json &value, RecordBatch &batch);
    void addPull(const nlohmann::json &value, Instant since, RecordBatch &batch);
    [[nodiscard]] QString pageOf(const nlohmann::json &value);

    QString m_repository;
    QString m_renamedTo;
};

/// Whether a page of pull requests, latest change first, ends before `since`, so that no later page matters.
[[nodiscard]] bool endsBefore(const nlohmann::json &pulls, Instant since);

} // namespace success::github
