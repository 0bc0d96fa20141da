// SPDX-License-Identifier: Apache-2.0
#include "core/setup/readiness.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace success;

namespace {

using Status = Readiness::Status;

class ReadinessTest : public ::testing::Test
{
protected:
    ReadinessTest()
    {
        facts.available.assign(allSources.begin(), allSources.end());
        facts.healthSavedToday = true;
    }

    void connect(SourceId source, bool synced = true, const QString &error = {})
    {
        facts.connected.push_back(source);
        SourceState state;
        state.source = source;
        if (synced)
            state.lastSuccessAt = instantFromEpoch(1795348800);
        if (!error.isEmpty())
            state.error = Error{ErrorKind::Auth, error, sourceKey(source)};
        if (synced || !error.isEmpty())
            facts.states.push_back(state);
    }

    Readiness of(SetupSection section) const { return readinessOf(section, facts); }

    static const Readiness::Connector &connector(const Readiness &readiness, SourceId source)
    {
        return *std::ranges::find(readiness.connectors, source, &Readiness::Connector::source);
    }
    static QStringList steps(const Readiness &readiness)
    {
        QStringList texts;
        for (const Readiness::Step &step : readiness.steps)
            texts << step.text;
        return texts;
    }

    SetupFacts facts;
};

TEST_F(ReadinessTest, NothingConnectedBlocksEverySectionAndAsksForWhatItNeeds)
{
    for (const SetupSection section : setupSections) {
        const Readiness readiness = of(section);
        EXPECT_EQ(readiness.status, Status::Blocked) << setupSectionKey(section).toStdString();
        EXPECT_TRUE(readiness.connectors.front().required);
        ASSERT_FALSE(readiness.steps.empty());
        EXPECT_TRUE(readiness.steps.front().text.startsWith(u"Connect "));
        EXPECT_EQ(readiness.steps.front().route, u"/settings/integrations");
        ASSERT_EQ(readiness.systems.size(), 5u);
        EXPECT_EQ(setupSectionFromKey(setupSectionKey(section)), section);
    }
    EXPECT_EQ(setupSectionFromKey(u"releases"), SetupSection::CloseTheLoop);
    EXPECT_FALSE(setupSectionFromKey(u"health"));
}

TEST_F(ReadinessTest, OneOfAGroupIsEnoughForAPartialPage)
{
    connect(SourceId::Stripe);
    const Readiness readiness = of(SetupSection::Contracts);
    EXPECT_EQ(readiness.status, Status::Partial);
    EXPECT_FALSE(connector(readiness, SourceId::Salesbricks).required) << "Stripe stands in for it";
    EXPECT_EQ(steps(readiness), QStringList{u"Connect Salesbricks as well: Contracts, their terms and renewals."_qs});
    connect(SourceId::Salesbricks);
    EXPECT_EQ(of(SetupSection::Contracts).status, Status::Ready);
    EXPECT_TRUE(of(SetupSection::Contracts).steps.empty());
}

TEST_F(ReadinessTest, EveryGroupHasToBeFilled)
{
    connect(SourceId::BuildBetter);
    EXPECT_EQ(of(SetupSection::CloseTheLoop).status, Status::Blocked) << "nothing says what shipped";
    EXPECT_TRUE(connector(of(SetupSection::CloseTheLoop), SourceId::Feed).required);
    connect(SourceId::Feed);
    EXPECT_EQ(of(SetupSection::CloseTheLoop).status, Status::Partial);
    EXPECT_FALSE(connector(of(SetupSection::CloseTheLoop), SourceId::GitHub).required);
}

TEST_F(ReadinessTest, ConnectedButNeverSyncedIsNoData)
{
    connect(SourceId::Stripe, false);
    const Readiness readiness = of(SetupSection::Contracts);
    EXPECT_EQ(readiness.status, Status::Blocked);
    EXPECT_TRUE(steps(readiness).contains(u"Sync Stripe once."_qs));
}

TEST_F(ReadinessTest, AFailingConnectorKeepsItsDataAndSaysWhy)
{
    connect(SourceId::Salesbricks);
    connect(SourceId::Stripe, true, u"Stripe did not accept the token."_qs);
    const Readiness readiness = of(SetupSection::Contracts);
    EXPECT_EQ(readiness.status, Status::Partial);
    EXPECT_EQ(connector(readiness, SourceId::Stripe).error, u"Stripe did not accept the token.");
    EXPECT_TRUE(connector(readiness, SourceId::Stripe).lastSync);
    EXPECT_EQ(steps(readiness), QStringList{u"Look at Stripe: Stripe did not accept the token."_qs});
}

TEST_F(ReadinessTest, AMissingProviderIsNotAskedFor)
{
    facts.available = {SourceId::Salesbricks};
    facts.connected = {SourceId::Salesbricks};
    const Readiness readiness = of(SetupSection::Pipeline);
    EXPECT_EQ(connector(readiness, SourceId::Attio).state, Readiness::ConnectorState::ProviderMissing);
    EXPECT_EQ(steps(readiness), QStringList{u"Sync Salesbricks once."_qs});
}

TEST_F(ReadinessTest, TheSnapshotToMakeIsNamed)
{
    connect(SourceId::Salesbricks);
    connect(SourceId::Stripe);
    const QString health = u"Refresh Health to save today's scores."_qs;
    facts.healthSavedToday = false;
    EXPECT_EQ(steps(of(SetupSection::Contracts)), QStringList{health}) << "it shows no score but Health's";
    EXPECT_EQ(of(SetupSection::Contracts).steps.front().route, u"/success/health");
    EXPECT_EQ(of(SetupSection::Convert).steps.back().text, u"Refresh Convert to save today's scores.");
    EXPECT_EQ(of(SetupSection::Convert).steps.back().route, u"/success/convert");
    EXPECT_EQ(of(SetupSection::ReEngage).steps.back().text, u"Refresh Re-engage to save today's scores.");
    EXPECT_EQ(of(SetupSection::ReEngage).steps.back().route, u"/success/re-engage");
}

TEST_F(ReadinessTest, NoScoresAreAskedForWhereThereIsNothingToScore)
{
    facts.healthSavedToday = false;
    EXPECT_FALSE(steps(of(SetupSection::Convert)).join(u' ').contains(u"save today's scores"));
}

TEST_F(ReadinessTest, MovesThatDidNotArriveAreToldAndTheirDecisionIsTheFirstStep)
{
    connect(SourceId::Attio);
    facts.syncEveryMinutes = 60;
    facts.options[SourceId::Attio] = {{u"stage_attribute"_qs, u"phase"_qs}};
    facts.waitingOutbox = 3;
    facts.movesToDecide = 1;
    const Readiness readiness = of(SetupSection::Pipeline);
    EXPECT_TRUE(readiness.systems.back().detail.contains(u"3 moves wait to be sent. 1 move is to be decided."))
        << readiness.systems.back().detail.toStdString();
    EXPECT_EQ(readiness.systems[1].detail, u"deals from deals and their stage from phase.");
    EXPECT_EQ(readiness.steps.front().route, u"/success/pipeline");
    EXPECT_EQ(of(SetupSection::Contracts).steps.front().route, u"/settings/integrations");
}

TEST_F(ReadinessTest, JsonHasTheSharedShape)
{
    connect(SourceId::BuildBetter);
    facts.signalsByType = {{u"escalation"_qs, 3}, {u"featureRequest"_qs, 12}};
    facts.accounts = 10;
    facts.joinedAccounts = 4;
    facts.accountsWithoutDomain = 1;
    facts.syncEveryMinutes = 60;
    const auto json = readinessJson(of(SetupSection::CloseTheLoop));
    std::vector<std::string> keys;
    for (const auto &[key, value] : json.items())
        keys.push_back(key);
    EXPECT_EQ(keys, (std::vector<std::string>{"section", "status", "reused_systems", "connectors", "fast_paths",
                                              "next_steps"}));
    EXPECT_EQ(json["section"], "close-the-loop");
    EXPECT_EQ(json["status"], "blocked");
    std::vector<std::string> systems;
    for (const auto &system : json["reused_systems"])
        systems.push_back(system["id"].get<std::string>() + "=" + system["state"].get<std::string>());
    EXPECT_EQ(systems,
              (std::vector<std::string>{"crm_company_identity=partial", "metadata_projection=missing",
                                        "integration_providers=partial", "signals=ready", "workflow_runtime=partial"}));
    EXPECT_EQ(json["reused_systems"][3]["detail"], "15 signals: escalation 3, featureRequest 12.");
    EXPECT_EQ(json["connectors"][0]["source"], "buildbetter");
    EXPECT_EQ(json["connectors"][0]["last_sync"], "2026-11-22T12:00:00Z");
    EXPECT_TRUE(json["connectors"][0]["error"].is_null());
    EXPECT_EQ(json["connectors"][1]["state"], "available");
    EXPECT_EQ(json["fast_paths"].back()["route"], "/settings/integrations?tab=schedule");
}

} // namespace
