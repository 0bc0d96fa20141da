// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/answerer.h"
#include "core/session/data_folder.h"

namespace success {

/// Connections of its own to a data folder's stores, and the answerer of the account that was asked about last. Used
/// from one thread; opens what it needs when it first does.
class AccountDesk
{
public:
    explicit AccountDesk(DataFolder folder)
        : m_folder(std::move(folder))
    {
    }

    /// The account's answerer; its records are read where they are not the ones at hand. Refused: a key that the
    /// portfolio does not know (any more). ErrorKind::Cancelled once `stop` is cancelled.
    [[nodiscard]] Result<assistant::Answerer *> answererOf(const PortfolioPtr &portfolio, const QString &accountKey,
                                                           const CancelToken &stop = {});
    [[nodiscard]] Result<Workspace *> workspace();

private:
    DataFolder m_folder;
    std::unique_ptr<Database> m_cache;
    std::unique_ptr<Workspace> m_workspace;
    PortfolioPtr m_portfolio; ///< what the answerer was made from
    QString m_key;
    std::unique_ptr<assistant::Answerer> m_answerer;
};

} // namespace success
