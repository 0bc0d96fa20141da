// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/servers/http_server.h"

#include <mutex>

namespace success::test {

/// What a fake model answers.
struct ModelScript
{
    QStringList deltas;  ///< the text, in the parts it is streamed in
    QString stop{};      ///< the reason it gives at the end; empty: the usual one, `none`: no end mark at all
    QByteArray tail{};   ///< raw, behind the text and in place of the end mark
    bool streams = true; ///< false: one JSON text, whatever was asked for
    int pieceBytes = 0;  ///< bytes written at once; 0: all
    std::chrono::milliseconds pause{0}; ///< before each piece
    qsizetype cutAt = -1;               ///< only so many bytes of the body
    ServedEnd end = ServedEnd::Whole;
};

/// A server that speaks OpenAI's chat completions or Anthropic's messages as they are documented: it refuses, in the
/// vendor's own form, a wrong key, another model, and a request that is not of the documented shape.
class ModelServer
{
public:
    enum class Kind { OpenAi, Anthropic };

    explicit ModelServer(Kind kind, QByteArray key = "sk-loopback-key-0123456789");

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// As a user sets it.
    [[nodiscard]] QUrl baseUrl() const;
    [[nodiscard]] QByteArray key() const { return m_key; }
    [[nodiscard]] static QString model() { return QStringLiteral("loopback-1"); }
    [[nodiscard]] HttpServer &http() { return m_http; }

    /// Answers so from now on.
    void say(ModelScript script);
    void say(const QString &text) { say(ModelScript{{text}}); }
    /// Writes the answer from what the request holds: a model that does as it is told.
    void obey(std::function<QString(const ServedRequest &)> model);

    /// What the last request said to the model: rules and message.
    [[nodiscard]] QString rules() const;
    [[nodiscard]] QString message() const;
    /// The vendor's refusal.
    [[nodiscard]] static ServedResponse refusal(Kind kind, int status, const std::string &type,
                                                const std::string &message);
    /// Events of the whole script, as the vendor writes them.
    [[nodiscard]] static QByteArray eventsOf(Kind kind, const ModelScript &script);

private:
    [[nodiscard]] ServedResponse respond(const ServedRequest &request) const;
    [[nodiscard]] std::optional<ServedResponse> refused(const ServedRequest &request) const;

    const Kind m_kind;
    const QByteArray m_key;
    mutable std::mutex m_mutex;
    ModelScript m_script{{QStringLiteral("Nothing was scripted.")}};
    std::function<QString(const ServedRequest &)> m_obey;
    HttpServer m_http; ///< last: it answers until it is gone
};

} // namespace success::test
