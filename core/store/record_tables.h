// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/store/row_writer.h"

#include <array>

namespace success {

/// A kind of record and the table of the same name in both the staging file (which keeps the record's `companyRef`
/// beside `columns`) and the cache (which keeps source and company_id instead).
struct RecordTable
{
    enum class Company { Required, Optional, None };

    RecordKind record;
    const char *name;
    const char *kind;      ///< in the list of skipped records
    const char *reference; ///< the column a record is named by, in the list of skipped ones and when it is removed
    const char *identity;  ///< columns that tell two records of one source apart
    const char *columns;   ///< in the order `bindRow` binds them
    Company company = Company::Required;
};

inline constexpr RecordTable personTable{RecordKind::Person,
                                         "person",
                                         "person",
                                         "external_id",
                                         "external_id, company_ref",
                                         "external_id, name, email, title, is_primary"};
inline constexpr RecordTable contractTable{
    RecordKind::Contract,
    "contract",
    "contract",
    "external_id",
    "external_id",
    "external_id, product, raw_status, url, stage, trial, currency, mrr_minor, arr_minor, amount_minor, "
    "billing_interval, seats, starts_on, ends_on, dated, renews_itself, trial_starts_on, trial_ends_on, cancel_on, "
    "ended_on, metered, payment_method, bills_ref"};
inline constexpr RecordTable termTable{
    RecordKind::Term,
    "term",
    "term",
    "external_id",
    "external_id",
    "external_id, contract_ref, name, type, stage, reason, owner, currency, value_minor, starts_on, ends_on, "
    "created_at, closed_at"};
inline constexpr RecordTable invoiceTable{
    RecordKind::Invoice,
    "invoice",
    "invoice",
    "external_id",
    "external_id",
    "external_id, contract_ref, number, url, state, currency, total_minor, remaining_minor, issued_at, due_at, "
    "paid_at, attempts, next_attempt_at, last_error"};
inline constexpr RecordTable usageTable{
    RecordKind::Usage, "usage",       "usage",
    "company_ref",     "company_ref", "first_week, w0, w1, w2, w3, w4, w5, w6, w7, last_event_at, seats"};
inline constexpr RecordTable activityTable{
    RecordKind::Activity,
    "activity",
    "activity",
    "external_id",
    "kind, external_id, company_ref",
    "external_id, kind, signal, signal_type, severity, nps, positive, at, title, text, person, url, currency, "
    "amount_minor"};
inline constexpr RecordTable dealStageTable{RecordKind::DealStage,
                                            "deal_stage",
                                            "stage",
                                            "external_id",
                                            "external_id",
                                            "external_id, pipeline, title, position, kind, probability",
                                            RecordTable::Company::None};
inline constexpr RecordTable dealTable{RecordKind::Deal,
                                       "deal",
                                       "deal",
                                       "external_id",
                                       "external_id",
                                       "external_id, name, pipeline, stage_id, stage, stage_position, stage_count, "
                                       "stage_since, editable, kind, probability, currency, amount_minor, "
                                       "owner, close_on, created_at, updated_at, url",
                                       RecordTable::Company::Optional};
inline constexpr RecordTable propertyTable{RecordKind::Property, "property",          "property",
                                           "company_ref",        "company_ref, name", "name, label, value"};

inline constexpr RecordTable releaseTable{RecordKind::Release,
                                          "release_note",
                                          "release",
                                          "external_id",
                                          "external_id",
                                          "external_id, origin, title, body, format, url, published_at, "
                                          "date_estimated, tags",
                                          RecordTable::Company::None};

inline constexpr std::array recordTables{personTable,   contractTable,  termTable, invoiceTable,  usageTable,
                                         activityTable, dealStageTable, dealTable, propertyTable, releaseTable};

/// Columns of a company in the staging file; its keys are in `company_key` (company_ref, own, key).
inline constexpr const char *companyColumns = "external_id, name, domain, raw_domain, email, url, created_at";

/// Binds `columns` of the record's table. A company's domain is the registrable one of its domain, else of its e-mail.
void bindRow(RowWriter &row, const CompanyRecord &record);
void bindRow(RowWriter &row, const PersonRecord &record);
void bindRow(RowWriter &row, const ContractRecord &record);
void bindRow(RowWriter &row, const TermRecord &record);
void bindRow(RowWriter &row, const InvoiceRecord &record);
void bindRow(RowWriter &row, const UsageRecord &record);
void bindRow(RowWriter &row, const ActivityRecord &record);
void bindRow(RowWriter &row, const DealStageRecord &record);
void bindRow(RowWriter &row, const DealRecord &record);
void bindRow(RowWriter &row, const PropertyRecord &record);
void bindRow(RowWriter &row, const ReleaseRecord &record);

} // namespace success
