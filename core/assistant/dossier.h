// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/cancel.h"
#include "core/portfolio/deal_book.h"
#include "core/sections/contracts/contract_detail.h"
#include "core/sections/customer/activity_feed.h"
#include "core/sections/customer/customer_detail.h"
#include "core/workspace/routes.h"

namespace success::assistant {

struct PersonItem
{
    SourceId source{};
    QString externalId, name, email, title;
    bool primary = false;
};

struct UsageItem
{
    SourceId source{};
    QString companyId; ///< the source's
    UsageRecord record;
};

struct DealItem
{
    Deal deal;
    QString stage;
};

/// A release that answers a request, or may.
struct ShippedMatch
{
    QString requestId; ///< `buildbetter:7301`
    QString shippedId;
    QString title;
    QString where; ///< repository or feed
    QDate day;
    bool approved = false;
    int score = 0; ///< 0–100, of a suggestion
};

/// The Re-engage score of one lost deal.
struct LostDealScore
{
    QString dealId; ///< `salesbricks:ord_7`
    QString name;
    QDate lostOn;
    Explanation explanation;
};

/// Everything one account owns, and nothing of any other.
struct Dossier
{
    CustomerDetail customer;
    ContractDetail contracts;           ///< with all invoices
    std::optional<HealthScore> weekAgo; ///< with the facts as they stood 7 days before; nullopt: they do not reach back
    std::vector<ActivityItem> activity; ///< newest first, each once
    std::vector<PersonItem> people;     ///< points of contact first
    std::vector<UsageItem> usage;
    std::vector<DealItem> deals;
    std::vector<ShippedMatch> matches; ///< approved and suggested ones
    std::vector<AccountRoute> routes;
    std::vector<Decision> decisions;      ///< that touch it, as in its timeline: newest first, none that was undone
    Explanation convert;                  ///< of its Convert score
    std::vector<LostDealScore> lostDeals; ///< best chance first
    SharedVector<Account> everyone; ///< of whom nothing but the name is looked at: whether a question is about another

    [[nodiscard]] const Account &account() const { return customer.account; }
    [[nodiscard]] const AsOf &asOf() const { return contracts.asOf; }
};

/// Reads the account's records up to the as-of moment, each by the index on its companies. For a worker thread.
/// ErrorKind::Cancelled once `stop` is cancelled.
[[nodiscard]] Result<Dossier> readDossier(const Portfolio &portfolio, const Account &account, Database &cache,
                                          Workspace &workspace, const CancelToken &stop = {});

} // namespace success::assistant
