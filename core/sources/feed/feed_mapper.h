// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/feed/feed_document.h"

#include <QSet>

namespace success::feed {

/// Turns a feed's entries into releases. External ids are `<scope>/<id>`; an entry without an id is known by its link,
/// else by its title and dates.
class Mapper
{
public:
    /// `now`: the date of entries that have no readable one, and the latest that any may have.
    Mapper(QString scope, Instant now)
        : m_scope(std::move(scope))
        , m_now(now)
    {
    }

    /// An entry that an earlier page had already is left out (entries move on while a feed is read).
    [[nodiscard]] RecordBatch records(const Document &document, const QString &origin);

private:
    void add(const Entry &entry, const QString &origin, QSet<QString> &here, RecordBatch &batch) const;
    void date(const Entry &entry, ReleaseRecord &release) const;

    QString m_scope;
    Instant m_now;
    QSet<QString> m_seen; ///< external ids of earlier pages
};

} // namespace success::feed
