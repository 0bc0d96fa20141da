// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/deal_reader.h"

#include "core/portfolio/cache_queries.h"
#include "core/portfolio/row_cursor.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace success {

namespace {

/// The sources' order on the board.
constexpr std::array boardOrder{SourceId::Attio, SourceId::Salesbricks, SourceId::HubSpot, SourceId::Salesforce};

class Reader
{
public:
    Reader(SQLite::Database &cache, const CompanyIndex &index)
        : m_cache(cache)
        , m_index(index)
    {
    }

    DealBook run()
    {
        readStages();
        readDeals();
        readOrders();
        sort();
        return std::move(m_book);
    }

private:
    void readStages()
    {
        RowCursor rows(m_cache, query::dealStages);
        while (rows.next()) {
            add({SourceId(rows.number(0)), rows.text(1), rows.text(2), rows.text(3), rows.number(4),
                 DealKind(rows.number(5)), rows.optionalReal(6), true});
        }
    }

    void readDeals()
    {
        RowCursor rows(m_cache, query::dealBook);
        while (rows.next()) {
            Deal deal;
            deal.source = SourceId(rows.number(1));
            deal.externalId = rows.text(2);
            deal.account = accountOf(rows, 3);
            deal.name = rows.text(4);
            deal.kind = DealKind(rows.number(10));
            deal.stage = stageOf({deal.source, rows.text(6), rows.text(5), rows.text(7), 0, deal.kind, {}, false});
            deal.stageSince = rows.instant(8);
            deal.editable = rows.yes(9);
            deal.probability = rows.optionalReal(11);
            deal.value = moneyOf(rows, 12);
            deal.owner = rows.text(14);
            deal.closeOn = rows.date(15);
            deal.createdAt = rows.instant(16);
            deal.url = rows.text(17);
            add(std::move(deal));
        }
    }

    void readOrders()
    {
        RowCursor rows(m_cache, query::dealOrders);
        rows.bind(1, qint64(SourceId::Salesbricks));
        while (rows.next()) {
            if (m_orderStages.empty())
                addOrderStages();
            Deal deal;
            deal.source = SourceId::Salesbricks;
            deal.externalId = rows.text(1);
            deal.account = accountOf(rows, 2);
            deal.name = rows.text(3);
            const QString stage = rows.text(4);
            deal.stage = m_orderStages.value(stage);
            deal.kind = m_book.stages[deal.stage].kind;
            deal.lostReason = rows.text(5);
            deal.value = moneyOf(rows, 6);
            deal.owner = rows.text(8);
            deal.createdAt = rows.instant(9);
            deal.stageSince = stage == u"open" ? deal.createdAt : rows.instant(10);
            if (deal.kind == DealKind::Lost && deal.stageSince)
                deal.closeOn = dateOf(*deal.stageSince);
            add(std::move(deal));
        }
    }

    /// Salesbricks has these three, and no probabilities.
    void addOrderStages()
    {
        const std::array stages{std::tuple(u"open"_qs, QT_TRANSLATE_NOOP("DealBook", "Open"), DealKind::Open),
                                std::tuple(u"signing"_qs, QT_TRANSLATE_NOOP("DealBook", "Signing"), DealKind::Open),
                                std::tuple(u"lost"_qs, QT_TRANSLATE_NOOP("DealBook", "Lost"), DealKind::Lost)};
        for (const auto &[key, title, kind] : stages) {
            m_orderStages.insert(key, quint32(m_book.stages.size()));
            add({SourceId::Salesbricks,
                 key,
                 {},
                 QCoreApplication::translate("DealBook", title),
                 int(m_orderStages.size()) - 1,
                 kind,
                 {},
                 true});
        }
    }

    void add(DealStage stage)
    {
        m_stages.insert({int(stage.source), stage.key}, quint32(m_book.stages.size()));
        m_book.stages.push_back(std::move(stage));
    }

    /// The listed stage of that key, else one that deals alone name.
    quint32 stageOf(DealStage named)
    {
        if (named.key.isEmpty())
            named.key = named.pipeline + u'/' + named.title;
        const auto known = m_stages.constFind({int(named.source), named.key});
        if (known != m_stages.cend())
            return *known;
        add(std::move(named));
        return quint32(m_book.stages.size() - 1);
    }

    void add(Deal deal)
    {
        if (!deal.probability)
            deal.probability = m_book.stages[deal.stage].probability;
        if (!deal.probability && deal.kind != DealKind::Open)
            deal.probability = deal.kind == DealKind::Won ? 1 : 0;
        m_book.deals.push_back(std::move(deal));
    }

    [[nodiscard]] std::optional<quint32> accountOf(const RowCursor &rows, int column) const
    {
        const quint32 account = rows.isNull(column) ? CompanyIndex::none : m_index.accountOf(rows.integer(column));
        return account == CompanyIndex::none ? std::nullopt : std::optional(account);
    }

    /// Of two columns: currency and minor units.
    [[nodiscard]] static std::optional<Money> moneyOf(const RowCursor &rows, int column)
    {
        const Currency currency = rows.currency(column);
        if (!currency.isValid() || rows.isNull(column + 1))
            return {};
        return Money{rows.integer(column + 1), currency};
    }

    void sort()
    {
        std::vector<quint32> order(m_book.stages.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(order, [&](quint32 a, quint32 b) { return place(a) < place(b); });
        std::vector<quint32> placeOf(order.size());
        std::vector<DealStage> stages;
        for (quint32 place = 0; place < order.size(); ++place) {
            placeOf[order[place]] = place;
            stages.push_back(std::move(m_book.stages[order[place]]));
        }
        m_book.stages = std::move(stages);
        for (Deal &deal : m_book.deals)
            deal.stage = placeOf[deal.stage];
        std::ranges::stable_sort(m_book.deals, {}, &Deal::stage);
    }

    /// Pipelines keep the order in which their source lists them, stages that nobody lists stand behind.
    [[nodiscard]] std::tuple<std::ptrdiff_t, bool> place(quint32 stage) const
    {
        const DealStage &one = m_book.stages[stage];
        return {std::ranges::find(boardOrder, one.source) - boardOrder.begin(), !one.listed};
    }

    SQLite::Database &m_cache;
    const CompanyIndex &m_index;
    DealBook m_book;
    QHash<std::pair<int, QString>, quint32> m_stages;
    QHash<QString, quint32> m_orderStages;
};

} // namespace

DealBook readDealBook(SQLite::Database &cache, const CompanyIndex &index)
{
    return Reader(cache, index).run();
}

} // namespace success
