// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/natural_moves.h"

#include "core/workspace/routes.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

namespace {

struct NaturalMove
{
    Section from;
    Section to;
    const char *why;
};

constexpr std::array naturalMoves{
    NaturalMove{Section::Health, Section::Convert,
                QT_TRANSLATE_NOOP("NaturalMoves", "A trial at risk, but still likely to buy")},
    NaturalMove{Section::Convert, Section::Pipeline,
                QT_TRANSLATE_NOOP("NaturalMoves", "The trial became an opportunity")},
    NaturalMove{Section::Pipeline, Section::Contracts, QT_TRANSLATE_NOOP("NaturalMoves", "The deal is signed")},
    NaturalMove{Section::Pipeline, Section::ReEngage, QT_TRANSLATE_NOOP("NaturalMoves", "The deal was lost")},
    NaturalMove{Section::Contracts, Section::Health,
                QT_TRANSLATE_NOOP("NaturalMoves", "Trouble with the renewal or a payment")},
    NaturalMove{Section::Releases, Section::ReEngage,
                QT_TRANSLATE_NOOP("NaturalMoves", "What stood in the way has shipped")},
};

} // namespace

std::vector<Destination> destinationsFrom(Section section)
{
    std::vector<Destination> destinations;
    for (const NaturalMove &move : naturalMoves) {
        if (move.from == section)
            destinations.push_back({move.to, QCoreApplication::translate("NaturalMoves", move.why)});
    }
    for (const Section other : allSections) {
        const bool listed = std::ranges::find(destinations, other, &Destination::section) != destinations.end();
        if (isDestination(other) && other != section && !listed)
            destinations.push_back({other, {}});
    }
    return destinations;
}

} // namespace success
