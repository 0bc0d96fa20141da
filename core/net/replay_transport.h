// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/time.h"
#include "core/net/transport.h"

#include <memory>

namespace success {

/// Answers from recorded payloads instead of the network; demo_data/README.md describes the manifest.
/// Dates in the recordings are relative: they are resolved against the as-of date while an answer is read.
/// A request the manifest does not know, and a file that is missing or is not what it should be, is an Error
/// (Protocol) that names the request or the file.
class ReplayTransport : public Transport
{
public:
    /// `folder`: one source's recordings (`demo_data/pied_piper/stripe`), holding manifest.json.
    [[nodiscard]] static Result<std::unique_ptr<ReplayTransport>> open(const QString &folder, AsOf asOf);
};

} // namespace success
