// SPDX-License-Identifier: Apache-2.0
#include "core/chat/account_desk.h"

#include <QCoreApplication>

namespace success {

Result<Workspace *> AccountDesk::workspace()
{
    if (!m_workspace) {
        auto opened = Workspace::open(m_folder.workspaceFile(), [] { return Instant(); });
        if (!opened)
            return tl::unexpected(opened.error());
        m_workspace = std::move(*opened);
    }
    return m_workspace.get();
}

Result<assistant::Answerer *> AccountDesk::answererOf(const PortfolioPtr &portfolio, const QString &accountKey,
                                                      const CancelToken &stop)
{
    if (m_answerer && m_portfolio == portfolio && m_key == accountKey)
        return m_answerer.get();
    const auto decided = workspace();
    if (!decided)
        return tl::unexpected(decided.error());
    if (!m_cache) {
        auto opened = Database::open(m_folder.cacheFile(), cacheSchema(), OpenMode::ReadOnly);
        if (!opened)
            return tl::unexpected(opened.error());
        m_cache = std::move(*opened);
    }
    const Account *account = portfolio->find(accountKey);
    if (account == nullptr)
        return failure(ErrorKind::InvalidInput,
                       QCoreApplication::translate(
                           "AccountDesk", "This account is not known any more; it may have been merged into another."));
    auto dossier = assistant::readDossier(*portfolio, *account, *m_cache, **decided, stop);
    if (!dossier)
        return tl::unexpected(dossier.error());
    m_answerer = std::make_unique<assistant::Answerer>(std::move(*dossier));
    m_portfolio = portfolio;
    m_key = accountKey;
    return m_answerer.get();
}

} // namespace success
