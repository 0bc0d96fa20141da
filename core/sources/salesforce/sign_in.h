// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/connection.h"
#include "core/net/transport.h"

#include <functional>

namespace success {

/// Signs in to Salesforce in the browser: OAuth 2.0 web-server flow of a public client with PKCE (RFC 7636), the answer
/// caught on a port of this computer (wire contract attio-…md §3.2).
class SalesforceSignIn
{
public:
    struct Options
    {
        QUrl login; ///< https://login.salesforce.com, a sandbox's or a My Domain's
        QString clientId;
        quint16 port = 1717; ///< the app must list `http://localhost:<port>/callback`; 0: any (tests)
        QUrl instance{}; ///< the option instance_url: an answer may name it though it is not Salesforce's own domain
        std::chrono::milliseconds timeout{std::chrono::minutes(5)};
        CancelToken cancel{};
    };
    /// Shows an address in the user's browser; false: there is none.
    using OpenBrowser = std::function<bool(const QUrl &)>;

    /// From a connection's base URL and options. Refused: no client_id, a redirect_port that is no port, a base URL
    /// without https.
    [[nodiscard]] static Result<Options> optionsOf(const QUrl &baseUrl, const SourceOptions &options);

    SalesforceSignIn(Options options, Transport &transport, OpenBrowser openBrowser);

    /// The secret to keep for the connection. It must outlive the task.
    QCoro::Task<Result<QByteArray>> run();

private:
    QCoro::Task<Result<QString>> askForCode(QString verifier, QString *redirect);

    Options m_options;
    Transport &m_transport;
    OpenBrowser m_openBrowser;
};

} // namespace success
