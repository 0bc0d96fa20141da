// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/demo_fixture.h"

using namespace success::test;
using nlohmann::json;

namespace {

class AskTest : public DemoTest
{
protected:
    static json answer(const char *question)
    {
        const CliRun run = ctl({QStringLiteral("ask"), QStringLiteral("hooli.example"), QString::fromUtf8(question),
                                QStringLiteral("--format"), QStringLiteral("json")});
        EXPECT_EQ(run.exitCode, 0) << run.err.toStdString();
        return run.json();
    }
};

TEST_F(AskTest, AnAnswerIsSentencesWithTheRecordsTheyRestOn)
{
    const json said = answer("Why is it critical?");
    EXPECT_EQ(said["intent"], "health");
    EXPECT_EQ(said["provider"], "built-in");
    ASSERT_GE(said["answer"].size(), 2u);
    for (const json &sentence : said["answer"]) {
        EXPECT_FALSE(sentence["text"].get<std::string>().empty());
        ASSERT_FALSE(sentence["citations"].empty());
        for (const json &number : sentence["citations"]) {
            const json &citation = said["citations"][std::to_string(number.get<int>())];
            for (const char *member : {"kind", "id", "date", "excerpt"})
                EXPECT_TRUE(citation.contains(member)) << member;
        }
    }
    EXPECT_EQ(said["answer"][0]["text"], "Hooli is critical: its health score is " +
                                             std::to_string(ask("explain hooli.example")["score"].get<int>()) +
                                             " of 100.");
}

TEST_F(AskTest, NothingFoundHasNoCitations)
{
    const json said = answer("parrots and zeppelins");
    EXPECT_EQ(said["answer"].size(), 1u);
    EXPECT_TRUE(said["citations"].empty());
    EXPECT_TRUE(said["citations"].is_object());
}

TEST_F(AskTest, AQuestionNeedsNoQuotes)
{
    const CliRun run = ctl("ask hooli.example when does it renew");
    EXPECT_EQ(run.exitCode, 0) << run.err.toStdString();
    EXPECT_TRUE(run.out.contains("[1]")) << run.out.toStdString();
}

TEST_F(AskTest, WhatCannotBeAskedIsRefusedInOneSentence)
{
    EXPECT_EQ(ctl("ask hooli.example").exitCode, 2);
    EXPECT_EQ(ctl("ask hooli.example ?").exitCode, 1);
    EXPECT_EQ(ctl("ask nobody.example why").errorLines().size(), 1);
    EXPECT_EQ(ctl("ask hooli.example why --format csv").exitCode, 2);
}

} // namespace
