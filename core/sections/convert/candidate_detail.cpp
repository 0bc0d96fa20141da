// SPDX-License-Identifier: Apache-2.0
#include "core/sections/convert/candidate_detail.h"

#include "core/sections/convert/convert_explanation.h"
#include "core/sections/customer/customer_records.h"

namespace success {

namespace {

/// Of an account that is no prospect only the usage is of interest.
ConvertFacts usageOf(const Portfolio &portfolio, quint32 account)
{
    const HealthFacts &known = portfolio.healthFacts[account];
    ConvertFacts facts;
    facts.usageKnown = known.usageKnown;
    facts.weeklyUsers = known.weeklyUsers;
    facts.seats = known.seats;
    facts.daysSinceEvent = known.daysSinceEvent;
    return facts;
}

} // namespace

Result<CandidateDetail> loadCandidate(const Portfolio &portfolio, const Account &account, Database &cache)
{
    const auto index = quint32(portfolio.indexOf(account));
    const ConvertQueue &queue = convertQueueOf(portfolio);
    CandidateDetail detail;
    detail.account = account;
    if (const ConvertCandidate *candidate = queue.find(index))
        detail.candidate = *candidate;
    if (const Prospect *prospect = queue.prospects->find(index)) {
        detail.facts = prospect->facts;
        detail.leads = prospect->leads;
    } else {
        detail.facts = usageOf(portfolio, index);
    }
    auto explanation = explainConvert(portfolio, account, cache);
    if (!explanation)
        return tl::unexpected(explanation.error());
    detail.explanation = std::move(*explanation);
    const auto read =
        cache.run([&](SQLite::Database &connection) { detail.contacts = readContacts(connection, account); });
    if (!read)
        return tl::unexpected(read.error());
    return detail;
}

} // namespace success
