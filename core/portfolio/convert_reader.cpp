// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/convert_reader.h"

#include "core/portfolio/cache_queries.h"
#include "core/portfolio/convert_leads.h"
#include "core/portfolio/row_cursor.h"

#include <QRegularExpression>

#include <algorithm>

namespace success {

namespace {

// Salesbricks' orders pass from building through signing to closed.
constexpr int orderStages = 3;

/// HubSpot's property for how many people a company has.
const QString sizeProperty = QStringLiteral("numberofemployees");

/// Collects prospects in any order of accounts.
class Collector
{
public:
    Collector(const CompanyIndex &index, const CacheRows &rows, const AsOf &asOf)
        : m_index(index)
        , m_rows(rows)
        , m_asOf(asOf)
    {
        m_found.bought.resize(rows.accounts.size());
    }

    void addTrials()
    {
        for (quint32 place = 0; place < m_rows.accounts.size(); ++place) {
            const auto contracts = m_rows.contractsOf(m_rows.accounts[place]);
            m_found.bought[place] = hasBought(contracts, m_asOf.date);
            if (m_found.bought[place] || contracts.empty())
                continue;
            std::vector<ConvertLead> leads = trialLeads(contracts, m_asOf.date);
            if (leads.empty())
                continue;
            m_prospects[place].leads = std::move(leads);
        }
    }

    void addOrders(SQLite::Database &cache)
    {
        RowCursor rows(cache, query::orders);
        while (rows.next()) {
            const quint32 place = mayBuy(rows.integer(0));
            if (place == CompanyIndex::none)
                continue;
            const OrderRow order{
                rows.text(1), rows.text(2), rows.text(3), rows.text(4), {rows.integer(6), rows.currency(5)},
                rows.date(7), rows.date(8)};
            auto lead = orderLead(order, m_rows.contractsOf(m_rows.accounts[place]));
            if (!lead)
                continue;
            Prospect &prospect = m_prospects[place];
            if (lead->kind == ConvertLead::Kind::Order)
                reach(prospect.facts, rows.yes(9) ? 1 : 0, orderStages);
            prospect.leads.push_back(std::move(*lead));
        }
    }

    void addDeals(SQLite::Database &cache)
    {
        RowCursor rows(cache, query::openDeals);
        while (rows.next()) {
            const quint32 place = mayBuy(rows.integer(0));
            if (place != CompanyIndex::none)
                reach(m_prospects[place].facts, rows.number(1), rows.number(2));
        }
    }

    void addTouches(SQLite::Database &cache)
    {
        RowCursor rows(cache, query::recentTouches);
        rows.bind(2, epochSeconds(m_asOf.instant - std::chrono::days(ConvertFacts::windowDays)));
        rows.bind(3, epochSeconds(m_asOf.instant));
        for (auto &[place, prospect] : m_prospects) {
            rows.restart();
            rows.bind(1, m_rows.accounts[place].id);
            while (rows.next())
                addTouch(prospect.facts, rows);
        }
    }

    void addEnrichment(SQLite::Database &cache)
    {
        RowCursor rows(cache, query::enrichment);
        for (auto &[place, prospect] : m_prospects) {
            rows.restart();
            rows.bind(1, m_rows.accounts[place].id);
            auto &values = prospect.enrichment;
            while (rows.next()) {
                const QString name = rows.text(0);
                if (!values.empty() && values.back().first == name)
                    continue;
                m_found.enrichmentLabels.try_emplace(name, rows.text(1));
                values.emplace_back(name, rows.text(2));
            }
        }
    }

    void addSizes(SQLite::Database &cache)
    {
        RowCursor rows(cache, query::companySizes);
        rows.bind(1, sizeProperty);
        while (rows.next()) {
            bool isNumber = false;
            const double people = rows.text(1).toDouble(&isNumber);
            const quint32 place = m_index.accountOf(rows.integer(0));
            if (place != CompanyIndex::none && isNumber && people > 0 && people < 1e9)
                m_found.sizes.emplace_back(place, qint64(people));
        }
        std::ranges::sort(m_found.sizes);
    }

    ConvertProspects take()
    {
        for (auto &[place, prospect] : m_prospects) {
            prospect.account = place;
            prospect.facts.paymentMethod =
                std::ranges::any_of(m_rows.contractsOf(m_rows.accounts[place]), &CachedContract::paymentMethod);
            m_found.all.push_back(std::move(prospect));
        }
        return std::move(m_found);
    }

private:
    /// The account of a company, unless it has bought.
    [[nodiscard]] quint32 mayBuy(qint64 company) const
    {
        const quint32 place = m_index.accountOf(company);
        return place != CompanyIndex::none && m_found.bought[place] ? CompanyIndex::none : place;
    }

    /// Keeps the deal that is furthest on, as a fraction of its pipeline.
    static void reach(ConvertFacts &facts, int behind, int count)
    {
        if (count <= 0 || (facts.stageCount > 0 && behind * facts.stageCount <= facts.stagesBehind * count))
            return;
        facts.stagesBehind = behind;
        facts.stageCount = count;
    }

    static void addTouch(ConvertFacts &facts, const RowCursor &row)
    {
        const auto kind = ActivityKind(row.number(0));
        facts.touches += kind != ActivityKind::Signal || row.yes(1);
        if (kind != ActivityKind::Message)
            facts.pricingRaised +=
                speaksOfPrice(row.text(2)) || speaksOfPrice(row.text(3)) || speaksOfPrice(row.text(4));
    }

    const CompanyIndex &m_index;
    const CacheRows &m_rows;
    AsOf m_asOf;
    std::map<quint32, Prospect> m_prospects; // by account
    ConvertProspects m_found;
};

} // namespace

bool speaksOfPrice(const QString &text)
{
    static const QRegularExpression words(
        QStringLiteral("\\b(pric(e|es|ed|ing)|costs?|quotes?|quotation|discounts?|per seat)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(text).hasMatch();
}

ConvertProspects readProspects(SQLite::Database &cache, const CompanyIndex &index, const CacheRows &rows,
                               const AsOf &asOf)
{
    Collector collector(index, rows, asOf);
    collector.addTrials();
    collector.addOrders(cache);
    collector.addDeals(cache);
    collector.addTouches(cache);
    collector.addEnrichment(cache);
    collector.addSizes(cache);
    return collector.take();
}

} // namespace success
