// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a mapper makes of a payload: one plain value per thing an outside system knows, in our words and units.
// Records name each other by the outside system's own ids (`companyRef`, `contractRef`), always within one source;
// core/identity joins the companies of different sources. Money is in minor units of `currency` (ISO 4217).

#include "core/model/money.h"
#include "core/model/time.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace success {

/// A customer, company, group or account as one outside system keeps it.
struct CompanyRecord
{
    QString externalId; ///< unique within the source
    QString name;       ///< may be empty (PostHog by e-mail domain)
    QString domain;     ///< as the source spells it (URL, host or domain); identity normalises it; empty if unknown
    QString email;      ///< the main contact's address, if the source has one
    QString url;        ///< where the record opens in the source, if known
    std::optional<Instant> createdAt;
    /// Names under which other sources may point at this company: `stripe:cus_1`, `salesbricks:<uuid>`,
    /// `external:acct_7` (the seller's own id, which is PostHog's group key).
    std::vector<QString> ownKeys;
    /// Such names of other sources' companies that this one points at. `any:VALUE` matches an own key of any prefix.
    std::vector<QString> refKeys;
};

struct PersonRecord
{
    QString externalId;
    QString companyRef;
    QString name;
    QString email;
    QString title;
    bool primary = false; ///< point of contact
};

/// Where a contract stands in its life, as far as the source says; what it means on a day is computed from the dates.
enum class ContractStage : quint8 {
    Draft = 1,   ///< Salesbricks Open
    Pending = 2, ///< Salesbricks Signing; Stripe incomplete
    Signed = 3,  ///< Salesbricks ClosedWon: starts, runs and ends by its dates
    Active = 4,  ///< Stripe active
    Trialing = 5,
    PastDue = 6,
    Unpaid = 7,
    Paused = 8,
    Canceled = 9,
    Expired = 10, ///< Stripe incomplete_expired
};

/// A Salesbricks subscription (a chain of terms) or a Stripe subscription.
struct ContractRecord
{
    QString externalId;
    QString companyRef;
    QString product;   ///< plan or product names, joined with ", "
    QString rawStatus; ///< as the source spells it
    QString url;
    ContractStage stage = ContractStage::Signed;
    bool trial = false; ///< a TRIAL order, or Stripe `trialing`
    Currency currency;
    /// Per month, rounded half-even once. 0 for a Salesbricks trial and for unpaid, paused and incomplete
    /// subscriptions; trialing and canceled ones keep what they would bring or brought: what counts on a day is the
    /// portfolio's to say.
    qint64 mrrMinor = 0;
    qint64 arrMinor = 0;    ///< 12 × the unrounded MRR, rounded half-even once
    qint64 amountMinor = 0; ///< what one billing interval bills
    QString interval;       ///< `month`, `quarter`, `half_year`, `year`, `upfront`, `2 years`, `week` …
    std::optional<int> seats;
    QDate startsOn;     ///< invalid if unknown
    QDate endsOn;       ///< last day of the running term or period, inclusive; invalid if unknown
    bool dated = false; ///< scoring.md's dated term: a Salesbricks term, a period ≥ 90 days, or a scheduled end
    bool renewsItself = false;
    QDate trialStartsOn;
    QDate trialEndsOn;
    QDate cancelOn;       ///< scheduled end; invalid if none
    QDate endedOn;        ///< when it was terminated or canceled; invalid if it was not
    bool metered = false; ///< has usage-based parts that MRR leaves out
    bool paymentMethodOnFile = false;
    QString billsRef; ///< a Stripe subscription that says which Salesbricks subscription it bills
};

/// One agreement in the history of a contract: an order, a renewal, an amendment.
struct TermRecord
{
    QString externalId;
    QString contractRef; ///< empty for an open or lost order that never became a contract
    QString companyRef;
    QString name;
    QString type;   ///< `trial`, `standard`, `renewal`, `upgrade`, `recast`
    QString stage;  ///< `open`, `signing`, `won`, `lost`, `deleted`, `migrating`, `unknown`
    QString reason; ///< why it was lost, as written
    QString owner;
    Currency currency;
    qint64 valueMinor = 0; ///< total contract value
    QDate startsOn;
    QDate endsOn; ///< inclusive
    std::optional<Instant> createdAt;
    std::optional<Instant> closedAt;
};

enum class InvoiceState : quint8 { Draft = 1, Open = 2, Paid = 3, Void = 4, Uncollectible = 5 };

struct InvoiceRecord
{
    QString externalId;
    QString companyRef;
    QString contractRef;
    QString number;
    QString url;
    InvoiceState state = InvoiceState::Open;
    Currency currency;
    qint64 totalMinor = 0;
    qint64 remainingMinor = 0;
    std::optional<Instant> issuedAt; ///< finalised or issued
    std::optional<Instant> dueAt;    ///< due date, else the moment it was finalised
    std::optional<Instant> paidAt;
    int attempts = 0; ///< payment attempts so far
    std::optional<Instant> nextAttemptAt;
    QString lastError;
};

/// Product usage of one company: distinct active users of each of the 8 weeks from `firstWeek`, oldest first.
struct UsageRecord
{
    static constexpr int weeks = 8;

    QString companyRef;
    QDate firstWeek; ///< a Monday
    std::array<qint32, weeks> users{};
    std::optional<Instant> lastEventAt;
    std::optional<int> seats; ///< from the property named in settings
};

