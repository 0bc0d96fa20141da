// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/provider_settings.h"
#include "tests/unit/workspace_fixture.h"

namespace success {
namespace {

using nlohmann::json;

class ProviderSettingsTest : public WorkspaceTest
{
protected:
    void set(const char *key, const json &value)
    {
        const auto done = workspace->setSetting(QString::fromLatin1(key), value);
        ASSERT_TRUE(done) << done.error().sentence.toStdString();
    }
    QString refusal(const char *key, const json &value)
    {
        const auto done = workspace->setSetting(QString::fromLatin1(key), value);
        return done ? QStringLiteral("(taken)") : done.error().sentence;
    }
    ProviderSettings settings() { return *providerSettings(*workspace); }
};

TEST_F(ProviderSettingsTest, NobodyIsAskedUntilSomebodyChooses)
{
    EXPECT_FALSE(settings().usesModel());
    EXPECT_TRUE(agreedOrigins(*workspace)->isEmpty());
    EXPECT_EQ(settings().promptLimit, 16000);
    EXPECT_EQ(settings().silence, std::chrono::seconds(90));
    set("assistant.base_url", "http://localhost:11434/v1");
    EXPECT_TRUE(settings().baseUrl.isEmpty()) << "the built-in answerer is nowhere";
}

TEST_F(ProviderSettingsTest, AProviderHasItsOwnAddressUnlessAnotherIsSet)
{
    set("assistant.provider", "openai");
    EXPECT_EQ(settings().baseUrl, QUrl(u"https://api.openai.com/v1"_qs));
    EXPECT_EQ(settings().title(), u"OpenAI");
    EXPECT_TRUE(settings().isVendors());
    EXPECT_EQ(settings().secretKey(), u"openai/https://api.openai.com");
    set("assistant.provider", "anthropic");
    EXPECT_EQ(settings().origin(), u"https://api.anthropic.com");
    EXPECT_EQ(settings().secretKey(), u"anthropic/https://api.anthropic.com");
    set("assistant.base_url", " https://Models.Example:443/v1/ ");
    EXPECT_EQ(settings().origin(), u"https://models.example");
    EXPECT_EQ(settings().title(), u"models.example:443");
    EXPECT_FALSE(settings().isVendors());
    set("assistant.base_url", nullptr);
    EXPECT_TRUE(settings().isVendors());
}

TEST_F(ProviderSettingsTest, AnotherOriginIsAnotherKey)
{
    QStringList names;
    for (const char *provider : {"openai", "anthropic"}) {
        for (const char *url : {"https://a.example", "https://a.example:8443", "https://b.example",
                                "http://localhost:11434/v1", "http://127.0.0.1:11434/v1"}) {
            set("assistant.provider", provider);
            set("assistant.base_url", url);
            EXPECT_FALSE(names.contains(settings().secretKey()));
            names << settings().secretKey();
        }
    }
}

TEST_F(ProviderSettingsTest, WhatCannotBeIsRefusedInASentence)
{
    EXPECT_TRUE(refusal("assistant.provider", "gemini").contains(u"built-in, openai"));
    for (const char *url : {"http://api.openai.com/v1", "ftp://localhost", "localhost:11434", "https://me@a.example",
                            "https://a.example/?key=1", "https://", "not an address"})
        EXPECT_TRUE(refusal("assistant.base_url", url).contains(u"is an https address")) << url;
    EXPECT_TRUE(refusal("assistant.model", "two\nlines").contains(u"name of a model"));
    EXPECT_TRUE(refusal("assistant.prompt_limit", 3999).contains(u"from 4000 to 400000"));
    EXPECT_TRUE(refusal("assistant.silence_seconds", 0).contains(u"from 5 to 600"));
    EXPECT_TRUE(refusal("assistant.agreed", {"api.openai.com"}).contains(u"list of addresses"));
    EXPECT_TRUE(refusal("assistant.agreed", "https://api.openai.com").contains(u"list of addresses"));
    EXPECT_TRUE(refusal("assistant.keys", json::array()).contains(u"successctl secrets set assistant"));
}

TEST_F(ProviderSettingsTest, AgreeingIsADecisionForOneOrigin)
{
    ASSERT_TRUE(agreeToOrigin(*workspace, u"https://b.example"_qs));
    ASSERT_TRUE(agreeToOrigin(*workspace, u"https://a.example"_qs));
    ASSERT_TRUE(agreeToOrigin(*workspace, u"https://a.example"_qs));
    EXPECT_EQ(*agreedOrigins(*workspace), (QStringList{u"https://a.example"_qs, u"https://b.example"_qs}));
    EXPECT_EQ(workspace->decisions()->size(), 2u);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(*agreedOrigins(*workspace), QStringList{u"https://b.example"_qs});
}

TEST_F(ProviderSettingsTest, NamesOfKeysAreNotedWithoutADecision)
{
    ASSERT_TRUE(noteModelKey(*workspace, u"openai/https://b.example"_qs, true));
    ASSERT_TRUE(noteModelKey(*workspace, u"openai/https://a.example"_qs, true));
    ASSERT_TRUE(noteModelKey(*workspace, u"openai/https://a.example"_qs, true));
    EXPECT_EQ(*modelKeyNames(*workspace),
              (QStringList{u"openai/https://a.example"_qs, u"openai/https://b.example"_qs}));
    ASSERT_TRUE(noteModelKey(*workspace, u"openai/https://b.example"_qs, false));
    EXPECT_EQ(*modelKeyNames(*workspace), QStringList{u"openai/https://a.example"_qs});
    EXPECT_TRUE(workspace->decisions()->empty());
}

} // namespace
} // namespace success
