// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/convert_queue.h"

#include "core/portfolio/account_properties.h"
#include "core/portfolio/parallel.h"

#include <algorithm>
#include <tuple>

namespace success {

namespace {

using Kind = ConvertLead::Kind;

constexpr quint16 bitOf(SourceId source)
{
    return quint16(1u << unsigned(source));
}

/// What leads come to a year, by currency, and the weakest basis among them.
class Worth
{
public:
    explicit Worth(const RateTable &rates)
        : m_sum(rates)
    {
    }

    void add(const ConvertLead &lead)
    {
        if (lead.basis == ValueBasis::Unknown)
            return;
        m_sum.add(lead.arr);
        m_basis = m_basis == ValueBasis::Unknown ? lead.basis : std::max(m_basis, lead.basis);
    }

    /// In its own currency, or converted where there are several; those without a rate are left out then.
    [[nodiscard]] std::optional<Money> money() const
    {
        if (m_basis == ValueBasis::Unknown)
            return {};
        const MoneyTotal total = m_sum.total();
        return total.byCurrency.size() == 1 ? total.byCurrency.front() : total.total;
    }
    [[nodiscard]] ValueBasis basis() const { return m_basis; }

private:
    MoneySum m_sum;
    ValueBasis m_basis = ValueBasis::Unknown;
};

/// Decides under one workspace which prospects are candidates, and what they are worth.
class QueueMaker
{
public:
    explicit QueueMaker(const Portfolio &portfolio)
        : m_portfolio(portfolio)
        , m_settings(convertSettingsOf(portfolio.workspace))
        , m_prospects(*convertQueueOf(portfolio).prospects)
    {
        m_assumedMinor = inMinor(m_settings.assumedValue);
        m_minimumMinor = inMinor(m_settings.minimumValue);
    }

    std::vector<ConvertScore> scores() const
    {
        std::vector<ConvertScore> scores(m_prospects.all.size());
        inEach(scores,
               [&](ConvertScore &score, size_t i) { score = scoreConvert(m_prospects.all[i].assessment, m_settings); });
        return scores;
    }

    std::vector<ConvertCandidate> candidates(const std::vector<ConvertScore> &scores) const
    {
        std::vector<ConvertCandidate> all;
        for (quint32 i = 0; i < m_prospects.all.size(); ++i) {
            if (auto candidate = candidateOf(i, scores[i].score))
                all.push_back(std::move(*candidate));
        }
        const auto place = [&](const ConvertCandidate &candidate) {
            const int score = scores[candidate.prospect].score;
            const auto days = candidate.daysRemaining;
            const int urgency = !days ? 2 : *days < 0 ? 1 : 0;
            return std::tuple(-score, urgency, days ? std::abs(*days) : 0, !candidate.valueInBase,
                              -candidate.valueInBase.value_or(0), candidate.account);
        };
        std::ranges::sort(all, {}, place);
        return all;
    }

private:
    /// Whole units of the base currency; 0 where they do not fit.
    [[nodiscard]] qint64 inMinor(qint64 units) const
    {
        return minorFromDecimal(QString::number(units), m_portfolio.rates.base).value_or(0);
    }

    [[nodiscard]] bool counts(const ConvertLead &lead) const
    {
        const bool used = lead.source == SourceId::Stripe ? m_settings.stripe : m_settings.salesbricks;
        if (!used || !isIncluded(lead))
            return false;
        if (lead.kind == Kind::Order)
            return m_settings.includeProspects;
        return !lead.endsOn.isValid() || lead.endsOn.daysTo(m_portfolio.asOf.date) <= m_settings.endedWithinDays;
    }

    /// True where one of the products that a lead names is wanted.
    [[nodiscard]] bool isIncluded(const ConvertLead &lead) const
    {
        const QStringList names = m_settings.products.isEmpty() ? QStringList() : productNames(lead);
        return m_settings.products.isEmpty() || std::ranges::any_of(names, [&](const QString &name) {
                   return m_settings.products.contains(name, Qt::CaseInsensitive);
               });
    }

    [[nodiscard]] std::optional<ConvertCandidate> candidateOf(quint32 place, int score) const
    {
        const Prospect &prospect = m_prospects.all[place];
        ConvertCandidate candidate;
        for (const ConvertLead &lead : prospect.leads) {
            if (counts(lead))
                take(candidate, lead);
        }
        if (candidate.sources == 0 || !isWanted(prospect))
            return {};
        candidate.account = prospect.account;
        candidate.prospect = place;
        setValue(candidate, prospect);
        if (candidate.valueInBase && *candidate.valueInBase < m_minimumMinor)
            return {};
        setExpected(candidate, score);
        return candidate;
    }

