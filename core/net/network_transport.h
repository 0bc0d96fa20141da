// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/transport.h"

#include <memory>

class QNetworkAccessManager;

namespace success {

/// The live network, through the proxies the system is set to. Redirects are not followed (a token must not reach
/// another host), TLS errors are fatal, cookies are not kept, and plain http is refused except to this computer. Used
/// from, and destroyed in, one thread with an event loop; the manager is made at the first request, so the object
/// itself may be made elsewhere.
class NetworkTransport : public Transport
{
public:
    NetworkTransport();
    ~NetworkTransport() override;

    QCoro::Task<Result<HttpResponse>> send(HttpRequest request) override;

private:
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

} // namespace success
