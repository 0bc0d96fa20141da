// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/deal_moves.h"
#include "core/secrets/memory_store.h"
#include "core/session/outbox_report.h"
#include "core/session/session.h"
#include "tests/servers/attio_server.h"

#include <QTemporaryDir>

#include <QCoroTask>

#include <gtest/gtest.h>

namespace success::test {

/// A data folder that is connected with a fake Attio of three deals, all in `s-progress`, and has been synced.
class OutboxTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        attio.setNow(m_clock);
        for (const char *name : {"One", "Two", "Three"})
            attio.addCompany(QString::fromLatin1(name), QString::fromLatin1(name).toLower() + u".example"_qs);
        reopen();
        Connection connection;
        connection.source = SourceId::Attio;
        connection.baseUrl = attio.baseUrl();
        ASSERT_TRUE(QCoro::waitFor(session->addConnection(connection, attio.token())));
        sync();
        attio.http().forget();
        later();
    }

    /// As if the program was ended and started again.
    void reopen(bool automatic = false)
    {
        session.reset();
        SessionOptions options;
        options.automatic = automatic;
        options.dataDir = dataDir();
        options.asOf = AsOf::noonUtc(QDate(2026, 11, 24));
        options.secrets = m_secrets;
        options.now = [this] {
            return m_now;
        };
        auto opened = Session::open(options);
        ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
        session = std::move(*opened);
    }

    [[nodiscard]] QString dataDir() const { return m_folder.filePath(QStringLiteral("data")); }

    void sync()
    {
        for (const SourceResult &result : session->syncNow({}, {}))
            ASSERT_FALSE(result.error) << result.error->sentence.toStdString();
    }

    /// Time goes on, here and in Attio.
    void later(std::chrono::seconds time = std::chrono::seconds(10))
    {
        m_now += time;
        attio.setNow(m_clock += time);
    }

    PortfolioPtr portfolio()
    {
        const auto loaded = session->loadNow();
        EXPECT_TRUE(loaded) << loaded.error().sentence.toStdString();
        return *loaded;
    }
    static const Deal &dealIn(const PortfolioPtr &portfolio, const QString &id)
    {
        const auto &deals = dealBookOf(*portfolio).deals;
        const auto found = std::ranges::find(deals, id, &Deal::externalId);
        EXPECT_NE(found, deals.end()) << id.toStdString();
        return *found;
    }
    /// Where it is shown.
    QString shown(const QString &deal)
    {
        const PortfolioPtr now = portfolio();
        return dealBookOf(*now).stageOf(dealIn(now, deal)).key;
    }
    std::shared_ptr<const PendingMove> pending(const QString &deal) { return dealIn(portfolio(), deal).pending; }

    void move(const QString &deal, const char *stage)
    {
        const PortfolioPtr now = portfolio();
        const auto &stages = dealBookOf(*now).stages;
        const auto place = std::ranges::find(stages, QString::fromLatin1(stage), &DealStage::key) - stages.begin();
        const auto moved = session->decide(
            [&](Workspace &workspace) { return moveDeal(workspace, *now, dealIn(now, deal), quint32(place)); });
        ASSERT_TRUE(moved) << moved.error().sentence.toStdString();
    }
    OutboxReport send() { return session->sendMovesNow(); }
    /// The one move that is open of a deal.
    StageMove openMove(const QString &deal)
    {
        const auto open = stageMoves(session->workspace());
        for (const StageMove &each : open->all) {
            if (each.externalId == deal)
                return each;
        }
        ADD_FAILURE() << "no move of " << deal.toStdString();
        return {};
    }
    int patches()
    {
        return attio.http().count([](const ServedRequest &request) { return request.method == "PATCH"; });
    }

    static HttpServer::Where patch()
    {
        return [](const ServedRequest &request) {
            return request.method == "PATCH";
        };
    }

    QTemporaryDir m_folder;
    AttioServer attio;
    std::unique_ptr<Session> session;
    const QString one = QStringLiteral("deal-2"), two = QStringLiteral("deal-4"), three = QStringLiteral("deal-6");
    std::shared_ptr<MemoryStore> m_secrets = std::make_shared<MemoryStore>();

private:
    Instant m_now = AsOf::noonUtc(QDate(2026, 11, 24)).instant;
    Instant m_clock = m_now - std::chrono::hours(5); ///< Attio's: nobody may compare it with ours
};

} // namespace success::test
