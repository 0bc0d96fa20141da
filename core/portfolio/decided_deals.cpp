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
    Decider(DealBook &book, const WorkspaceSnapshot &workspace)
        : m_book(book)
        , m_settings(pipelineSettingsIn(workspace))
    {
        for (const StageMove &move : stageMovesIn(workspace).all)
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

    /// True if the deal stands in another stage than the source says.
    bool follow(Deal &deal, const std::vector<const StageMove *> &moves)
    {
        const quint32 synced = deal.stage;
        const QString syncedKey = m_book.stages[synced].key;
        const std::optional<Instant> syncedSince = deal.stageSince;
        std::shared_ptr<PendingMove> pending;
        for (const StageMove *move : moves) {
            if (move->state == MoveState::Sent) {
                if (!confirms(syncedKey, syncedSince, *move))
                    place(deal, move->current, instantFromIso(move->current.since));
                continue;
            }
            if (!pending)
                pending = std::make_shared<PendingMove>(PendingMove{
                    move->id, move->state, move->reason, move->from.title, {}, move->inverseOf != 0, move->at});
            pending->wanted = move->to.title;
            const bool moving = pending->state != MoveState::Conflict && pending->state != MoveState::Refused;
            if (move->state == MoveState::Conflict && !confirms(syncedKey, syncedSince, *move))
                place(deal, move->current, instantFromIso(move->current.since));
            else if (moving)
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
    const PipelineSettings &m_settings;
    MovesOfDeals m_moves;
    QHash<DealKey, quint32> m_stages;
    std::vector<bool> m_settled; ///< beside the stages: the settings say what one means, or its chance
    bool m_moved = false;
};

} // namespace

bool confirms(const QString &stage, const std::optional<Instant> &since, const StageMove &move)
{
    const auto began = instantFromIso(move.current.since);
    if (!since || !began)
        return true;
    return *since > *began || (*since == *began && stage == move.current.key);
}

std::shared_ptr<const DealBook> decidedDeals(const std::shared_ptr<const DealBook> &book,
                                             const WorkspaceSnapshot &before, const WorkspaceSnapshot &workspace)
{
    const bool same = stageMovesIn(before).all == stageMovesIn(workspace).all &&
                      pipelineSettingsIn(before).stages == pipelineSettingsIn(workspace).stages;
    if (!book || same)
        return book;
    const std::shared_ptr<const DealBook> synced = book->synced ? book->synced : book;
    if (stageMovesIn(workspace).all.empty() && pipelineSettingsIn(workspace).stages.isEmpty())
        return synced;
    auto decided = std::make_shared<DealBook>(*synced);
    decided->synced = synced;
    Decider(*decided, workspace).run();
    return decided;
}

} // namespace success
