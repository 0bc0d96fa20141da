// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace success::test {

/// The demo of 22 November 2026 in a folder of its own, loaded.
struct DemoSession
{
    QTemporaryDir folder;
    std::unique_ptr<Session> session;

    DemoSession()
    {
        SessionOptions options;
        options.demo = true;
        options.dataDir = folder.path();
        options.asOf = AsOf::noonUtc(QDate(2026, 11, 22));
        options.demoRecordings = QStringLiteral(SUCCESS_DEMO_DATA);
        auto opened = Session::open(std::move(options));
        if (!opened)
            return;
        session = std::move(*opened);
        session->load();
        (void)QTest::qWaitFor([this] { return session->portfolio() && !session->isSyncing(); }, 60'000);
    }

    /// Waits for the portfolio that follows a decision.
    template<typename Decide>
    [[nodiscard]] bool changed(Decide decide)
    {
        QSignalSpy next(session.get(), &Session::portfolioChanged);
        decide();
        return !next.isEmpty() || next.wait(20'000);
    }
};

} // namespace success::test
