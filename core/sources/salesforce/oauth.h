// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/transport.h"
#include "core/sources/common/fetching.h"
#include "core/sources/salesforce/token_set.h"

namespace success::salesforce {

/// POSTs a form to the token endpoint of the login host: a public client, so never with a client_secret. An answer
/// without a refresh token or instance leaves those of `known`. Refused: an instance that may not receive tokens.
[[nodiscard]] QCoro::Task<Result<TokenSet>> requestTokens(Transport &transport, QUrl login, QueryItems form,
                                                          TokenSet known, QUrl typedInstance, CancelToken cancel);

/// OAuth's `error` and `error_description` as a sentence with what to do.
[[nodiscard]] Error oauthError(const QString &code, const QString &description);

/// A path below the login host's address: `/services/oauth2/token`.
[[nodiscard]] QUrl loginUrl(const QUrl &login, const QString &path);

} // namespace success::salesforce
