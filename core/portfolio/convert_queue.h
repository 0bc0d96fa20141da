// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/scoring/convert_score.h"

#include <map>

namespace success {

/// Where the value of a lead, or of a candidate, comes from.
enum class ValueBasis : quint8 {
    Agreed,    ///< the order's or subscription's own ARR on convert
    PlanPrice, ///< seats × what a seat of the plan costs paying customers
    Assumed,   ///< the value that the settings assume
    Unknown,
};

/// One reason why an account may convert: a trial, or an open new-business order.
struct ConvertLead
{
    enum class Kind : quint8 { Trial, Order };

    Kind kind = Kind::Trial;
    SourceId source{};
    QString externalId;
    QString product;
    QDate startsOn;
    QDate endsOn; ///< last day of the trial; invalid: not told
    std::optional<int> seats;
    Money arr; ///< a year on convert; without a currency where basis is Unknown
    ValueBasis basis = ValueBasis::Unknown;
};

/// The products of a contract are one text: `Team, Edge`.
[[nodiscard]] QStringList productNames(const ConvertLead &lead);

/// An account that may convert, whatever the settings say of it: it has not bought, and has a trial, an open
/// new-business order or an open deal.
struct Prospect
{
    quint32 account = 0;            ///< index into Portfolio::accounts
    std::vector<ConvertLead> leads; ///< empty: only deals are open, which makes it no candidate
    ConvertFacts facts;
    Assessment assessment;
    std::vector<std::pair<QString, QString>> enrichment; ///< HubSpot's name of the property and its value, by name
};

/// What Convert knows before any setting: gathered once a load.
struct ConvertProspects
{
    std::vector<Prospect> all;                     ///< by account
    std::vector<bool> bought;                      ///< beside accounts: pays, or has signed what begins later
    std::map<QString, QString> enrichmentLabels;   ///< by HubSpot's name, of what prospects have
    QStringList products;                          ///< that leads name, each once, sorted
    std::vector<std::pair<quint32, qint64>> sizes; ///< account, people: of all accounts that are enriched

    [[nodiscard]] const Prospect *find(quint32 account) const;
};

/// A prospect that the settings let in.
struct ConvertCandidate
{
    quint32 account = 0;
    quint32 prospect = 0; ///< its place among the prospects
    quint16 sources = 0;  ///< bit SourceId: of the leads that count
    QStringList products;
    QDate trialStartsOn; ///< of the trial that ends first; invalid without a trial
    QDate trialEndsOn;
    std::optional<int> daysRemaining; ///< to that day; negative once it is over
    std::optional<Money> value;       ///< a year, in its own currency, or the base where there are several
    std::optional<qint64> valueInBase;
    std::optional<Money> expected; ///< value × score / 100
    std::optional<qint64> expectedInBase;
    ValueBasis basis = ValueBasis::Unknown;
};

/// Convert under the workspace's settings. Best chance first: score, then fewer days left (ended trials after those
/// that run, orders last), then the larger value, then the key; not scored last.
struct ConvertQueue
{
    std::shared_ptr<const ConvertProspects> prospects;
    std::vector<ConvertScore> scores; ///< beside the prospects
    std::vector<ConvertCandidate> candidates;

    /// nullptr: the account is no candidate.
    [[nodiscard]] const ConvertCandidate *find(quint32 account) const;
    [[nodiscard]] const ConvertScore &scoreOf(const ConvertCandidate &candidate) const
    {
        return scores[candidate.prospect];
    }
};

/// The workspace's settings for Convert, or the defaults.
[[nodiscard]] const ConvertSettings &convertSettingsOf(const WorkspaceSnapshot &workspace);
/// The portfolio's queue; an empty one where nothing was loaded.
[[nodiscard]] const ConvertQueue &convertQueueOf(const Portfolio &portfolio);

/// The queue a load starts with: prospects with what they are scored by and what their leads are worth, out of the
/// accounts' facts and contracts; no candidates yet.
[[nodiscard]] std::shared_ptr<const ConvertQueue> unscoredQueue(ConvertProspects prospects, const Portfolio &portfolio);

/// Scores and filters `portfolio.convert`'s prospects under `portfolio.workspace`. Health has to be scored before, for
/// filters by it.
[[nodiscard]] std::shared_ptr<const ConvertQueue> makeConvertQueue(const Portfolio &portfolio);

} // namespace success
