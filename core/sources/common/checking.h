// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/source.h"

namespace success {

/// Gathers what `Test connection` finds, part by part.
class Checking
{
public:
    void identify(const QString &identity) { m_check.identity = identity; }
    /// What an answer says of one part. Where the system refuses it (403, 404, or a query it does not run), `cost` says
    /// what that means for the person; `detail` goes with a part that can be read. Any other Error ends the check.
    [[nodiscard]] Result<void> add(const QString &what, const Result<nlohmann::json> &answer, const QString &cost,
                                   const QString &detail = {});
    /// Something worth knowing that no answer was needed for.
    void advise(const QString &what, const QString &detail);
    /// The parts; or, where not one of them can be read, the first refusal.
    [[nodiscard]] Result<ConnectionCheck> take();

private:
    ConnectionCheck m_check;
    std::vector<ConnectionCheck::Part> m_advice;
    std::optional<Error> m_refusal;
    bool m_readable = false;
};

} // namespace success
