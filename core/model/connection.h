// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/source_id.h"
#include "core/model/time.h"

#include <QMap>
#include <QUrl>

namespace success {

/// Options of a source as the user set them (`successctl connect … --option KEY=VALUE`); keys as in product.md §12. A
/// repeatable option holds its values joined with commas.
using SourceOptions = QMap<QString, QString>;

/// What a source remembers between syncs, by names of its own: a time it has read up to, a page's ETag. Kept with the
/// data it belongs to, in one transaction.
using SourceCursors = QMap<QString, QString>;

/// A source as a user has connected it: where it is and with which options. Its token is not here but in a SecretStore,
/// under secretKey().
struct Connection
{
    SourceId source{};
    QString name; ///< tells several connections of one source apart (feeds); empty for all others
    QUrl baseUrl;
    SourceOptions options;
    Instant connectedAt{};

    /// `stripe`, `feed/Widget changelog`.
    [[nodiscard]] QString secretKey() const { return secretKeyOf(source, name); }
    [[nodiscard]] static QString secretKeyOf(SourceId source, const QString &name)
    {
        return name.isEmpty() ? sourceKey(source) : QString(sourceKey(source) + u'/' + name);
    }
    bool operator==(const Connection &) const = default;
};

} // namespace success
