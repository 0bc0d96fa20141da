// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secrets/memory_store.h"
#include "core/workspace/provider_settings.h"
#include "tests/gui/demo_session.h"
#include "tests/servers/model_server.h"

#include <QDir>
#include <QFile>

namespace success::test {

/// A live folder with the demo's records, since the demo itself asks no model. Tokens are kept in memory.
struct LiveSession
{
    QTemporaryDir folder;
    std::shared_ptr<MemoryStore> secrets = std::make_shared<MemoryStore>();
    std::unique_ptr<Session> session;

    /// `demo`: whose cache is copied.
    explicit LiveSession(const DemoSession &demo)
    {
        const DataFolder from = demo.session->folder();
        QFile::copy(from.cacheFile(), QDir(folder.path()).filePath(QStringLiteral("cache.sqlite")));
        open();
    }

    void open()
    {
        session.reset();
        SessionOptions options;
        options.dataDir = folder.path();
        options.asOf = AsOf::noonUtc(QDate(2026, 11, 22));
        options.secrets = secrets;
        auto opened = Session::open(std::move(options));
        if (!opened)
            return;
        session = std::move(*opened);
        session->load();
        (void)QTest::qWaitFor([this] { return session->portfolio() != nullptr; }, 60'000);
    }

    [[nodiscard]] bool set(const std::vector<std::pair<QString, nlohmann::json>> &values)
    {
        return session->decide([&values](Workspace &workspace) { return workspace.setSettings(values); }).has_value();
    }

    /// The model of a server on this computer; `agreed`: records may go there.
    [[nodiscard]] bool use(const ModelServer &server, bool agreed = true)
    {
        const bool anthropic = server.kind() == ModelServer::Kind::Anthropic;
        const bool done = set({{QStringLiteral("assistant.provider"), anthropic ? "anthropic" : "openai"},
                               {QStringLiteral("assistant.base_url"), server.baseUrl().toString().toStdString()},
                               {QStringLiteral("assistant.model"), ModelServer::model().toStdString()}});
        const auto settings = providerSettings(session->workspace());
        if (!done || !settings)
            return false;
        (void)QCoro::waitFor(secrets->write(settings->secretKey(), server.key()));
        return !agreed ||
               session->decide([&](Workspace &workspace) { return agreeToOrigin(workspace, settings->origin()); })
                   .has_value();
    }
};

} // namespace success::test
