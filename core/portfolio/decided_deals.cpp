// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/decided_deals.h"

#include "core/workspace/pipeline_settings.h"

#include <algorithm>

namespace success {

namespace {

using DealKey = std::pair<int, QString>;
using MovesOfDeals = QHash<DealKey, std::vector<const StageMove *>>; ///< in order

/// Applies settings and moves to a copy of a book.
class Decider
{
public:
    Decider(DealBook &book, const Portfolio &portfolio)
        : m_book(book)
        , m_sources(portfolio.sources)
        , m_settings(pipelineSettingsIn(portfolio.workspace))
    {
        for (const StageMove &move : stageMovesIn(portfolio.workspace).all)
            m_moves[{int(move.source), move.externalId}].push_back(&move);
    }

    void run()
    {
        for (quint32 i = 0; i < m_book.stages.size(); ++i) {
            DealStage &stage = m_book.stages[i];
            m_stages.insert({int(stage.source), stage.key}, i);
            decide(stage);
        }
        if (m_book.deals.empty())
            return;
        for (Deal &deal : m_book.deals)
            decide(deal);
        if (m_moved)
            sort();
    }

private:
    [[nodiscard]] StageSetting settingOf(const DealStage &stage) const
    {
        return m_settings.stages.value(stageKey(stage.source, stage.key));
    }

    void decide(DealStage &stage)
    {
        const StageSetting setting = settingOf(stage);
        stage.hidden = setting.hidden;
        stage.kind = setting.kind.value_or(stage.kind);
        if (setting.probability)
            stage.probability = setting.probability;
        m_settled.push_back(setting.kind || setting.probability);
    }

    void decide(Deal &deal)
    {
        const auto moves = m_moves.empty() ? m_moves.cend() : m_moves.constFind({int(deal.source), deal.externalId});
        const bool elsewhere = moves != m_moves.cend() && follow(deal, *moves);
        if (!elsewhere && !m_settled[deal.stage])
            return;
        const DealStage &stage = m_book.stages[deal.stage];
        const StageSetting setting = settingOf(stage);
        deal.kind = elsewhere ? stage.kind : setting.kind.value_or(deal.kind);
        if (setting.probability)
            deal.probability = setting.probability;
        else if (elsewhere || setting.kind)
            deal.probability = chanceIn(stage);
    }

    [[nodiscard]] static std::optional<double> chanceIn(const DealStage &stage)
    {
        if (stage.probability || stage.kind == DealKind::Open)
            return stage.probability;
        return stage.kind == DealKind::Won ? 1 : 0;
    }

    /// Before it is placed.
    [[nodiscard]] CachedStage cached(const Deal &deal) const
    {
        const auto source = std::ranges::find(m_sources, deal.source, &SourceState::source);
        return {m_book.stageOf(deal).key, deal.stageSince,
                source == m_sources.end() ? std::nullopt : source->lastSuccessAt};
    }

    /// The last move on which the source said where the deal stands.
    [[nodiscard]] static const StageMove *lastSaid(const std::vector<const StageMove *> &moves)
    {
        const auto said = std::find_if(moves.rbegin(), moves.rend(), [](const StageMove *move) {
            return move->state == MoveState::Sent || move->state == MoveState::Conflict;
        });
        return said == moves.rend() ? nullptr : *said;
    }

    /// True if the deal stands in another stage than the source says.
    bool follow(Deal &deal, const std::vector<const StageMove *> &moves)
    {
        const quint32 synced = deal.stage;
        if (const StageMove *said = lastSaid(moves); said && !confirms(cached(deal), *said))
            place(deal, said->current, instantFromIso(said->current.since));
        std::shared_ptr<PendingMove> pending;
        for (const StageMove *move : moves) {
            if (move->state == MoveState::Sent)
                continue;
            if (!pending)
                pending = std::make_shared<PendingMove>(PendingMove{
                    move->id, move->state, move->reason, move->from.title, {}, move->inverseOf != 0, move->at});
            pending->wanted = move->to.title;
            if (pending->state != MoveState::Conflict && pending->state != MoveState::Refused)
                place(deal, move->to, move->at);
        }
        deal.pending = std::move(pending);
        return deal.stage != synced;
    }

    /// A stage that the source no longer has is not shown: it refuses the move, or the next sync tells.
    void place(Deal &deal, const StageSpot &spot, const std::optional<Instant> &since)
    {
        const auto stage = m_stages.constFind({int(deal.source), spot.key});
        if (stage == m_stages.cend())
            return;
        m_moved = m_moved || deal.stage != *stage;
        deal.stage = *stage;
        deal.stageSince = since;
    }

    /// By stage, within one as before; each deal is moved once.
    void sort()
    {
        std::vector<quint32> next(m_book.stages.size() + 1);
        for (const Deal &deal : m_book.deals)
            ++next[deal.stage + 1];
        for (size_t i = 1; i < next.size(); ++i)
            next[i] += next[i - 1];
        std::vector<Deal> sorted(m_book.deals.size());
        for (Deal &deal : m_book.deals) {
            const quint32 place = next[deal.stage]++;
            sorted[place] = std::move(deal);
        }
        m_book.deals = std::move(sorted);
    }

    DealBook &m_book;
    const std::vector<SourceState> &m_sources;
    const PipelineSettings &m_settings;
    MovesOfDeals m_moves;
    QHash<DealKey, quint32> m_stages;
    std::vector<bool> m_settled; ///< beside the stages: the settings say what one means, or its chance
    bool m_moved = false;
};

} // namespace

bool confirms(const CachedStage &cached, const StageMove &move)
{
    const auto began = instantFromIso(move.current.since);
    if (cached.since && began && *cached.since != *began)
        return *cached.since > *began;
    if (cached.key == move.current.key)
        return true;
    return cached.syncedAt && move.currentAt && *cached.syncedAt > *move.currentAt;
}

std::shared_ptr<const DealBook> decidedDeals(const Portfolio &portfolio, const WorkspaceSnapshot &before)
{
    const WorkspaceSnapshot &workspace = portfolio.workspace;
    const bool same = stageMovesIn(before).all == stageMovesIn(workspace).all &&
                      pipelineSettingsIn(before).stages == pipelineSettingsIn(workspace).stages;
    if (!portfolio.deals || same)
        return portfolio.deals;
    std::shared_ptr<const DealBook> synced = portfolio.deals->synced ? portfolio.deals->synced : portfolio.deals;
    if (stageMovesIn(workspace).all.empty() && pipelineSettingsIn(workspace).stages.isEmpty())
        return synced;
    auto decided = std::make_shared<DealBook>(*synced);
    decided->synced = synced;
    Decider(*decided, portfolio).run();
    return decided;
}

} // namespace success
