// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"

namespace success::ui {

/// Whether a model can be asked, as the switch by the question shows it.
struct ModelState
{
    bool isChosen = false; ///< in the settings
    QString model;
    QString host; ///< whom it is asked at: `OpenAI`, `localhost:11434`
    QString why;  ///< it cannot be asked now, as a sentence; empty: it can

    [[nodiscard]] bool isReady() const { return isChosen && why.isEmpty(); }
    bool operator==(const ModelState &) const = default;
};
[[nodiscard]] ModelState modelState(Session &session);

} // namespace success::ui