enum class ActivityKind : quint8 {
    Call = 1,
    Message = 2, ///< e-mail or feedback message
    Project = 3, ///< a BuildBetter document or project that names the account
    Signal = 4,
    Contract = 5, ///< signed, renewed, amended, canceled
    Payment = 6,  ///< invoice paid, failed, past due
};

enum class SignalKind : quint8 {
    None = 0, ///< not a signal
    Escalation = 1,
    ChurnRisk = 2,
    Complaint = 3,
    Objection = 4,
    Issue = 5,
    Request = 6,
    Commitment = 7,
    Nps = 8,
    Other = 9,
};

/// One item of an account's timeline.
struct ActivityRecord
{
    QString externalId; ///< unique within source and kind
    QString companyRef;
    ActivityKind kind = ActivityKind::Call;
    SignalKind signal = SignalKind::None;
    QString signalType;     ///< the source's own name of the type
    int severity = 0;       ///< 1–3 for signals, else 0
    std::optional<int> nps; ///< 0–10, NPS signals only
    bool positive = false;  ///< sentiment > 0
    Instant at;
    QString title;
    QString text;   ///< summary, message, quote
    QString person; ///< who spoke or wrote
    QString url;
    Currency currency; ///< contract and payment events only
    std::optional<qint64> amountMinor;
};

enum class DealKind : quint8 { Open = 1, Won = 2, Lost = 3 };

/// A stage that deals of a source can stand in, also where none does.
struct DealStageRecord
{
    QString externalId; ///< stays when the title is changed
    QString pipeline;   ///< empty where the source has only one
    QString title;
    int position = 0; ///< order within the pipeline
    DealKind kind = DealKind::Open;
    std::optional<double> probability;
};

struct DealRecord
{
    QString externalId;
    QString companyRef; ///< may be empty
    QString name;
    QString pipeline;
    QString stageId; ///< of its DealStageRecord; empty: it stands in none, or the source does not say
    QString stage;
    int stagePosition = 0; ///< order within the pipeline
    int stageCount = 0;
    std::optional<Instant> stageSince; ///< since when it stands in its stage
    bool editable = false;             ///< the source takes another stage from us
    DealKind kind = DealKind::Open;
    std::optional<double> probability;
    Currency currency;
    std::optional<qint64> amountMinor;
    QString owner;
    QDate closeOn;
    std::optional<Instant> createdAt;
    std::optional<Instant> updatedAt;
    QString url;
};

/// One property of a company that enriches it (HubSpot: industry, size, location, custom fields).
struct PropertyRecord
{
    QString companyRef;
    QString name; ///< the source's own name
    QString label;
    QString value;
};

/// Something that shipped, as one entry of a release list or changelog feed announces it. Belongs to no company.
struct ReleaseRecord
{
    enum class Format : quint8 { Text = 1, Markdown = 2, Html = 3 };

    QString externalId; ///< unique within the source
    QString origin;     ///< which repository or feed: `octo-org/widget`, `Widget changelog`
    QString title;
    QString body; ///< untrusted text in `format`
    Format format = Format::Text;
    QString url; ///< http or https, or empty
    Instant publishedAt;
    bool dateEstimated = false; ///< the source gave no readable date: when it was first seen
    QString tags;               ///< joined with ", "
};

/// The kinds of records a cache keeps, for removals and for what an incremental sync leaves as it is.
enum class RecordKind : quint8 {
    Company,
    Person,
    Contract,
    Term,
    Invoice,
    Usage,
    Activity,
    Deal,
    Property,
    Release,
    DealStage,
};

/// A record that the source says is gone. Only incremental syncs need it: a full one removes what is not delivered.
struct RemovedRecord
{
    RecordKind kind{};
    QString externalId;                        ///< Usage and Property: the company's
    std::optional<ActivityKind> activity = {}; ///< Activity only: that kind of it; nullopt: any
};

/// Records of an earlier sync that stay although this one does not deliver them, unless it says they are removed.
struct KeptRecords
{
    RecordKind kind{};
    QString prefix = {};                       ///< only those whose external id begins so; empty: all of the kind
    std::optional<ActivityKind> activity = {}; ///< Activity only: that kind of it; nullopt: any
    std::optional<Instant> before = {};        ///< Release only: those published earlier; nullopt: any
};

/// A record that could not be used: it is counted and listed, and never stops a sync.
struct SkippedRecord
{
    QString kind; ///< `customer`, `subscription` …
    QString externalId;
    QString reason; ///< one sentence a person understands
};

/// What one page of a source became.
struct RecordBatch
{
    std::vector<CompanyRecord> companies;
    std::vector<PersonRecord> people;
    std::vector<ContractRecord> contracts;
    std::vector<TermRecord> terms;
    std::vector<InvoiceRecord> invoices;
    std::vector<UsageRecord> usage;
    std::vector<ActivityRecord> activities;
    std::vector<DealStageRecord> dealStages;
    std::vector<DealRecord> deals;
    std::vector<PropertyRecord> properties;
    std::vector<ReleaseRecord> releases;
    std::vector<RemovedRecord> removed;
    std::vector<SkippedRecord> skipped;

    void skip(QString kind, QString externalId, QString reason)
    {
        skipped.push_back({std::move(kind), std::move(externalId), std::move(reason)});
    }
    /// Records of all kinds, without removals and skipped ones.
    [[nodiscard]] qsizetype recordCount() const
    {
        const size_t count = companies.size() + people.size() + contracts.size() + terms.size() + invoices.size() +
                             usage.size() + activities.size() + dealStages.size() + deals.size() + properties.size() +
                             releases.size();
        return qsizetype(count);
    }
};

} // namespace success
