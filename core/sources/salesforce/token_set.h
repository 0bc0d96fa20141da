// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/connection.h"
#include "core/model/result.h"

#include <QByteArray>
#include <QUrl>

namespace success::salesforce {

/// What data is read with: where, and the tokens. Kept as one secret, a JSON object `{"access_token", "refresh_token",
/// "instance_url"}`; a pasted access token alone is a secret too, and the option `instance_url` says where it belongs.
struct TokenSet
{
    QByteArray accessToken;
    QByteArray refreshToken; ///< empty: the access token cannot be renewed
    QUrl instance;

    [[nodiscard]] QByteArray toSecret() const;
    /// Refused, with a sentence that does not repeat it: a secret of another form, and an instance that may not be sent
    /// a token (mayReceiveTokens).
    [[nodiscard]] static Result<TokenSet> fromSecret(const QByteArray &secret, const SourceOptions &options);
};

/// The address a person typed, `https://` put in front if they left it out; empty if it is none.
[[nodiscard]] QUrl typedAddress(const QString &text);

/// Whether tokens may be sent to an address that an answer named: https below salesforce.com, force.com or
/// salesforce.mil, this computer, or the very origin the user typed.
[[nodiscard]] bool mayReceiveTokens(const QUrl &instance, const QUrl &typed);
/// https, or http to this computer.
[[nodiscard]] bool isConfidential(const QUrl &address);

} // namespace success::salesforce
