// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/pipeline_settings.h"
#include "tests/unit/workspace_fixture.h"

namespace success {
namespace {

class PipelineSettingsTest : public WorkspaceTest
{
protected:
    PipelineSettings now() { return pipelineSettingsIn(*workspace->snapshot()); }

    const QString m_lead = stageKey(SourceId::Attio, QStringLiteral("s-lead"));
};

TEST_F(PipelineSettingsTest, StartWithWhatTheSourcesSay)
{
    EXPECT_EQ(now(), PipelineSettings());
    EXPECT_EQ(pipelineSettingsIn({}), PipelineSettings());
}

TEST_F(PipelineSettingsTest, AStageIsSetAndResetAndEachCanBeUndone)
{
    const StageSetting won{DealKind::Won, 0.25, true};
    ASSERT_TRUE(setStages(*workspace, {{m_lead, QStringLiteral("Lead"), won}}));
    EXPECT_EQ(now().stages.value(m_lead), won);
    EXPECT_EQ(workspace->decisions()->front().summary,
              QStringLiteral("Settings changed: stage “Lead” means won, has a chance of 25 %, has no column"));
    ASSERT_TRUE(setStages(*workspace, {{m_lead, QStringLiteral("Lead"), won}}));
    EXPECT_EQ(count("decision"), 1) << "nothing to change is no decision";
    ASSERT_TRUE(setStages(*workspace, {{m_lead, QStringLiteral("Lead"), {}}}));
    EXPECT_EQ(now(), PipelineSettings());
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(now().stages.value(m_lead), won);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(now(), PipelineSettings());
}

TEST_F(PipelineSettingsTest, SeveralStagesAreOneDecision)
{
    const QString sent = stageKey(SourceId::Attio, QStringLiteral("s-sent"));
    ASSERT_TRUE(setStages(*workspace, {{sent, QStringLiteral("Sent"), {{}, 0.5, false}},
                                       {m_lead, QStringLiteral("Lead"), {{}, 0.1, false}}}));
    EXPECT_EQ(count("decision"), 1);
    EXPECT_EQ(workspace->decisions()->front().summary,
              QStringLiteral("Settings changed: stage “Lead” has a chance of 10 %; stage “Sent” has a chance of 50 %"));
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(now(), PipelineSettings());
}

TEST_F(PipelineSettingsTest, WhatIsNoStageIsRefused)
{
    EXPECT_FALSE(setStages(*workspace, {{m_lead, QStringLiteral("Lead"), {{}, 1.5, false}}}));
    for (const char *wrong : {R"([])", R"({"attio:x": {"means": "maybe"}})", R"({"attio:x": {"probability": "much"}})",
                              R"({"attio:x": {"colour": "red"}})", R"({"attio:x": 1})"})
        EXPECT_FALSE(workspace->setSetting(QStringLiteral("pipeline.stages"), nlohmann::json::parse(wrong))) << wrong;
    EXPECT_FALSE(workspace->setSetting(QStringLiteral("pipeline.stale_after_days"), 0));
    ASSERT_TRUE(workspace->setSetting(QStringLiteral("pipeline.stale_after_days"), 14));
    EXPECT_EQ(now().staleAfterDays, 14);
}

} // namespace
} // namespace success
