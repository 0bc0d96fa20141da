// SPDX-License-Identifier: Apache-2.0
#include "core/chat/try_model.h"

#include "core/chat/model_access.h"
#include "core/chat/model_request.h"
#include "core/net/network_transport.h"

namespace success {

namespace {

constexpr int longestWords = 80;

/// Rules and message of a question about nothing.
assistant::Prompt smallTalk()
{
    return {QStringLiteral("You are asked whether you can be reached. Answer with one short sentence."),
            QStringLiteral("Say hello."),
            {},
            0};
}

} // namespace

QCoro::Task<Result<QString>> tryModel(Session &session, ProviderSettings settings, CancelToken cancel,
                                      std::shared_ptr<Transport> transport)
{
    if (const auto may = mayAskModel(session.workspace(), settings, session.isDemo()); !may)
        co_return tl::unexpected(may.error());
    const Tokens tokens = session.tokens(); // keeps the store while it is asked
    const auto kept = co_await tokens.read(settings.secretKey());
    const auto key = usableKey(settings, kept);
    if (!key)
        co_return tl::unexpected(key.error());
    if (!transport)
        transport = std::make_shared<NetworkTransport>();
    ModelRequest request{settings, *key, smallTalk(), {}, transport, cancel};
    std::function<void(const assistant::Answer &)> nobodyLooksOn;
    const auto answer = co_await askModel(std::move(request), std::move(nobodyLooksOn));
    if (!answer)
        co_return tl::unexpected(answer.error());
    QStringList sentences;
    for (const assistant::Sentence &sentence : answer->sentences)
        sentences << sentence.text;
    const QString said = sentences.join(u' ');
    co_return said.size() > longestWords ? QString(said.left(longestWords) + u'…') : said;
}

} // namespace success
