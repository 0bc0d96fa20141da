// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/answerer.h"
#include "core/session/session.h"

#include <gtest/gtest.h>

namespace success::test {

/// A data folder that questions are asked in: its portfolio, and both stores for reading.
struct Desk
{
    PortfolioPtr portfolio;
    std::unique_ptr<Database> cache;
    std::unique_ptr<Workspace> workspace;

    /// Of a folder that is filled.
    static Desk open(const QString &cacheFile, const QString &workspaceFile, AsOf asOf)
    {
        Desk desk;
        auto cache = Database::open(cacheFile, cacheSchema(), OpenMode::ReadOnly);
        auto workspace = Workspace::open(workspaceFile, [asOf] { return asOf.instant; });
        EXPECT_TRUE(cache && workspace);
        if (!cache || !workspace)
            return desk;
        const auto snapshot = (*workspace)->snapshot();
        EXPECT_TRUE(snapshot);
        auto portfolio = loadPortfolio(cacheFile, snapshot.value_or(WorkspaceSnapshot()), {}, asOf);
        EXPECT_TRUE(portfolio);
        desk.portfolio = portfolio.value_or(nullptr);
        desk.cache = std::move(*cache);
        desk.workspace = std::move(*workspace);
        return desk;
    }

    [[nodiscard]] const Account *find(const QString &domain) const { return portfolio->find(domain); }

    [[nodiscard]] Result<assistant::Answer> ask(const Account &account, const QString &question) const
    {
        auto dossier = assistant::readDossier(*portfolio, account, *cache, *workspace);
        if (!dossier)
            return tl::unexpected(dossier.error());
        return assistant::Answerer(std::move(*dossier)).ask(question);
    }
};

} // namespace success::test
