// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/convert_queue.h"
#include "tests/unit/portfolio_fixture.h"

namespace success::test {

/// A Stripe trial of hooli.example with 20 seats for 12,000 a year that ends in `days`.
inline ContractRecord stripeTrial(const QString &id, int days = 5)
{
    ContractRecord record = subscription(id, ContractStage::Trialing, 1200000);
    record.trial = true;
    record.seats = 20;
    record.startsOn = record.trialStartsOn = asOf.date.addDays(days - 13);
    record.endsOn = record.trialEndsOn = asOf.date.addDays(days);
    return record;
}

/// A Salesbricks trial of hooli.example: it costs nothing while it runs.
inline ContractRecord salesbricksTrial(const QString &id, int days = 5)
{
    ContractRecord record = term(id, asOf.date.addDays(days - 29), asOf.date.addDays(days), 0);
    record.trial = true;
    record.seats = 10;
    record.trialStartsOn = record.startsOn;
    record.trialEndsOn = record.endsOn;
    return record;
}

/// An open new-business order of hooli.example over a year.
inline TermRecord openOrder(const QString &id, qint64 valueMinor = 4800000)
{
    TermRecord record;
    record.externalId = id;
    record.companyRef = QStringLiteral("hooli");
    record.name = QStringLiteral("Compression");
    record.type = QStringLiteral("standard");
    record.stage = QStringLiteral("open");
    record.currency = usd();
    record.valueMinor = valueMinor;
    record.startsOn = asOf.date.addDays(10);
    record.endsOn = record.startsOn.addYears(1).addDays(-1);
    return record;
}

class ConvertTest : public PortfolioTest
{
protected:
    /// hooli.example with these contracts of one source.
    void adoptContracts(SourceId source, std::vector<ContractRecord> contracts)
    {
        RecordBatch batch = hooli();
        batch.contracts = std::move(contracts);
        adopt(source, std::move(batch));
    }

    PortfolioPtr loadWith(const ConvertSettings &settings) const
    {
        WorkspaceSnapshot workspace;
        workspace.convert = std::make_shared<const ConvertSettings>(settings);
        return load(workspace);
    }

    /// The one candidate there is; nullopt: there is none.
    static std::optional<ConvertCandidate> candidateIn(const Portfolio &portfolio)
    {
        const auto &candidates = convertQueueOf(portfolio).candidates;
        EXPECT_LE(candidates.size(), 1U);
        return candidates.empty() ? std::nullopt : std::optional(candidates.front());
    }
    std::optional<ConvertCandidate> candidate(const ConvertSettings &settings = {}) const
    {
        return candidateIn(*loadWith(settings));
    }
};

} // namespace success::test
