// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/connection.h"
#include "core/model/records.h"
#include "core/net/http_client.h"
#include "core/sources/source_guide.h"

#include <functional>
#include <memory>

namespace success {

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
    /// Takes one page's records, in any thread, one call at a time; an Error (storage, cancelled) ends the fetch.
    std::function<Result<void>(RecordBatch &&)> deliver;
    std::function<void(const SourceProgress &)> progress;
    /// What the last committed sync of the same as-of day left; empty: everything has to be read. (A new day is always
    /// read in full, since what a record means can depend on the day.)
    SourceCursors cursors{};
    /// Which of several connections of one source this is (a feed's name), empty for the only one. External ids of such
    /// a source begin with it and a slash, so that one that fails leaves the others' records in place.
    QString scope{};
    /// The company domains the cache knows from other sources, sorted; a source that enriches asks for these.
    std::function<std::vector<QString>()> knownDomains{};
    /// The wall clock, for what has no date of its own (a feed item).
    std::function<Instant()> now{};
};

/// Puts a secret in the place of the connection's in the SecretStore, and returns once it is safe there.
using KeepSecret = std::function<QCoro::Task<Result<void>>(QByteArray secret)>;
/// As HttpProfile::renew.
using RenewToken = decltype(HttpProfile::renew);

/// How a source ended: what a person should know though it succeeded (a field the role may not read, a limit reached),
/// and, after an incremental fetch, what of the earlier data stays.
struct FetchReport
{
    std::vector<QString> notes{};
    SourceCursors cursors{};
    std::vector<KeptRecords> kept{};
};

/// What `Test connection` found.
struct ConnectionCheck
{
    struct Part
    {
        QString what; ///< "Subscriptions"
        bool readable = false;
        QString detail; ///< why not, and what that costs; or how much there is
    };
    QString identity; ///< whose account it is, as the system says: "Pied Piper (live mode)"; may be empty
    std::vector<Part> parts{};
};

/// An outside system: a client that knows which requests to make and how pages chain, and a mapper (a header of its
/// own beside it) that turns a payload into records.
class Source
{
public:
    virtual ~Source() = default;

    /// Where the token is found, what it must be allowed to do, which options there are.
    [[nodiscard]] virtual SourceGuide guide() const { return {}; }
    /// Refuses, with a sentence, a token of the wrong kind (`pk_…`, `phc_…`) and missing or unusable options, before
    /// anything is sent. The default checks what guide() says is required.
    [[nodiscard]] virtual Result<void> accepts(const QByteArray &token, const SourceOptions &options) const;
    /// Base URL, how the token is sent, and the documented limits.
    [[nodiscard]] virtual HttpProfile profile(const QUrl &baseUrl, const QByteArray &token,
                                              const SourceOptions &options) const = 0;
    /// What HttpProfile::renew is to be, for a source whose access token ends. A new secret goes to `keep` before it is
    /// used, since the old one may be void by then. `transport` must outlive it. The default: none.
    [[nodiscard]] virtual RenewToken renewal(const QUrl &baseUrl, const QByteArray &token, const SourceOptions &options,
                                             Transport &transport, KeepSecret keep) const;
    /// True: fetch() asks about FetchContext::knownDomains, so it runs when the other sources of a sync are done.
    [[nodiscard]] virtual bool enriches() const { return false; }
    /// Asks for a little of everything that fetch() reads. An Error means that nothing can be read (a wrong token, no
    /// network); a part that the token may not read is a Part that says so. Nothing is delivered.
    virtual QCoro::Task<Result<ConnectionCheck>> check(FetchContext context) const;
    /// Reads what the system holds that we use, page by page, into context.deliver: everything, or, where
    /// context.cursors allow, what changed since.
    virtual QCoro::Task<Result<FetchReport>> fetch(FetchContext context) const = 0;
};

} // namespace success
