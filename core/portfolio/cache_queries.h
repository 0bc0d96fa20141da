// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

namespace success::query {

// Everything a Portfolio is loaded from; the benchmark of loading reads the same rows without building anything.

inline constexpr auto accounts = "SELECT id, key, name, domain, contact_email FROM account";

inline constexpr auto companies = "SELECT id, account_id, source FROM company WHERE account_id IS NOT NULL ORDER BY id";

inline constexpr auto contracts = "SELECT id, source, external_id, company_id, product, stage, trial, currency, "
                                  "mrr_minor, arr_minor, seats, starts_on, "
                                  "ends_on, dated, renews_itself, trial_ends_on, cancel_on, ended_on, trial_starts_on, "
                                  "metered, payment_method, billing_interval, amount_minor, bills_ref FROM contract";

inline constexpr auto invoices =
    "SELECT company_id, state, total_minor, remaining_minor, issued_at, due_at, paid_at, attempts, source FROM "
    "invoice";

/// ?1: the day a week before as-of, ?2: the as-of date, ?3: the instant a week before as-of.
inline constexpr auto terms =
    "SELECT company_id, type IN ('renewal', 'recast'), stage = 'won', starts_on, ends_on, created_at, closed_at, "
    "type IN ('standard', 'renewal', 'recast') FROM term "
    "WHERE stage IN ('open', 'signing') OR (stage = 'won' AND (starts_on > ?1 OR ends_on BETWEEN ?1 AND ?2 OR "
    "closed_at > ?3))";

/// ?1 and ?2 as for terms.
inline constexpr auto deals =
    "SELECT company_id, kind, created_at, close_on FROM deal WHERE company_id IS NOT NULL AND (kind = 1 OR close_on "
    "BETWEEN ?1 AND ?2) AND (name LIKE '%renew%' OR pipeline LIKE '%renew%')";

/// In the order of the index that covers it.
inline constexpr auto activities = "SELECT company_id, at, kind, signal, severity, nps FROM activity "
                                   "ORDER BY company_id, at, kind, signal, severity, nps";

inline constexpr auto usage =
    "SELECT company_id, first_week, w0, w1, w2, w3, w4, w5, w6, w7, last_event_at, seats FROM usage";

/// What an account may still buy: new business that is not decided, and trials without a contract of their own.
inline constexpr auto orders =
    "SELECT company_id, external_id, contract_ref, name, type, currency, value_minor, starts_on, ends_on, "
    "stage = 'signing' FROM term WHERE type IN ('standard', 'trial') AND (stage IN ('open', 'signing') OR "
    "(type = 'trial' AND contract_ref IS NULL AND stage IN ('won', 'unknown')))";

inline constexpr auto openDeals =
    "SELECT company_id, stage_position, stage_count FROM deal WHERE kind = 1 AND company_id IS NOT NULL";

inline constexpr auto dealStages = "SELECT source, external_id, pipeline, title, position, kind, probability "
                                   "FROM deal_stage ORDER BY source, id";

inline constexpr auto dealBook =
    "SELECT id, source, external_id, company_id, name, pipeline, stage_id, stage, stage_since, editable, kind, "
    "probability, currency, amount_minor, owner, close_on, created_at, url FROM deal ORDER BY id";

/// Orders that are a deal as long as they are not won.
inline constexpr auto dealOrders =
    "SELECT id, external_id, company_id, name, stage, reason, currency, value_minor, owner, created_at, closed_at "
    "FROM term WHERE source = ?1 AND stage IN ('open', 'signing', 'lost') ORDER BY id";

/// Calls and messages of accounts with lost orders. ?1: their source, ?2: the last instant.
inline constexpr auto lostTouches =
    "SELECT company_id, at, kind FROM activity WHERE kind IN (1, 2) AND at <= ?2 AND company_id IN "
    "(SELECT id FROM company WHERE account_id IN (SELECT company.account_id FROM term JOIN company ON company.id = "
    "term.company_id WHERE term.source = ?1 AND term.stage = 'lost'))";

/// People of the same accounts. ?1: as for lostTouches.
inline constexpr auto lostPeople =
    "SELECT company_id, name, email FROM person WHERE company_id IN "
    "(SELECT id FROM company WHERE account_id IN (SELECT company.account_id FROM term JOIN company ON company.id = "
    "term.company_id WHERE term.source = ?1 AND term.stage = 'lost'))";

/// ?1: the property that holds a company's size.
inline constexpr auto companySizes = "SELECT company_id, value FROM property WHERE name = ?1";

/// Of one account. ?1: its id, ?2 and ?3: the first and last instant.
inline constexpr auto recentTouches =
    "SELECT kind, positive, signal_type, title, text FROM activity WHERE company_id IN (SELECT id FROM company WHERE "
    "account_id = ?1) AND at > ?2 AND at <= ?3 AND kind IN (1, 2, 4)";

/// ?1: the last instant. What is asked for is few of the activities: an index that holds their kinds finds them. With
/// the first and the last address of the requester's namesakes at the account.
inline constexpr auto requests =
    "SELECT a.company_id, a.source, a.external_id, a.title, a.text, a.person, a.at, a.url, min(p.email), max(p.email) "
    "FROM activity a LEFT JOIN company c ON c.id = a.company_id LEFT JOIN company o ON o.account_id = c.account_id "
    "LEFT JOIN person p ON p.company_id = o.id AND p.name = a.person AND p.email <> '' "
    "WHERE a.id IN (SELECT id FROM activity INDEXED BY activity_timeline WHERE kind = 4 AND signal = 6) AND a.at <= ?1 "
    "GROUP BY a.id ORDER BY a.at DESC, a.id";

/// ?1: the last instant.
inline constexpr auto releaseNotes =
    "SELECT source, external_id, title, origin, published_at, url, body, format FROM release_note "
    "WHERE published_at <= ?1 ORDER BY published_at DESC, id";

/// Of one account. ?1: its id.
inline constexpr auto enrichment =
    "SELECT name, label, value FROM property WHERE company_id IN (SELECT id FROM company "
    "WHERE account_id = ?1) ORDER BY name, company_id";

inline constexpr std::array all{accounts, companies, contracts, invoices,     terms,    deals,       activities,
                                usage,    orders,    openDeals, companySizes, requests, releaseNotes};

} // namespace success::query
