// SPDX-License-Identifier: Apache-2.0
#include "core/net/json_text.h"

#include <gtest/gtest.h>

#include <random>

using namespace success;
using nlohmann::json;

namespace {

/// The same without the null members of its objects.
json withoutNulls(const json &value)
{
    json result = value;
    if (value.is_object()) {
        result = json::object();
        for (const auto &[name, member] : value.items()) {
            if (!member.is_null())
                result[name] = withoutNulls(member);
        }
    } else if (value.is_array()) {
        for (json &element : result)
            element = withoutNulls(element);
    }
    return result;
}

json randomValue(std::mt19937 &random, int depth)
{
    const auto below = [&random](int end) {
        return int(random() % unsigned(end));
    };
    static const std::array<json, 12> leaves{nullptr,
                                             true,
                                             false,
                                             0,
                                             -1,
                                             1.5,
                                             -2.5e-300,
                                             "",
                                             "Zürich 🚀",
                                             "a\"b\\c\u0001\n",
                                             18446744073709551615ULL,
                                             -9223372036854775807LL - 1};
    const int kind = depth == 0 ? 0 : below(3);
    if (kind == 0)
        return leaves[size_t(below(int(leaves.size())))];
    json value = kind == 1 ? json::array() : json::object();
    for (int count = below(6); count > 0; --count) {
        json inner = randomValue(random, depth - 1);
        if (kind == 1)
            value.push_back(std::move(inner));
        else
            value["member" + std::to_string(below(20))] = std::move(inner);
    }
    return value;
}

} // namespace

TEST(JsonText, WhatWasWrittenIsReadButForNullMembers)
{
    std::mt19937 random(1);
    for (int i = 0; i < 500; ++i) {
        const json value = randomValue(random, 5);
        const std::string text = value.dump(i % 2 == 0 ? -1 : 2);
        const auto read = jsonFromText(text);
        ASSERT_TRUE(read) << text;
        ASSERT_EQ(*read, withoutNulls(value)) << text;
        ASSERT_EQ(read->dump(), withoutNulls(value).dump()) << "numbers stay of their kind";
    }
}

TEST(JsonText, NullsInListsAndOnTheirOwnStay)
{
    EXPECT_EQ(jsonFromText("null"), json());
    EXPECT_EQ(jsonFromText("[null, 1]"), json({nullptr, 1}));
    EXPECT_EQ(jsonFromText(R"({"a": null, "b": [null]})"), json({{"b", {nullptr}}}));
}

TEST(JsonText, OfMembersOfOneNameTheLastCounts)
{
    EXPECT_EQ(jsonFromText(R"({"a": 1, "b": 2, "a": 3})"), json({{"a", 3}, {"b", 2}}));
}

TEST(JsonText, WhatTheFastParserRefusesIsStillRead)
{
    EXPECT_EQ(jsonFromText("\xEF\xBB\xBF[1]"), json({1})) << "a byte order mark";
    EXPECT_EQ(jsonFromText("123456789012345678901234567890")->get<double>(), 123456789012345678901234567890.0);
}

TEST(JsonText, NestsAsDeepAsAValueCanBeCopiedAndShown)
{
    const auto nested = [](size_t levels) {
        return std::string(levels, '[') + "\"]]\\\"[[\"" + std::string(levels, ']');
    };
    const auto deep = jsonFromText(nested(2000));
    ASSERT_TRUE(deep);
    EXPECT_EQ(json(*deep).dump(), nested(2000));
    EXPECT_FALSE(jsonFromText(nested(2001)));
    EXPECT_FALSE(jsonFromText(std::string(1'000'000, '[')));
    EXPECT_FALSE(jsonFromText(nested(1'000'000)));
}

TEST(JsonText, WhatIsNotJsonIsRefused)
{
    for (const char *text : {"", " ", "<html>", "{", "[1,]", "{\"a\":1} x", "{'a': 1}", "[NaN]", "01", "\"\xFF\"",
                             "\"\xED\xA0\x80\"", "[1] [2]", "tru"})
        EXPECT_FALSE(jsonFromText(text)) << text;
}

TEST(JsonText, AHugeAnswerLeavesTheNextOneReadable)
{
    const std::string huge = "[\"" + std::string(8 << 20, 'x') + "\"]";
    const auto read = jsonFromText(huge);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->front().get_ref<const std::string &>().size(), size_t(8 << 20));
    EXPECT_EQ(jsonFromText("[1]"), json({1}));
}
