// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_profile.h"

#include <QCoreApplication>

namespace success {

/// Whether an answer of that status sends the client elsewhere.
[[nodiscard]] constexpr bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// "Stripe asked to wait".
[[nodiscard]] inline QString askedToWait(const HttpProfile &profile)
{
    return QCoreApplication::translate("HttpClient", "%1 asked to wait").arg(profile.title);
}

/// "Stripe gave no usable answer and is asked again".
[[nodiscard]] inline QString askedAgain(const HttpProfile &profile)
{
    return QCoreApplication::translate("HttpClient", "%1 gave no usable answer and is asked again").arg(profile.title);
}

} // namespace success
