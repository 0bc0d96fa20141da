// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secrets/memory_store.h"
#include "tests/gui/shell_fixture.h"

#include <QPushButton>

namespace success::ui::testing {

/// Plays every outside system at once: an empty list for whoever has the token, 401 for everybody else.
class EmptySystem : public Transport
{
public:
    QCoro::Task<Result<HttpResponse>> send(HttpRequest request) override
    {
        ++*requests;
        bool known = false;
        for (const auto &[name, value] : request.headers)
            known = known || value.contains("sk_good_token");
        HttpResponse response;
        response.status = known ? 200 : 401;
        response.headers = {{"Content-Type", "application/json"}};
        response.body = known ? R"({"object": "list", "data": [], "has_more": false})"
                              : R"({"error": {"message": "Invalid API Key", "type": "invalid_request_error"}})";
        co_return response;
    }

    std::shared_ptr<std::atomic<int>> requests = std::make_shared<std::atomic<int>>(0);
};

/// A live window whose tokens are kept in memory and whose systems are played.
class IntegrationsTest : public ShellTest
{
protected:
    void SetUp() override
    {
        ShellTest::SetUp();
        SessionOptions options;
        options.dataDir = m_folder.path();
        options.asOf = AsOf::noonUtc(QDate(2026, 11, 22));
        options.now = [] {
            return AsOf::noonUtc(QDate(2026, 11, 22)).instant;
        };
        options.secrets = m_secrets;
        options.makeTransport = [system = m_system] {
            return system;
        };
        auto opened = Session::open(std::move(options));
        ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
        m_session = std::move(*opened);
        m_session->load();
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_session->portfolio() != nullptr; }, 20'000));
    }

    void go(const char *route) { window().go(*Route::parse(QLatin1String(route))); }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    template<typename Condition>
    [[nodiscard]] static bool wait(Condition condition)
    {
        return QTest::qWaitFor(condition, 20'000);
    }

    /// Stripe, connected and read once.
    void connectStripe()
    {
        Connection connection;
        connection.source = SourceId::Stripe;
        connection.baseUrl = QUrl(QStringLiteral("https://api.stripe.com"));
        const auto kept = QCoro::waitFor(m_session->addConnection(connection, "sk_good_token"));
        ASSERT_TRUE(kept) << kept.error().sentence.toStdString();
        m_session->sync();
        ASSERT_TRUE(wait([this] { return !m_session->isSyncing(); }));
    }
    [[nodiscard]] bool holdsStripe() const
    {
        const auto &sources = m_session->portfolio()->sources;
        return std::ranges::find(sources, SourceId::Stripe, &SourceState::source) != sources.end();
    }

    std::shared_ptr<MemoryStore> m_secrets = std::make_shared<MemoryStore>();
    std::shared_ptr<EmptySystem> m_system = std::make_shared<EmptySystem>();
};

} // namespace success::ui::testing
