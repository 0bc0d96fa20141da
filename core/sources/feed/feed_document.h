// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"

#include <QStringList>
#include <QUrl>

#include <vector>

namespace success::feed {

/// One entry as its feed gives it, whichever format that is. Addresses are resolved, texts are trimmed.
struct Entry
{
    QString id;    ///< compared as it is written; empty if the feed gives none
    QString title; ///< plain text in one line; may be empty
    QString body;  ///< untrusted, in `format`
    ReleaseRecord::Format format = ReleaseRecord::Format::Html;
    QUrl link;         ///< http, https or empty
    QStringList dates; ///< as written, the one that counts most first
    QStringList tags;
};

/// One page of a feed.
struct Document
{
    QString title; ///< plain text; may be empty
    QUrl next;     ///< the page that goes on with older entries; empty if there is none
    std::vector<Entry> entries;
};

/// `address` against `base`; empty unless that gives an http or https address.
[[nodiscard]] QUrl webAddress(const QString &address, const QUrl &base);

} // namespace success::feed
