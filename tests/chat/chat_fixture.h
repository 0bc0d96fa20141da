// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/chat/model_chat.h"
#include "core/secrets/memory_store.h"
#include "tests/servers/model_server.h"
#include "tests/tools/generator.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace success::test {

/// What a question came to.
struct Asked
{
    std::vector<assistant::Answer> soFar;
    std::optional<ModelOutcome> outcome;

    [[nodiscard]] const assistant::Answer &answer() const { return *outcome->answer; }
    [[nodiscard]] QString text() const { return textOf(answer()); }
    /// The sentence of the Error, after the checks that every Error of a question has to pass.
    [[nodiscard]] QString refusal() const;
    [[nodiscard]] static QString textOf(const assistant::Answer &answer);
};

/// A data folder with a made-up portfolio, opened as a session whose tokens are in memory.
class ChatTest : public ::testing::Test
{
protected:
    ChatTest();

    /// A person has chosen this server, given its key, and agreed to it.
    void choose(const ModelServer &server);
    void set(const char *key, const nlohmann::json &value);
    /// Asks and waits for the end; `during` is called with each answer so far.
    Asked ask(const QString &question = QStringLiteral("Why is it at risk?"),
              const std::function<void(const assistant::Answer &)> &during = {});
    [[nodiscard]] const Account &account() const { return m_portfolio->accounts.front(); }
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("data")); }
    /// Puts words of others into the records of the account: in place of the text of its newest items.
    void plant(const QStringList &texts);

    QTemporaryDir m_folder;
    std::shared_ptr<MemoryStore> m_secrets = std::make_shared<MemoryStore>();
    std::unique_ptr<Session> m_session;
    PortfolioPtr m_portfolio;
    std::unique_ptr<ModelChat> m_chat;
};

} // namespace success::test
