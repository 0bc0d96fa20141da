// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/section.h"

#include <vector>

namespace success {

/// A section that an account can be sent to.
struct Destination
{
    Section section{};
    QString why; ///< when one does: "The trial became an opportunity"; empty for a place that is no natural move
};

/// Where accounts of a section can go, natural moves first, the others in the order of the tabs. Source: product.md §9.
[[nodiscard]] std::vector<Destination> destinationsFrom(Section section);

} // namespace success
