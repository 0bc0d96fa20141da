// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/demo_fixture.h"

namespace success::test {
namespace {

using nlohmann::json;

class MovesCommand : public DemoTest
{
protected:
    static void undoAll()
    {
        while (ctl("undo").exitCode == 0) {
        }
    }
    void TearDown() override { undoAll(); }

    static CliRun move(const std::string &deal, const std::string &stage)
    {
        return ctl(QStringList{QStringLiteral("move"), QString::fromStdString(deal), QStringLiteral("--stage"),
                               QString::fromStdString(stage), QStringLiteral("--format"), QStringLiteral("json")});
    }
    static json dealsThatCanMove() { return ask("list pipeline --filter editable=true"); }
    static json find(const json &rows, const std::string &id)
    {
        for (const json &row : rows) {
            if (row.at("deal_id") == id)
                return row;
        }
        ADD_FAILURE() << "no deal " << id;
        return {};
    }
};

TEST_F(MovesCommand, TheDemoShowsTheMoveSaysThatItSendsNothingAndTakesItBack)
{
    const json before = dealsThatCanMove();
    ASSERT_GT(before.size(), 1u);
    const size_t decisions = ask("undo --list").size();
    const std::string id = before.at(0).at("deal_id");
    const std::string from = before.at(0).at("stage");
    std::string to;
    for (const json &row : before) {
        if (row.at("stage") != from)
            to = row.at("stage");
    }
    const CliRun moved = move(id, to);
    ASSERT_EQ(moved.exitCode, 0) << moved.err.toStdString();
    EXPECT_EQ(moved.json().at("state"), "kept");
    EXPECT_EQ(moved.json().at("from"), from);
    EXPECT_EQ(moved.json().at("to"), to);
    EXPECT_EQ(find(dealsThatCanMove(), id).at("stage"), to);
    EXPECT_EQ(find(dealsThatCanMove(), id).at("pending"), "kept");
    EXPECT_EQ(ask("moves").at(0).at("deal_id"), id);
    EXPECT_EQ(move(id, to).json().at("state"), "kept") << "it stands there";
    EXPECT_EQ(ask("undo --list").size(), decisions + 1) << "which is no other decision";
    EXPECT_EQ(ctl("undo").exitCode, 0);
    EXPECT_EQ(dealsThatCanMove(), before);
    EXPECT_EQ(ask("moves"), json::array());
}

TEST_F(MovesCommand, WhatCannotBeMovedSaysWhy)
{
    const size_t decisions = ask("undo --list").size();
    const json fixed = ask("list pipeline --filter editable=false --filter source=salesbricks --limit 1");
    ASSERT_EQ(fixed.size(), 1u);
    const CliRun order = move(fixed.at(0).at("deal_id"), "Lost");
    EXPECT_EQ(order.exitCode, 1);
    EXPECT_TRUE(order.err.contains("signed in Salesbricks")) << order.err.toStdString();
    const std::string id = dealsThatCanMove().at(0).at("deal_id");
    EXPECT_TRUE(move(id, "No such stage").err.contains("its stages are"));
    EXPECT_TRUE(move("attio:nobody", "Won").err.contains("There is no deal"));
    EXPECT_EQ(ctl("move attio:x").exitCode, 2);
    EXPECT_EQ(ctl("moves --mine").exitCode, 2);
    EXPECT_EQ(ctl("moves --mine --theirs 1").exitCode, 2);
    EXPECT_EQ(ctl("moves --retry 77").exitCode, 1);
    EXPECT_EQ(ask("undo --list").size(), decisions);
}

} // namespace
} // namespace success::test
