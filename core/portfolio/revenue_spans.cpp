// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/revenue_spans.h"

#include "core/model/recurring.h"
#include "core/portfolio/revenue.h"

#include <algorithm>

namespace success {

namespace {

/// Whether a contract earns on a day, and if not any more, since when.
struct Life
{
    bool runs = false;
    QDate endedOn; ///< the first day without it; invalid: it never earned, or nobody says until when
};

Life lifeOf(const CachedContract &contract, QDate day)
{
    const ContractStatus status = contractStatus(contract, day);
    if (earns(status))
        return {contract.stage != ContractStage::Unpaid, {}};
    if (status != ContractStatus::Canceled && status != ContractStatus::Expired)
        return {};
    if (status == ContractStatus::Canceled && contract.endedOn.isValid())
        return {false, std::min(contract.endedOn, day)};
    const auto last = endOf(contract, day);
    return {false, last ? last->addDays(1) : QDate()};
}

Money monthlyShare(const AgreedTerm &term)
{
    const auto share = monthlyShareOfTerm(Rational(static_cast<long>(term.value.minor)), term.startsOn, term.endsOn);
    return {share ? roundHalfEven(*share).value_or(0) : 0, term.value.currency};
}

/// From what began it to the day before the next begins, with what was added on the way.
struct Agreement
{
    QDate from;
    QDate until;
    Money mrr;
    std::vector<RevenueSpan> upgrades;
};

std::vector<Agreement> agreementsOf(std::span<const AgreedTerm> terms, QDate day)
{
    std::vector<Agreement> agreements;
    for (const AgreedTerm &term : terms) {
        if (!term.startsOn.isValid() || !term.endsOn.isValid() || term.startsOn > day)
            continue;
        const QDate after = term.endsOn.addDays(1);
        if (!term.upgrade || agreements.empty()) {
            if (!agreements.empty())
                agreements.back().until = std::min(agreements.back().until, term.startsOn);
            agreements.push_back({term.startsOn, after, monthlyShare(term), {}});
        } else {
            agreements.back().upgrades.push_back({term.startsOn, after, monthlyShare(term)});
        }
    }
    return agreements;
}

/// The running agreement is known from its lines, so its upgrades are taken off going back.
void restate(Agreement &agreement, const Money &current)
{
    agreement.mrr = current;
    for (RevenueSpan &upgrade : agreement.upgrades) {
        if (upgrade.mrr.currency != current.currency)
            upgrade.mrr = {0, current.currency};
        upgrade.mrr.minor = std::min(upgrade.mrr.minor, agreement.mrr.minor);
        agreement.mrr.minor -= upgrade.mrr.minor;
    }
}

void addSpans(std::vector<RevenueSpan> &spans, const Agreement &agreement)
{
    const auto add = [&](QDate from, const Money &mrr) {
        if (!agreement.until.isValid() || from < agreement.until)
            spans.push_back({from, agreement.until, mrr});
    };
    add(agreement.from, agreement.mrr);
    for (const RevenueSpan &upgrade : agreement.upgrades)
        add(upgrade.from, upgrade.mrr);
}

std::vector<RevenueSpan> agreedSpans(const CachedContract &contract, std::span<const AgreedTerm> terms,
                                     const Life &life, QDate day)
{
    std::vector<Agreement> agreements = agreementsOf(terms, day);
    if (agreements.empty()) {
        const QDate from = contract.contract.startsOn;
        if (!life.runs && !life.endedOn.isValid())
            return {};
        return {{from.isValid() ? from : day, life.endedOn, contract.contract.mrr}};
    }
    restate(agreements.back(), contract.contract.mrr);
    if (life.runs)
        agreements.back().until = {};
    std::vector<RevenueSpan> spans;
    for (const Agreement &agreement : agreements)
        addSpans(spans, agreement);
    for (RevenueSpan &span : spans) {
        const QDate end = life.endedOn.isValid() ? life.endedOn : day;
        if (!life.runs && (!span.until.isValid() || span.until > end))
            span.until = end;
    }
    return spans;
}

std::vector<RevenueSpan> billedSpans(const CachedContract &contract, const Life &life, QDate day)
{
    if (!life.runs && !life.endedOn.isValid())
        return {};
    const Contract &own = contract.contract;
    QDate from = own.startsOn.isValid() ? own.startsOn : day;
    if (own.trialEndsOn.isValid())
        from = std::max(from, own.trialEndsOn.addDays(1));
    if (life.runs)
        from = std::min(from, day); // a trial that the subscription has left before its end
    return {{from, life.endedOn, own.mrr}};
}

} // namespace

std::vector<RevenueSpan> revenueSpans(const CachedContract &contract, std::span<const AgreedTerm> terms, QDate day)
{
    if (contract.trial || !contract.contract.mrr.currency.isValid())
        return {};
    const Life life = lifeOf(contract, day);
    std::vector<RevenueSpan> spans = contract.contract.source == SourceId::Salesbricks
                                         ? agreedSpans(contract, terms, life, day)
                                         : billedSpans(contract, life, day);
    std::erase_if(spans, [](const RevenueSpan &span) { return span.until.isValid() && span.until <= span.from; });
    return spans;
}

std::vector<RevenueSpan> uncovered(const std::vector<RevenueSpan> &spans, const std::vector<RevenueSpan> &covering)
{
    std::vector<RevenueSpan> cover = covering;
    std::sort(cover.begin(), cover.end(), [](const auto &a, const auto &b) { return a.from < b.from; });
    std::vector<RevenueSpan> parts;
    for (RevenueSpan rest : spans) {
        bool left = true;
        for (const RevenueSpan &over : cover) {
            const bool apart =
                (rest.until.isValid() && over.from >= rest.until) || (over.until.isValid() && over.until <= rest.from);
            if (apart)
                continue;
            if (over.from > rest.from)
                parts.push_back({rest.from, over.from, rest.mrr});
            left = over.until.isValid() && !(rest.until.isValid() && rest.until <= over.until);
            if (!left)
                break;
            rest.from = over.until;
        }
        if (left)
            parts.push_back(rest);
    }
    return parts;
}

} // namespace success