    /// Leads come with the trial that ends first in front.
    void take(ConvertCandidate &candidate, const ConvertLead &lead) const
    {
        candidate.sources |= bitOf(lead.source);
        if (!lead.product.isEmpty() && !candidate.products.contains(lead.product))
            candidate.products.append(lead.product);
        if (lead.kind == Kind::Order || candidate.daysRemaining || !lead.endsOn.isValid())
            return;
        candidate.trialStartsOn = lead.startsOn;
        candidate.trialEndsOn = lead.endsOn;
        candidate.daysRemaining = int(m_portfolio.asOf.date.daysTo(lead.endsOn));
    }

    [[nodiscard]] bool isWanted(const Prospect &prospect) const
    {
        const Account &account = m_portfolio.accounts[prospect.account];
        if (m_settings.excludedDomains.contains(account.key))
            return false;
        return std::ranges::all_of(m_settings.filters, [&](const PropertyFilter &filter) {
            return filter.meets(accountProperty(m_portfolio, prospect, filter.property));
        });
    }

    /// Salesbricks' own value first, since Stripe is taken to bill what is agreed there; of several orders the largest
    /// one, since revised ones stand beside each other.
    void setValue(ConvertCandidate &candidate, const Prospect &prospect) const
    {
        const ConvertLead *order = nullptr;
        Worth salesbricks(m_portfolio.rates);
        Worth stripe(m_portfolio.rates);
        for (const ConvertLead &lead : prospect.leads) {
            const bool known = m_settings.salesbricks && lead.kind == Kind::Order && lead.basis != ValueBasis::Unknown;
            if (known && (!order || inBase(order->arr) < inBase(lead.arr)))
                order = &lead;
            if (lead.kind == Kind::Trial && counts(lead))
                (lead.source == SourceId::Stripe ? stripe : salesbricks).add(lead);
        }
        Worth ordered(m_portfolio.rates);
        if (order)
            ordered.add(*order);
        for (const Worth *worth : {&ordered, &salesbricks, &stripe}) {
            candidate.value = worth->money();
            candidate.basis = worth->basis();
            if (candidate.value)
                break;
        }
        if (!candidate.value && m_assumedMinor > 0) {
            candidate.value = Money{m_assumedMinor, m_portfolio.rates.base};
            candidate.basis = ValueBasis::Assumed;
        }
        if (candidate.value)
            candidate.valueInBase = m_portfolio.rates.toBase(*candidate.value);
    }

    [[nodiscard]] qint64 inBase(const Money &money) const { return m_portfolio.rates.toBase(money).value_or(0); }

    void setExpected(ConvertCandidate &candidate, int score) const
    {
        if (!candidate.value || score < 0)
            return;
        Rational share(score, 100);
        share.canonicalize();
        const Rational value(mpz_class(static_cast<long>(candidate.value->minor)));
        candidate.expected = Money{roundHalfEven(value * share).value_or(0), candidate.value->currency};
        candidate.expectedInBase = m_portfolio.rates.toBase(*candidate.expected);
    }

    const Portfolio &m_portfolio;
    const ConvertSettings &m_settings;
    const ConvertProspects &m_prospects;
    qint64 m_assumedMinor = 0;
    qint64 m_minimumMinor = 0;
};

} // namespace

const ConvertSettings &convertSettingsOf(const WorkspaceSnapshot &workspace)
{
    static const ConvertSettings defaults;
    return workspace.convert ? *workspace.convert : defaults;
}

const ConvertQueue &convertQueueOf(const Portfolio &portfolio)
{
    static const ConvertQueue none{std::make_shared<const ConvertProspects>(), {}, {}};
    return portfolio.convert ? *portfolio.convert : none;
}

const ConvertCandidate *ConvertQueue::find(quint32 account) const
{
    const auto place = std::ranges::find(candidates, account, &ConvertCandidate::account);
    return place == candidates.end() ? nullptr : &*place;
}

std::shared_ptr<const ConvertQueue> makeConvertQueue(const Portfolio &portfolio)
{
    const QueueMaker maker(portfolio);
    auto queue = std::make_shared<ConvertQueue>();
    queue->prospects = convertQueueOf(portfolio).prospects;
    queue->scores = maker.scores();
    queue->candidates = maker.candidates(queue->scores);
    return queue;
}

} // namespace success
