// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/model/source_id.h"
#include "core/net/http_client.h"

#include <QMap>

#include <functional>
#include <memory>

namespace success {

/// Options of a source as the user set them (`successctl connect … --option KEY=VALUE`); keys as in product.md §12.
using SourceOptions = QMap<QString, QString>;

/// What a running source says about itself.
struct SourceProgress
{
    QString phase; ///< what it is doing, in words a person reads: "Reading subscriptions"
    int pages = 0;
    qsizetype records = 0;
};

/// Everything a source may touch while it runs. A source knows no database, no clock and no other source.
struct FetchContext
{
    HttpClient &http;
    const SourceOptions &options;
    AsOf asOf;
    CancelToken cancel;
    /// Takes one page's records; an Error (storage, cancelled) ends the fetch.
    std::function<Result<void>(RecordBatch &&)> deliver;
    std::function<void(const SourceProgress &)> progress;
};

/// How a source ended: what a person should know though it succeeded (a field the role may not read, a limit reached).
struct FetchReport
{
    std::vector<QString> notes;
};

/// An outside system: a client that knows which requests to make and how pages chain, and a mapper (a header of its
/// own beside it) that turns a payload into records.
class Source
{
public:
    virtual ~Source() = default;

    /// Base URL used when the user gave none, and how the token is sent.
    [[nodiscard]] virtual HttpProfile profile(const QUrl &baseUrl, const QByteArray &token,
                                              const SourceOptions &options) const = 0;
    /// Reads everything the system holds that we use, page by page, into context.deliver.
    virtual QCoro::Task<Result<FetchReport>> fetch(FetchContext context) const = 0;
};

} // namespace success
