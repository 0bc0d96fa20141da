// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/options.h"
#include "core/session/session.h"

namespace success::cli {

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
    /// Loads it; in demo, after syncing the recordings where the cache does not hold them.
    [[nodiscard]] Result<PortfolioPtr> portfolio();
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
};

/// Says something on stderr beside the result.
void note(const QString &sentence);

} // namespace success::cli
