// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/wire/model_errors.h"
#include "core/assistant/wire/reply_stream.h"

#include <gtest/gtest.h>

namespace success::assistant {
namespace {

using nlohmann::json;

ProviderSettings settingsOf(ModelProvider provider, const char *baseUrl = nullptr)
{
    ProviderSettings settings;
    settings.provider = provider;
    settings.baseUrl = baseUrl == nullptr ? defaultBaseUrl(provider) : QUrl(QString::fromLatin1(baseUrl));
    settings.model = QStringLiteral("llama3.2");
    settings.promptLimit = 16000;
    return settings;
}

struct Read
{
    QString text;
    ReplyEnd end;
    json error;
    QString refusal; ///< of a reply without a word
};

Read read(ModelProvider provider, QByteArrayView body)
{
    const auto wire = ChatWire::of(provider);
    ReplyStream stream(*wire);
    stream.feed(body);
    stream.finish();
    const auto empty = emptyError(settingsOf(provider), stream);
    return {stream.reply().text, stream.reply().end, stream.reply().error.value_or(json()),
            empty ? empty->sentence : QString()};
}

Read openAi(QByteArrayView body)
{
    return read(ModelProvider::OpenAi, body);
}

TEST(OpenAiWire, ReadsWhatServersLeaveOutAndAdd)
{
    const Read odd =
        openAi(": OPENROUTER PROCESSING\n\n"
               "data: {\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":null}}]}\n\n"
               "data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"hm\"}}]}\n\n"
               "data: {\"choices\":[]}\n\n"
               "data: {\"choices\":null,\"usage\":{\"total_tokens\":1}}\n\n"
               "data: {\"object\":\"ping\"}\n\n"
               "data: not json\n\n"
               "data: {\"choices\":[{\"delta\":{\"content\":\"It \"}}]}\n\n"
               "data: {\"choices\":[{\"delta\":{\"content\":[{\"type\":\"text\",\"text\":\"pays\"}]}}]}\n\n"
               "data: {\"choices\":[{\"message\":{\"content\":\".\"}}]}\n\n"
               "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n");
    EXPECT_EQ(odd.text, u"It pays.");
    EXPECT_EQ(odd.end, ReplyEnd::Whole) << "a reason to stop is an end, also without [DONE]";
    EXPECT_EQ(openAi("data: {\"choices\":[{\"delta\":{\"content\":\"x\"}}]}\n\ndata: [DONE]\n\n").end, ReplyEnd::Whole)
        << "and so is [DONE] without a reason";
    EXPECT_EQ(openAi("data: {\"choices\":[{\"delta\":{\"content\":\"x\"}}]}\n\ndata: [DONE]\n").end, ReplyEnd::None);
}

TEST(OpenAiWire, ARefusalAndErrorsOfAnyShapeAreTold)
{
    EXPECT_EQ(openAi("data: {\"choices\":[{\"delta\":{\"refusal\":\"I cannot.\"}}]}\n\n").end, ReplyEnd::Declined);
    EXPECT_TRUE(openAi("data: {\"error\":{\"code\":400,\"message\":\"the request exceeds the available context size\","
                       "\"type\":\"exceed_context_size_error\",\"n_ctx\":256}}\n\n")
                    .refusal.contains(u"Lower assistant.prompt_limit"));
    EXPECT_TRUE(openAi("data: {\"error\":\"out of memory\"}\n\n").refusal.contains(u"out of memory"));
    EXPECT_TRUE(openAi("event: error\ndata: {\"message\":\"gone\"}\n\n").refusal.contains(u"gone"));
    EXPECT_TRUE(openAi("{\"error\":{\"message\":\"late\",\"code\":503}}").refusal.contains(u"is overloaded"));
    EXPECT_TRUE(openAi("data: [DONE]\n\n").refusal.contains(u"without a word"));
}

TEST(OpenAiWire, WhatIsNoReplyIsToldAsThat)
{
    EXPECT_TRUE(openAi("<!DOCTYPE html><html>").refusal.contains(u"web page"));
    EXPECT_TRUE(openAi("{\"model\":\"x\",\"response\":\"It\"}\n{\"model\":\"x\"}").refusal.contains(u"no reply"))
        << "lines of JSON are Ollama's own interface";
    EXPECT_TRUE(openAi("{\"status\":\"ok\"}").refusal.contains(u"no reply"));
    EXPECT_TRUE(openAi("Ollama is running").refusal.contains(u"no reply"));
    EXPECT_TRUE(openAi("").refusal.contains(u"ended before it had begun"));
}

TEST(AnthropicWire, ReadsBlocksOfTextAlone)
{
    const Read blocks = read(
        ModelProvider::Anthropic,
        "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{}}\n\n"
        "data: {\"type\":\"content_block_start\",\"content_block\":{\"type\":\"thinking\",\"thinking\":\"\"}}\n\n"
        "data: {\"type\":\"content_block_delta\",\"delta\":{\"type\":\"thinking_delta\",\"thinking\":\"hm\"}}\n\n"
        "data: {\"type\":\"content_block_delta\",\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"{}\"}}\n\n"
        "data: {\"type\":\"content_block_start\",\"content_block\":{\"type\":\"text\",\"text\":\"One.\"}}\n\n"
        "event: content_block_delta\ndata: {\"delta\":{\"type\":\"text_delta\",\"text\":\" Two.\"}}\n\n"
        "data: {\"type\":\"content_block_start\",\"content_block\":{\"type\":\"text\",\"text\":\"Three.\"}}\n\n"
        "data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"model_context_window_exceeded\"}}\n\n"
        "data: {\"type\":\"message_stop\"}\n\n");
    EXPECT_EQ(blocks.text, u"One. Two.\nThree.");
    EXPECT_EQ(blocks.end, ReplyEnd::Length);
}

