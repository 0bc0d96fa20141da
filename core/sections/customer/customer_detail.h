// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/sections/customer/explanation.h"
#include "core/workspace/notes.h"
#include "core/workspace/settings_history.h"

namespace success {

/// A contract or subscription as a card of Customer Detail shows it.
struct RevenueSource
{
    Contract contract;
    QString currencyCode;
    QString billingInterval;
    Money amount;
    QString rawStatus;
    QString url;
    QDate startsOn, cancelOn, endedOn;
    int openInvoices = 0;
    Money openAmount;
    int daysPastDue = 0; ///< of the oldest; 0: none
    QString joinRule;    ///< why this record belongs to the account
};

struct Enrichment
{
    QString name, label, value;
};

struct RelatedCompany
{
    SourceId source{};
    QString externalId, name, domain, joinRule, url;
};

struct ScorePoint
{
    QDate day;
    int score = 0;
    bool computed = false; ///< told later from the records, not saved on that day
};

/// What Customer Detail shows beside the feed; read when an account is opened, off the GUI thread.
struct CustomerDetail
{
    Account account;
    HealthScore score;
    HealthFacts facts;
    std::optional<int> change7d;
    Explanation explanation;
    std::vector<RevenueSource> revenue;
    std::vector<Enrichment> enrichment;
    std::vector<RelatedCompany> companies;
    std::vector<ScorePoint> history; ///< oldest first, with the as-of day's own score last; days without one are absent
    Money mrr;            ///< in the base currency where there are several; no currency: no contract was ever known
    QString paymentState; ///< `paid`, `past_due`, `unpaid`, `none`
    std::vector<std::pair<QString, QString>> contacts; ///< name, e-mail
    QStringList mergedKeys;                            ///< accounts that were merged into this one, by key
    std::vector<AccountNote> notes;                    ///< its own, and those of merged accounts
    std::vector<SettingsChange> settingsChanges;       ///< of Health, oldest first
};

[[nodiscard]] Result<CustomerDetail> loadCustomer(const Portfolio &portfolio, const Account &account, Database &cache,
                                                  Workspace &workspace);
/// `successctl show`.
[[nodiscard]] nlohmann::ordered_json customerJson(const CustomerDetail &detail);

} // namespace success
