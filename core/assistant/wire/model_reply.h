// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <QString>

#include <optional>

namespace success::assistant {

/// Why a model stopped.
enum class ReplyEnd {
    None,     ///< it has not said that it is done
    Whole,    ///< it had no more to say
    Length,   ///< it reached the most it may write, or what it can hold
    Filtered, ///< the provider's filter took the rest
    Declined, ///< it will not answer
};

/// What came of a model's reply so far.
struct ModelReply
{
    QString text;
    ReplyEnd end = ReplyEnd::None;
    std::optional<nlohmann::json> error; ///< as the provider wrote it into the stream
};

} // namespace success::assistant