TEST(AnthropicWire, AnErrorEventIsOne)
{
    EXPECT_TRUE(read(ModelProvider::Anthropic, "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":"
                                               "\"overloaded_error\",\"message\":\"Overloaded\"}}\n\n")
                    .refusal.contains(u"Anthropic is overloaded (Overloaded)"));
}

struct Refused
{
    ModelProvider provider;
    int status;
    const char *body;
    const char *inSentence;
    ErrorKind kind;
};

TEST(ModelErrors, EveryRefusalSaysWhatToDo)
{
    constexpr ModelProvider openAiKind = ModelProvider::OpenAi;
    constexpr ModelProvider anthropic = ModelProvider::Anthropic;
    const std::vector<Refused> all{
        {openAiKind, 401, R"({"error":{"message":"Incorrect API key","code":"invalid_api_key"}})",
         "did not accept the key (HTTP 401: Incorrect API key)", ErrorKind::Auth},
        {openAiKind, 429, R"({"error":{"message":"You exceeded your current quota","type":"insufficient_quota"}})",
         "no credit left", ErrorKind::Auth},
        {anthropic, 400, R"({"error":{"type":"invalid_request_error","message":"Your credit balance is too low"}})",
         "no credit left", ErrorKind::Auth},
        {anthropic, 402, R"({"error":{"type":"billing_error","message":"x"}})", "no credit left", ErrorKind::Auth},
        {openAiKind, 404, R"({"error":{"message":"The model `x` does not exist","code":"model_not_found"}})",
         "has no model “llama3.2” (HTTP 404: The model `x` does not exist). Choose another", ErrorKind::InvalidInput},
        {anthropic, 404, R"({"error":{"type":"not_found_error","message":"model: x"}})", "has no model",
         ErrorKind::InvalidInput},
        {openAiKind, 404, "404 page not found", "mostly ends in /v1", ErrorKind::Protocol},
        {openAiKind, 400, R"({"error":{"message":"maximum context length","code":"context_length_exceeded"}})",
         "Lower assistant.prompt_limit, which is 16000 characters now", ErrorKind::InvalidInput},
        {anthropic, 400, R"({"error":{"type":"invalid_request_error","message":"prompt is too long: 9 tokens"}})",
         "Lower assistant.prompt_limit", ErrorKind::InvalidInput},
        {anthropic, 413, R"({"error":{"type":"request_too_large","message":"x"}})", "too long",
         ErrorKind::InvalidInput},
        {anthropic, 403, R"({"error":{"type":"permission_error","message":"no"}})", "may not use llama3.2",
         ErrorKind::Auth},
        {openAiKind, 429, R"({"error":{"message":"Rate limit","type":"rate_limit_error"}})",
         "asks for fewer questions (HTTP 429: Rate limit). Ask again in a minute", ErrorKind::RateLimited},
        {anthropic, 529, R"({"error":{"type":"overloaded_error","message":"Overloaded"}})",
         "is overloaded (HTTP 529: Overloaded)", ErrorKind::Network},
        {openAiKind, 500, "", "could not answer (HTTP 500)", ErrorKind::Network},
        {openAiKind, 400, R"({"error":"bad","x":1})", "refused the question (HTTP 400: bad)", ErrorKind::Protocol},
        {openAiKind, 400, R"([{"error":{"message":"in a list"}}])", "in a list", ErrorKind::Protocol}};
    for (const Refused &one : all) {
        const Error error = refusalError(settingsOf(one.provider), {one.status, {}, one.body});
        EXPECT_TRUE(error.sentence.contains(QString::fromUtf8(one.inSentence))) << error.sentence.toStdString();
        EXPECT_EQ(error.kind, one.kind) << error.sentence.toStdString();
        EXPECT_FALSE(error.sentence.contains(u'%')) << error.sentence.toStdString();
    }
}

TEST(ModelErrors, ALocalServerIsHelpedInItsOwnWords)
{
    const ProviderSettings local = settingsOf(ModelProvider::OpenAi, "http://localhost:11434/v1");
    const Error missing = refusalError(local, {404, {}, R"({"error":{"message":"model 'x' not found"}})"});
    EXPECT_TRUE(missing.sentence.contains(u"localhost:11434 has no model")) << missing.sentence.toStdString();
    EXPECT_TRUE(missing.sentence.contains(u"ollama pull llama3.2")) << missing.sentence.toStdString();
}

TEST(ModelErrors, AMessageIsOneShortVisibleLine)
{
    const std::string message = "\u202eevil\n" + std::string(2000, 'x');
    const Error error = refusalError(settingsOf(ModelProvider::OpenAi),
                                     {500, {}, QByteArray::fromStdString(json{{"error", message}}.dump())});
    EXPECT_LT(error.sentence.size(), 420);
    EXPECT_FALSE(error.sentence.contains(QChar(0x202e)));
    EXPECT_FALSE(error.sentence.contains(u'\n'));
}

TEST(ModelErrors, ARequestedWaitIsSaid)
{
    const auto after = [](const char *seconds) {
        return refusalError(settingsOf(ModelProvider::OpenAi), {429, {{"Retry-After", seconds}}, ""}).sentence;
    };
    EXPECT_TRUE(after("20").endsWith(u"Ask again in 20 seconds.")) << after("20").toStdString();
    EXPECT_TRUE(after("600").endsWith(u"Ask again in 10 minutes.")) << after("600").toStdString();
}

} // namespace
} // namespace success::assistant
