// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/options.h"
#include "core/session/session.h"

namespace success::cli {

/// What a source that could not be read means for a command.
enum class Gaps {
    Fail, ///< it answers from what there is, and the exit code says that this is not everything
    Tell, ///< it does its work all the same: a decision, a look into the audit log
};

/// What a command works with: its invocation, the data folder's session (opened on first use), and its output, which
/// is written to stdout only when the command has ended.
class Context
{
public:
    explicit Context(const Invocation &invocation)
        : m_invocation(invocation)
    {
    }

    [[nodiscard]] const Invocation &invocation() const { return m_invocation; }
    [[nodiscard]] const QStringList &arguments() const { return m_invocation.arguments; }
    [[nodiscard]] QString argument(int index) const { return m_invocation.arguments.value(index); }
    [[nodiscard]] Format format() const { return m_invocation.format; }
    /// `--limit`; −1 where it is not given. Refused: anything but a whole number from 0.
    [[nodiscard]] Result<int> limit() const;

    [[nodiscard]] Result<Session *> session();
    /// The same, for commands about connections and tokens. Refused: the demo, and csv.
    [[nodiscard]] Result<Session *> liveSession();
    /// Loads it; in demo, after syncing the recordings where the cache does not hold them. Sources that could not be
    /// read are told on stderr.
    [[nodiscard]] Result<PortfolioPtr> portfolio(Gaps gaps = Gaps::Fail);
    /// The cache, for reading only; the session holds it open for writing.
    [[nodiscard]] Result<std::unique_ptr<CacheStore>> cache();
    /// A source that matters to the command could not be read.
    [[nodiscard]] bool isIncomplete() const { return m_incomplete; }
    /// A connection to the cache of its own, for what the Portfolio leaves there.
    [[nodiscard]] Result<std::unique_ptr<Database>> openCache();
    /// The account of `portfolio` that the text means: a key, a domain, or what companyDomain reads as one. Refused
    /// with the nearest names.
    [[nodiscard]] Result<const Account *> account(const Portfolio &portfolio, const QString &text);

    /// Adds a line of text.
    void print(const QString &line);
    /// Adds a value as JSON, or in words for a table. Refused: csv, which is for lists.
    [[nodiscard]] Result<void> printValue(const nlohmann::ordered_json &value);
    /// Adds an array of flat objects in the chosen format; `columns` name them where the array is empty.
    void printRecords(const nlohmann::ordered_json &records, const QStringList &columns);
    void printBytes(const QByteArray &bytes) { m_output += bytes; }
    [[nodiscard]] const QByteArray &output() const { return m_output; }

private:
    Invocation m_invocation;
    std::unique_ptr<Session> m_session;
    QByteArray m_output;
    bool m_incomplete = false;
};

/// The sentences of those that failed, with their names; empty where none did.
[[nodiscard]] QString failuresOf(const std::vector<SourceResult> &results);

/// Says something on stderr beside the result.
void note(const QString &sentence);

} // namespace success::cli
