// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/time.h"

#include <QString>

#include <optional>

#include <tl/expected.hpp>

namespace success {

/// What went wrong, in the few kinds that call for different behaviour.
enum class ErrorKind {
    Auth,         ///< the token is missing, wrong, expired or lacks a permission; a person must act
    RateLimited,  ///< the system asked to wait
    Network,      ///< no answer, or one cut short
    Protocol,     ///< an answer that is not what the system's documentation says
    Storage,      ///< a database or file of ours could not be read or written
    Cancelled,    ///< the user stopped it
    InvalidInput, ///< what the user (or a script) gave cannot be accepted
};

/// An error as a value. `sentence` is shown as it is: it says what happened and what to do.
struct Error
{
    ErrorKind kind = ErrorKind::Protocol;
    QString sentence;
    QString source;            ///< id of the outside system ("stripe"), empty when it is ours
    bool retryCanHelp = false; ///< true: the same call may succeed later without anyone changing anything
    int code = 0;              ///< of the layer that failed (SQLite's extended result code, an HTTP status); 0 if none
    std::optional<Instant> retryAt{}; ///< when an outside system said it can be asked again, if that is far off

    bool operator==(const Error &) const = default;
};

template<typename T>
using Result = tl::expected<T, Error>;

/// Builds the error side of a Result.
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, QString sentence, QString source = {},
                                                   bool retryCanHelp = false)
{
    return tl::unexpected<Error>(Error{kind, std::move(sentence), std::move(source), retryCanHelp});
}

} // namespace success
