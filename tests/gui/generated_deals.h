// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"

#include <random>

namespace success::test {

/// What a generated pipeline is like.
struct DealMix
{
    int deals = 60;
    int companies = 25;
    int stages = 6;  ///< of Attio: the last two are won and lost
    int hubspot = 0; ///< deals of HubSpot, in two pipelines; read-only
    bool longNames = false;
    unsigned seed = 1;
};

inline const QDate dealsAsOf(2026, 11, 22);

inline RecordBatch generatedDeals(const DealMix &mix)
{
    std::mt19937 random(mix.seed);
    const auto below = [&random](int end) {
        return int(random() % unsigned(end));
    };
    constexpr std::array titles{"Lead",  "Qualified",   "Demo",   "Trial",        "Proposal", "Security review",
                                "Legal", "Negotiation", "Verbal", "Contract sent"};
    constexpr std::array names{
        "Hooli", "Aviato", "Raviga", "Bachmanity", "Endframe", "Nucleus", "Gavin Belson Signature"};
    constexpr std::array owners{"Ada Wong", "Dana Whitfield", "Jared Dunn", "Monica Hall"};
    constexpr std::array currencies{"USD", "USD", "USD", "EUR", "JPY"};
    const Instant now = AsOf::noonUtc(dealsAsOf).instant;
    RecordBatch batch;
    for (int i = 0; i < mix.companies; ++i) {
        CompanyRecord company;
        company.externalId = QStringLiteral("c%1").arg(i);
        company.name = QStringLiteral("%1 %2").arg(QString::fromLatin1(names[size_t(i) % names.size()])).arg(i);
        if (mix.longNames)
            company.name += QStringLiteral(" International Holdings & Subsidiaries of the Greater Palo Alto Area");
        company.domain = QStringLiteral("company%1.example").arg(i);
        batch.companies.push_back(std::move(company));
    }
    for (int i = 0; i < mix.stages; ++i) {
        DealStageRecord stage;
        const int left = mix.stages - i;
        stage.externalId = QStringLiteral("s%1").arg(i);
        stage.title = left == 2   ? QStringLiteral("Won")
                      : left == 1 ? QStringLiteral("Lost")
                                  : QString::fromLatin1(titles[size_t(i) % titles.size()]);
        if (mix.longNames)
            stage.title += QStringLiteral(", waiting for everybody who has to agree");
        stage.position = i;
        stage.kind = left == 2 ? DealKind::Won : left == 1 ? DealKind::Lost : DealKind::Open;
        batch.dealStages.push_back(std::move(stage));
    }
    for (int i = 0; i < mix.deals; ++i) {
        const DealStageRecord &stage = batch.dealStages[size_t(below(mix.stages))];
        DealRecord deal;
        deal.externalId = QStringLiteral("d%1").arg(i);
        const int company = below(mix.companies + 1); // one of them is nobody that is known
        deal.companyRef = company < mix.companies ? QStringLiteral("c%1").arg(company) : QString();
        deal.name = QStringLiteral("Expansion %1").arg(i);
        if (mix.longNames)
            deal.name += QStringLiteral(" to every region, with the premium support that was asked for in spring");
        deal.stageId = stage.externalId;
        deal.stage = stage.title;
        deal.kind = stage.kind;
        deal.editable = true;
        deal.stageSince = now - std::chrono::days(below(70));
        deal.currency = *Currency::fromCode(QString::fromLatin1(currencies[size_t(below(int(currencies.size())))]));
        if (below(9) > 0)
            deal.amountMinor = qint64(below(9000) + 10) * 1000;
        deal.owner = QString::fromLatin1(owners[size_t(below(int(owners.size())))]);
        deal.closeOn = dealsAsOf.addDays(below(120) - 30);
        deal.url = QStringLiteral("https://app.attio.com/deals/%1").arg(i);
        batch.deals.push_back(std::move(deal));
    }
    return batch;
}

inline RecordBatch generatedHubspotDeals(const DealMix &mix)
{
    std::mt19937 random(mix.seed + 1);
    RecordBatch batch;
    batch.companies = generatedDeals({.deals = 0, .companies = mix.companies, .longNames = mix.longNames}).companies;
    int position = 0;
    for (const char *pipeline : {"Sales", "Renewals"}) {
        for (const char *title : {"Appointment", "Decision", "Closed won"}) {
            DealStageRecord stage;
            stage.externalId = QStringLiteral("h%1").arg(position);
            stage.pipeline = QString::fromLatin1(pipeline);
            stage.title = QString::fromLatin1(title);
            stage.position = position++ % 3;
            stage.kind = stage.position == 2 ? DealKind::Won : DealKind::Open;
            stage.probability = stage.position == 2 ? 1 : 0.2 + 0.4 * stage.position;
            batch.dealStages.push_back(std::move(stage));
        }
    }
    for (int i = 0; i < mix.hubspot; ++i) {
        const DealStageRecord &stage = batch.dealStages[random() % 6];
        DealRecord deal;
        deal.externalId = QStringLiteral("h%1").arg(i);
        deal.companyRef = QStringLiteral("c%1").arg(int(random() % unsigned(mix.companies)));
        deal.name = QStringLiteral("Renewal %1").arg(i);
        deal.pipeline = stage.pipeline;
        deal.stageId = stage.externalId;
        deal.stage = stage.title;
        deal.kind = stage.kind;
        deal.currency = *Currency::fromCode(u"USD");
        deal.amountMinor = qint64(random() % 90000) * 100;
        batch.deals.push_back(std::move(deal));
    }
    return batch;
}

/// Writes a data folder of live data that holds them, as if both sources had been synced.
[[nodiscard]] inline Result<void> writeDeals(const QString &folder, const DealMix &mix)
{
    auto cache = CacheStore::open(folder + QStringLiteral("/cache.sqlite"));
    if (!cache)
        return tl::unexpected(cache.error());
    const auto adopt = [&](SourceId source, RecordBatch batch) -> Result<void> {
        auto staging = StagingStore::create(folder + QStringLiteral("/staging/") + sourceKey(source), source);
        if (!staging)
            return tl::unexpected(staging.error());
        if (auto added = (*staging)->add(std::move(batch)); !added)
            return tl::unexpected(added.error());
        SourceState state;
        state.lastSuccessAt = state.lastAttemptAt = AsOf::noonUtc(dealsAsOf).instant;
        state.syncedAsOf = dealsAsOf;
        const auto adopted = (*cache)->adopt(**staging, {}, state);
        return adopted ? Result<void>() : tl::unexpected(adopted.error());
    };
    auto workspace = Workspace::open(folder + QStringLiteral("/workspace.sqlite"), systemNow);
    if (!workspace)
        return tl::unexpected(workspace.error());
    for (const SourceId source : {SourceId::Attio, SourceId::HubSpot}) {
        Connection connection;
        connection.source = source;
        connection.baseUrl = QUrl(QStringLiteral("https://localhost"));
        if (auto saved = (*workspace)->saveConnection(connection); !saved)
            return saved;
    }
    if (auto written = adopt(SourceId::Attio, generatedDeals(mix)); !written || mix.hubspot == 0)
        return written;
    return adopt(SourceId::HubSpot, generatedHubspotDeals(mix));
}

} // namespace success::test
