// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/context.h"

#include "app/cli/commands/account_lookup.h"
#include "app/cli/commands/rendering.h"

#include <cstdio>

namespace success::cli {

Result<int> Context::limit() const
{
    if (!m_invocation.has(QStringLiteral("limit")))
        return -1;
    bool ok = false;
    const int limit = m_invocation.value(QStringLiteral("limit")).toInt(&ok);
    if (!ok || limit < 0)
        return tl::unexpected(usageError(tr("--limit takes a whole number such as 20.")));
    return limit;
}

Result<Session *> Context::session()
{
    if (m_session)
        return m_session.get();
    SessionOptions options;
    options.demo = m_invocation.demo;
    options.dataDir = m_invocation.dataDir;
    options.asOf = m_invocation.asOf;
    auto opened = Session::open(std::move(options));
    if (!opened)
        return tl::unexpected(opened.error());
    m_session = std::move(*opened);
    for (const QString &sentence : m_session->openingNotes())
        note(sentence);
    QObject::connect(m_session.get(), &Session::noticed, m_session.get(), note);
    return m_session.get();
}

Result<std::unique_ptr<CacheStore>> Context::cache()
{
    const auto opened = session();
    if (!opened)
        return tl::unexpected(opened.error());
    return CacheStore::open((*opened)->folder().cacheFile(), OpenMode::ReadOnly);
}

Result<Session *> Context::liveSession()
{
    if (m_invocation.demo)
        return failure(
            ErrorKind::InvalidInput,
            tr("The demo reads recordings only: it connects nothing and keeps no tokens. Leave out --demo."));
    if (format() == Format::Csv)
        return tl::unexpected(usageError(tr("--format csv is for lists; use json or table here.")));
    return session();
}

Result<PortfolioPtr> Context::portfolio(Gaps gaps)
{
    const auto opened = session();
    if (!opened)
        return tl::unexpected(opened.error());
    Session &session = **opened;
    QString failures;
    const auto listening =
        QObject::connect(&session, &Session::syncFinished, &session,
                         [&failures](const std::vector<SourceResult> &results) { failures = failuresOf(results); });
    const auto loaded = session.loadNow();
    QObject::disconnect(listening);
    if (failures.isEmpty() || !session.portfolio())
        return loaded;
    note(failures);
    m_incomplete = gaps == Gaps::Fail;
    return session.portfolio();
}

Result<std::unique_ptr<Database>> Context::openCache()
{
    const auto opened = session();
    if (!opened)
        return tl::unexpected(opened.error());
    return Database::open((*opened)->folder().cacheFile(), cacheSchema(), OpenMode::ReadOnly);
}

Result<const Account *> Context::account(const Portfolio &portfolio, const QString &text)
{
    if (const Account *account = portfolio.find(text))
        return account;
    const QStringList near = nearestAccounts(portfolio, text);
    if (near.isEmpty())
        return failure(ErrorKind::InvalidInput, tr("There is no account “%1”.").arg(text));
    return failure(ErrorKind::InvalidInput,
                   tr("There is no account “%1”; the nearest: %2.").arg(text, near.join(QStringLiteral(", "))));
}

void Context::print(const QString &line)
{
    m_output += line.toUtf8() + '\n';
}

Result<void> Context::printValue(const nlohmann::ordered_json &value)
{
    if (format() == Format::Csv)
        return tl::unexpected(usageError(tr("--format csv is for lists; use json or table here.")));
    m_output += format() == Format::Json ? jsonBytes(value) : valueText(value).toUtf8();
    return {};
}

void Context::printRecords(const nlohmann::ordered_json &records, const QStringList &columns)
{
    if (format() == Format::Json)
        m_output += jsonBytes(records);
    else if (format() == Format::Csv)
        m_output += recordsCsv(records, columns);
    else
        m_output += recordsText(records, columns).toUtf8();
}

QString failuresOf(const std::vector<SourceResult> &results)
{
    QStringList failures;
    for (const SourceResult &result : results) {
        if (result.error)
            failures << sourceTitle(result.source) + QStringLiteral(": ") + result.error->sentence;
    }
    return failures.join(u' ');
}

void note(const QString &sentence)
{
    const QByteArray line = sentence.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

} // namespace success::cli
