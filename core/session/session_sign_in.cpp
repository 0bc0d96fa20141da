// SPDX-License-Identifier: Apache-2.0
#include "core/session/session_p.h"

#include "core/sources/salesforce/sign_in.h"

#include <QCoreApplication>

namespace success {

QCoro::Task<Result<QByteArray>> Session::signIn(Connection connection, std::function<bool(const QUrl &)> openBrowser,
                                                CancelToken cancel)
{
    if (const auto may = mayConnect(connection.source); !may)
        co_return tl::unexpected(may.error());
    if (connection.source != SourceId::Salesforce) {
        co_return failure(ErrorKind::InvalidInput,
                          QCoreApplication::translate("Session", "%1 is connected with a token, not by signing in.")
                              .arg(sourceTitle(connection.source)),
                          sourceKey(connection.source));
    }
    auto options = SalesforceSignIn::optionsOf(connection.baseUrl, connection.options);
    if (!options)
        co_return tl::unexpected(options.error());
    options->cancel = std::move(cancel);
    const std::shared_ptr<Transport> transport = makeTransport(d->access);
    SalesforceSignIn signIn(std::move(*options), *transport, std::move(openBrowser));
    co_return co_await signIn.run();
}

} // namespace success
