// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/source.h"

#include <QSet>
#include <QUrlQuery>

namespace success {

using QueryItems = std::vector<std::pair<QString, QString>>;

/// `/path?name=value…`, percent-encoded as a form would.
[[nodiscard]] QString pathWithQuery(const QString &path, const QueryItems &query);

/// What a client carries through its run: the context, the progress it reports and the report it will give.
class Fetching
{
public:
    explicit Fetching(FetchContext context)
        : m_context(std::move(context))
    {
    }

    [[nodiscard]] HttpClient &http() const { return m_context.http; }
    [[nodiscard]] const AsOf &asOf() const { return m_context.asOf; }
    /// The wall clock; where there is none, the as-of moment.
    [[nodiscard]] Instant now() const { return m_context.now ? m_context.now() : m_context.asOf.instant; }
    /// An option as the user set it, trimmed; `fallback` if it is not set or empty.
    [[nodiscard]] QString option(const QString &name, const QString &fallback = {}) const;

    /// Says what is being read from now on, in words.
    void begin(const QString &phase);
    /// A page has come.
    void countPage();
    /// Hands a batch on; an Error ends the fetch.
    [[nodiscard]] Result<void> deliver(RecordBatch &&batch);
    /// Something a person should know though the fetch goes on; the same note is kept once.
    void note(const QString &text);
    [[nodiscard]] FetchReport takeReport() { return std::move(m_report); }

    /// What the last sync of this as-of day left under a name; empty: nothing, so everything has to be read.
    [[nodiscard]] QString cursor(const QString &name) const { return m_context.cursors.value(name); }
    /// Leaves something for the next sync; an empty value leaves nothing.
    void remember(const QString &name, const QString &value);
    /// Earlier records of these kinds stay, but for those delivered or removed: this fetch is incremental.
    void keep(std::initializer_list<RecordKind> kinds);
    /// The company domains other sources know, sorted; empty if nobody says.
    [[nodiscard]] std::vector<QString> knownDomains() const;

    /// A list member of an answer, or the Error that the answer is not as documented. `answerOf` names the request.
    [[nodiscard]] Result<const nlohmann::json *> listIn(const nlohmann::json &answer, const char *member,
                                                        const QString &answerOf) const;
    /// The Error for a page chain that does not move on.
    [[nodiscard]] tl::unexpected<Error> endless(const QString &answerOf) const;
    /// True for a refusal (403, or 404) of something the source can do without; it is noted with what it costs.
    [[nodiscard]] bool canDoWithout(const Error &error, const QString &cost);

private:
    FetchContext m_context;
    SourceProgress m_progress;
    FetchReport m_report;
};

} // namespace success
