// SPDX-License-Identifier: Apache-2.0
#include "core/session/shown_moves.h"

#include "core/portfolio/decided_deals.h"
#include "core/store/database.h"
#include "core/store/row_reader.h"
#include "core/store/source_states.h"
#include "core/workspace/outbox.h"

#include <algorithm>
#include <tuple>

namespace success {

namespace {

bool sameDeal(const StageMove &a, const StageMove &b)
{
    return a.source == b.source && a.externalId == b.externalId;
}

bool isShown(SQLite::Statement &deal, const std::vector<SourceState> &states, const StageMove &move)
{
    deal.reset();
    deal.bind(1, int(move.source));
    deal.bind(2, move.externalId.toStdString());
    if (!deal.executeStep())
        return true;
    const auto state = std::ranges::find(states, move.source, &SourceState::source);
    return confirms({textAt(deal, 0), instantAt(deal, 1), state == states.end() ? std::nullopt : state->lastSuccessAt},
                    move);
}

} // namespace

Result<void> noteShownMoves(Workspace &workspace, const QString &cacheFile)
{
    const auto open = stageMoves(workspace);
    if (!open)
        return tl::unexpected(open.error());
    std::vector<StageMove> sent = open->all;
    std::erase_if(sent, [](const StageMove &move) { return move.state != MoveState::Sent; });
    if (sent.empty())
        return {};
    std::ranges::stable_sort(sent, [](const StageMove &a, const StageMove &b) {
        return std::tie(a.source, a.externalId) < std::tie(b.source, b.externalId);
    });
    auto cache = Database::open(cacheFile, cacheSchema(), OpenMode::ReadOnly);
    if (!cache)
        return tl::unexpected(cache.error());
    std::vector<SourceState> states;
    std::vector<qint64> shown;
    const auto read = (*cache)->run([&](SQLite::Database &connection) {
        states = readStates(connection);
        SQLite::Statement deal(connection,
                               "SELECT stage_id, stage_since FROM deal WHERE source = ? AND external_id = ?");
        for (auto first = sent.begin(); first != sent.end();) {
            const auto next =
                std::find_if(first, sent.end(), [&](const StageMove &move) { return !sameDeal(move, *first); });
            if (isShown(deal, states, *std::prev(next))) // then those before it are history too
                std::transform(first, next, std::back_inserter(shown), [](const StageMove &move) { return move.id; });
            first = next;
        }
    });
    return read.and_then([&] { return noteShown(workspace, shown); });
}

} // namespace success
